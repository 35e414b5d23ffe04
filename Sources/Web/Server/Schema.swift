/// The form of a value in JSON, as far as the description tells it (JSON Schema 2020-12, by way of OpenAPI 3.1).
indirect enum Schema: Sendable, Encodable {
    case text, integer, truth, anything
    /// `2026-11-21T10:30:00.000000Z`
    case time
    /// `2026-11-21`
    case day
    case choice([String])
    case list(Schema)
    case object([Property])
    /// One of several objects, each with a single property that names it.
    case oneOf([Property])
    case reference(String)

    struct Property: Sendable {
        var name: String
        var schema: Schema
        var required = true
    }

    static func choice<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Schema where Value.RawValue == String {
        .choice(type.allCases.map(\.rawValue))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .anything: break
        case .text: try container.encode("string", forKey: "type")
        case .integer: try container.encode("integer", forKey: "type")
        case .truth: try container.encode("boolean", forKey: "type")
        case .time: try Self.encode(&container, format: "date-time")
        case .day: try Self.encode(&container, format: "date")
        case .choice(let values):
            try container.encode("string", forKey: "type")
            try container.encode(values, forKey: "enum")
        case .list(let element):
            try container.encode("array", forKey: "type")
            try container.encode(element, forKey: "items")
        case .object(let properties): try Self.encode(&container, properties)
        case .oneOf(let properties): try container.encode(properties.map { Schema.object([$0]) }, forKey: "oneOf")
        case .reference(let name): try container.encode("#/components/schemas/\(name)", forKey: "$ref")
        }
    }

    private static func encode(_ container: inout KeyedEncodingContainer<Key>, format: String) throws {
        try container.encode("string", forKey: "type")
        try container.encode(format, forKey: "format")
    }

    private static func encode(_ container: inout KeyedEncodingContainer<Key>, _ properties: [Property]) throws {
        try container.encode("object", forKey: "type")
        try container.encode(Dictionary(uniqueKeysWithValues: properties.map { ($0.name, $0.schema) }), forKey: "properties")
        let required = properties.filter(\.required).map(\.name)
        if !required.isEmpty { try container.encode(required, forKey: "required") }
    }

    struct Key: CodingKey, ExpressibleByStringLiteral {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringLiteral value: String) { stringValue = value }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// A property of an object; `maybe` where it may be missing.
func must(_ name: String, _ schema: Schema = .text) -> Schema.Property { Schema.Property(name: name, schema: schema) }
func maybe(_ name: String, _ schema: Schema = .text) -> Schema.Property {
    Schema.Property(name: name, schema: schema, required: false)
}
