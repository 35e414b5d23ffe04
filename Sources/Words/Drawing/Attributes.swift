/// The attributes of an element of a drawing: ` cx="37" cy="37" r="8"`.
struct Attributes: Sendable {
    private let values: [Substring: Substring]

    init(_ text: Substring) {
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        values = Dictionary(
            zip(parts.indices, parts).filter { $0.0.isMultiple(of: 2) && $0.0 + 1 < parts.count }
                .map { (Self.name($0.1), parts[$0.0 + 1]) }) { first, _ in first }
    }

    subscript(_ name: Substring) -> Substring? { values[name] }

    func number(_ name: Substring) -> Double? { values[name].flatMap { Double($0) } }

    /// The name that stands last before its value: `path d=`.
    private static func name(_ text: Substring) -> Substring {
        (text.split(separator: " ").last ?? "").prefix { $0 != "=" }
    }
}
