import Foundation

/// Reads values out of a ``PlainDocument``. It says of nothing why it cannot be read: that is Foundation's to say.
struct PlainDecoder: Decoder {
    /// It is to be read by Foundation.
    struct NotPlain: Error {}

    let document: PlainDocument
    let place: Int

    static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        guard let document = PlainDocument([UInt8](data)) else { throw NotPlain() }
        if let readable = type as? any PlainReadable.Type, let value = try readable.init(PlainFields(document)) as? Value { return value }
        return try PlainDecoder(document: document, place: 0).value(type)
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Of the types that Foundation reads in a way of its own, only times are read here.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == Date.self {
            guard let text = document.text(at: place), let date = Coding.date(of: text) as? Value else { throw NotPlain() }
            return date
        }
        if type == Data.self || type == URL.self || type == Decimal.self { throw NotPlain() }
        return try Value(from: self)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard document.tokens[place].kind == .object else { throw NotPlain() }
        return KeyedDecodingContainer(PlainObject<Key>(document: document, place: place))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard document.tokens[place].kind == .array else { throw NotPlain() }
        return PlainArray(document: document, places: document.values(of: place))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { PlainValue(decoder: self) }
}

/// The values of an object by their keys.
struct PlainObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let document: PlainDocument
    let place: Int

    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] { document.values(of: place).compactMap { document.text(at: $0 - 1).flatMap(Key.init(stringValue:)) } }

    func contains(_ key: Key) -> Bool { document.value(of: key.stringValue, in: place) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { document.tokens[try decoder(key).place].kind == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try decoder(key).value(type) }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let value = document.value(of: key.stringValue, in: place), document.tokens[value].kind != .null else { return nil }
        return try PlainDecoder(document: document, place: value).value(type)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try decoder(key).unkeyedContainer() }

    func superDecoder() throws -> any Decoder { throw PlainDecoder.NotPlain() }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

    private func decoder(_ key: Key) throws -> PlainDecoder {
        guard let value = document.value(of: key.stringValue, in: place) else { throw PlainDecoder.NotPlain() }
        return PlainDecoder(document: document, place: value)
    }
}

/// The values of an array in their order.
struct PlainArray: UnkeyedDecodingContainer {
    let document: PlainDocument
    let places: [Int]
    private(set) var currentIndex = 0

    init(document: PlainDocument, places: [Int]) { (self.document, self.places) = (document, places) }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { places.count }
    var isAtEnd: Bool { currentIndex == places.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, document.tokens[places[currentIndex]].kind == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> PlainDecoder {
        guard !isAtEnd else { throw PlainDecoder.NotPlain() }
        defer { currentIndex += 1 }
        return PlainDecoder(document: document, place: places[currentIndex])
    }
}

/// One value that has no others inside.
struct PlainValue: SingleValueDecodingContainer {
    let decoder: PlainDecoder

    var codingPath: [any CodingKey] { [] }
    private var kind: PlainDocument.Token.Kind { decoder.document.tokens[decoder.place].kind }

    func decodeNil() -> Bool { kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard kind == .yes || kind == .no else { throw PlainDecoder.NotPlain() }
        return kind == .yes
    }

    func decode(_ type: String.Type) throws -> String { try plain(decoder.document.text(at: decoder.place)) }
    func decode(_ type: Double.Type) throws -> Double { try plain(decoder.document.number(at: decoder.place)) }
    func decode(_ type: Float.Type) throws -> Float { throw PlainDecoder.NotPlain() }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }

    private func integer<Value: FixedWidthInteger>() throws -> Value {
        try plain(decoder.document.integer(at: decoder.place).flatMap { Value(exactly: $0) })
    }

    private func plain<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw PlainDecoder.NotPlain() }
        return value
    }
}
