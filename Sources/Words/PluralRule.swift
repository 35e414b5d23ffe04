/// Which form of a text a count asks for.
///
/// Source: Unicode CLDR 46, `supplemental/plurals.xml`, cardinal rules, as far as they concern whole numbers (v = 0) below a million.
/// Hazel counts people and minutes; fractions do not occur.
enum PluralRule: String, Sendable, CaseIterable {
    case ar, bn, ckb, en, pa, pl, pt, ro, uk, ur

    enum Category: String, Sendable {
        case zero, one, two, few, many, other
    }

    /// The rule of a language; by its primary subtag, so that `en-GB` has the rule of `en`.
    init?(language code: String) {
        self.init(rawValue: String(code.prefix { $0 != "-" }))
    }

    /// The forms that a text with a count must have.
    var categories: [Category] {
        switch self {
        case .bn, .ckb, .en, .pa, .pt, .ur: [.one, .other]
        case .pl, .uk: [.one, .few, .many]
        case .ro: [.one, .few, .other]
        case .ar: [.zero, .one, .two, .few, .many, .other]
        }
    }

    /// - ckb, en, pt, ur: `one` for 1. (`pt` is the rule of pt-PT: European Portuguese is what Hazel speaks.)
    /// - bn, pa: `one` for 0 and 1.
    /// - pl: `one` for 1; `few` for n % 10 = 2..4 and n % 100 != 12..14; else `many`.
    /// - uk: `one` for n % 10 = 1 and n % 100 != 11; `few` as in Polish; else `many`.
    /// - ro: `one` for 1; `few` for 0 and n % 100 = 1..19; else `other`.
    /// - ar: 0, 1 and 2 have their own; `few` for n % 100 = 3..10; `many` for n % 100 = 11..99; else `other`.
    func category(of count: Int) -> Category {
        let size = Int(clamping: count.magnitude)
        switch self {
        case .ckb, .en, .pt, .ur: return size == 1 ? .one : .other
        case .bn, .pa: return size <= 1 ? .one : .other
        case .pl: return size == 1 ? .one : Self.isFew(size) ? .few : .many
        case .uk: return size % 10 == 1 && size % 100 != 11 ? .one : Self.isFew(size) ? .few : .many
        case .ro: return size == 1 ? .one : size == 0 || (1...19).contains(size % 100) ? .few : .other
        case .ar: return Self.arabic(size)
        }
    }

    private static func isFew(_ size: Int) -> Bool {
        (2...4).contains(size % 10) && !(12...14).contains(size % 100)
    }

    private static func arabic(_ size: Int) -> Category {
        switch (size, size % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }
}
