extension CSVProfile {
    /// The declared form of dates. 03/04 is two days: which one is never guessed.
    ///
    /// In the configuration: `iso` (`YYYY-MM-DD`, ISO 8601); `relative` (`today`, `today+7`, `today-1`, for demonstrations);
    /// or `dd`, `mm` and `yyyy` in the file's own order with one separator between them, or none: `dd/mm/yyyy`, `yyyymmdd`.
    public enum DateForm: Hashable, Sendable, Codable, CustomStringConvertible {
        case iso, relative
        case declared(order: [Part], separator: Character?)

        /// A part of a date, as a profile writes it.
        public enum Part: String, Sendable, CaseIterable {
            case day = "dd", month = "mm", year = "yyyy"
        }

        /// The form that a configuration declares, in whichever case; `nil` where the text is none of them.
        public init?(_ text: String) {
            let text = text.lowercased()
            switch text {
            case "iso", "yyyy-mm-dd": self = .iso
            case "relative": self = .relative
            default: self.init(pattern: text)
            }
        }

        private init?(pattern: String) {
            let separator = pattern.first { "/.- ".contains($0) }
            let letters = pattern.filter { $0 != separator }
            let orders: [[Part]] = [[.day, .month, .year], [.month, .day, .year], [.year, .month, .day], [.year, .day, .month]]
            guard let order = orders.first(where: { $0.map(\.rawValue).joined() == letters }) else { return nil }
            self = .declared(order: order, separator: separator)
            guard description == pattern else { return nil }
        }

        /// As complaints name it: `yyyy-mm-dd`, `relative`, `dd/mm/yyyy`.
        public var description: String {
            switch self {
            case .iso: "yyyy-mm-dd"
            case .relative: "relative"
            case .declared(let order, let separator): order.map(\.rawValue).joined(separator: separator.map(String.init) ?? "")
            }
        }

        /// Reads the configuration's word. Any other is an error that names the forms.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let form = Self(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "a date form is iso, relative, or like dd/mm/yyyy")
            }
            self = form
        }

        /// Writes a word that the configuration can hold.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(self == .iso ? "iso" : description)
        }
    }
}
