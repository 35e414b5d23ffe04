extension CSVProfile {
    /// What stands between two fields. In the configuration: `,` or `;` or `tab`.
    public enum Delimiter: String, Sendable, Codable, CaseIterable {
        case comma = ",", semicolon = ";", tab = "\t"

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }

        /// Reads `,`, `;` or `tab`. Any other text is an error that names them.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let delimiter = text.lowercased() == "tab" ? .tab : Self(rawValue: text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a delimiter is , or ; or tab")
            }
            self = delimiter
        }

        /// Writes a tab as the word `tab`, which survives an editor.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(self == .tab ? "tab" : rawValue)
        }
    }
}
