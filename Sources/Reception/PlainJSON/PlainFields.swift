public import Foundation

/// What is read field by field, without asking `Codable` for each: the parts of nearly every change that reaches a case store.
///
/// It takes a third of the time. Whatever is missing or of another kind is thrown out again, for the ordinary way to read or to refuse.
public protocol PlainReadable: Decodable {
    /// - Throws: ``PlainDecoder/NotPlain``
    init(_ fields: PlainFields) throws
}

/// The fields of one object in a ``PlainDocument``. One that is `null` is as absent, as `Codable` has it for what may be absent.
public struct PlainFields {
    private let document: PlainDocument
    private let place: Int

    init(_ document: PlainDocument, at place: Int = 0) throws {
        guard document.tokens[place].kind == .object else { throw PlainDecoder.NotPlain() }
        (self.document, self.place) = (document, place)
    }

    /// A text, as it was before it was written as JSON.
    public func text(_ key: String) throws -> String { try needed(textIfPresent(key)) }
    /// `nil` where the field is not there, or null.
    public func textIfPresent(_ key: String) throws -> String? { try value(key).map(text) }
    /// A text that is an id.
    public func id<Owner>(_ key: String) throws -> Identifier<Owner> { Identifier(try text(key)) }
    /// `nil` where the field is not there, or null.
    public func idIfPresent<Owner>(_ key: String) throws -> Identifier<Owner>? { try textIfPresent(key).map { Identifier($0) } }
    /// A list of texts that are ids.
    public func ids<Owner>(_ key: String) throws -> [Identifier<Owner>] { try list(key) { Identifier(try text($0)) } }

    /// A whole number, of 64 bits.
    public func integer(_ key: String) throws -> Int64 { try needed(value(key).flatMap(document.integer)) }
    /// A whole number.
    public func integer(_ key: String) throws -> Int { try needed(integerIfPresent(key)) }

    /// `nil` where the field is not there, or null.
    public func integerIfPresent(_ key: String) throws -> Int? {
        try value(key).map { try needed(document.integer(at: $0).flatMap { Int(exactly: $0) }) }
    }

    /// `true` or `false`, and nothing else.
    public func flag(_ key: String) throws -> Bool {
        switch document.tokens[try needed(value(key))].kind {
        case .yes: true
        case .no: false
        default: throw PlainDecoder.NotPlain()
        }
    }

    public func date(_ key: String) throws -> Date { try needed(dateIfPresent(key)) }
    /// `nil` where the field is not there, or null.
    public func dateIfPresent(_ key: String) throws -> Date? { try textIfPresent(key).map { try needed(Coding.date(of: $0)) } }

    /// A word of a closed list.
    public func word<Word: RawRepresentable>(_ key: String) throws -> Word where Word.RawValue == String { try meant(text(key)) }

    public func words<Word: RawRepresentable>(_ key: String) throws -> [Word] where Word.RawValue == String {
        try list(key) { try meant(text($0)) }
    }

    public func object<Value: PlainReadable>(_ key: String) throws -> Value { try needed(objectIfPresent(key)) }
    /// `nil` where the field is not there, or null.
    public func objectIfPresent<Value: PlainReadable>(_ key: String) throws -> Value? { try value(key).map(object) }
    /// A list of objects.
    public func objects<Value: PlainReadable>(_ key: String) throws -> [Value] { try list(key, object) }

    private func object<Value: PlainReadable>(_ place: Int) throws -> Value { try Value(PlainFields(document, at: place)) }
    private func text(_ place: Int) throws -> String { try needed(document.text(at: place)) }
    private func meant<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String { try needed(Word(rawValue: text)) }

    private func list<Value>(_ key: String, _ read: (Int) throws -> Value) throws -> [Value] {
        let place = try needed(value(key))
        guard document.tokens[place].kind == .array else { throw PlainDecoder.NotPlain() }
        return try document.values(of: place).map(read)
    }

    private func value(_ key: String) -> Int? {
        guard let value = document.value(of: key, in: place), document.tokens[value].kind != .null else { return nil }
        return value
    }

    private func needed<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw PlainDecoder.NotPlain() }
        return value
    }
}
