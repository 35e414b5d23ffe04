/// Which form of a text a count asks for.
///
/// Source: Unicode CLDR 46, `supplemental/plurals.xml`, cardinal rules, as far as they concern whole numbers (v = 0).
/// Hazel counts people and minutes; fractions do not occur.
enum PluralRule: String, Sendable, CaseIterable {
    case en, pl, ur

    enum Category: String, Sendable {
        case one, few, many, other
    }

    /// The rule of a language; by its primary subtag, so that `en-GB` has the rule of `en`.
    init?(language code: String) {
        self.init(rawValue: String(code.prefix { $0 != "-" }))
    }

    /// The forms that a text with a count must have.
    var categories: [Category] {
        switch self {
        case .en, .ur: [.one, .other]
        case .pl: [.one, .few, .many]
        }
    }

    /// - en, ur: `one` for i = 1.
    /// - pl: `one` for i = 1; `few` for i % 10 = 2..4 and i % 100 != 12..14; else `many`.
    func category(of count: Int) -> Category {
        let size = count.magnitude
        switch self {
        case .en, .ur: return size == 1 ? .one : .other
        case .pl:
            if size == 1 { return .one }
            return (2...4).contains(size % 10) && !(12...14).contains(size % 100) ? .few : .many
        }
    }
}
