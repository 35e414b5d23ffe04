import Foundation

extension LooseJSON: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number):
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }

    /// An object of the fields that have something in them.
    static func fields(_ fields: [String: LooseJSON?]) -> LooseJSON {
        .object(fields.compactMapValues { value in
            switch value {
            case nil, .null?, .list([])?: nil
            case let value?: value
            }
        })
    }

    static func text(_ text: String?) -> LooseJSON? { text.map { .text($0) } }
    static func number(_ number: Int?) -> LooseJSON? { number.map { .number(Double($0)) } }
    static func number(_ number: Double?) -> LooseJSON? { number.map { .number($0) } }
}
