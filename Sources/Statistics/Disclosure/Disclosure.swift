/// Statistical disclosure control: what of a count may be shown. The usual thresholds are those by which NHS England publishes below
/// national level: 0 stays 0, 1 to 7 are not told, all others are rounded to the nearest 5, totals on their own.
public struct Disclosure: Hashable, Sendable, Codable {
    /// The least count that is shown, and the least of which a mean, a percentage or a percentile is.
    public var least: Int
    /// To the nearest multiple of which counts are rounded; odd, so that none lies halfway.
    public var base: Int

    /// The thresholds of a centre that has agreed on no others.
    public static let usual = Disclosure(least: 8, base: 5)

    public init(least: Int, base: Int) { (self.least, self.base) = (max(1, least), max(1, base)) }

    /// What of a count may be shown by itself.
    public func figure(_ count: Int) -> Figure {
        if count <= 0 { return .count(0) }
        return count < least ? .confidential : .count(rounded(count))
    }

    /// A percentage of rounded counts, so that it tells no more than they do; whole percent.
    public func share(_ part: Int, of whole: Int) -> Figure {
        guard whole > 0 else { return .notApplicable }
        guard whole >= least, part == 0 || part >= least else { return .confidential }
        return .count(min(100, (rounded(part) * 100 + rounded(whole) / 2) / max(1, rounded(whole))))
    }

    /// A percentage of figures as they are shown; where one is not, neither is the share.
    func share(_ part: Figure, of whole: Figure) -> Figure {
        guard let part = part.value, let whole = whole.value else { return .confidential }
        return share(part, of: whole)
    }

    /// A value made of so many counts.
    public func derived(_ value: Int?, of counts: Int) -> Figure {
        guard let value, counts > 0 else { return .notApplicable }
        return counts < least ? .confidential : .count(value)
    }

    func rounded(_ count: Int) -> Int { (count + base / 2) / base * base }

    /// What a shown figure says of the count behind it.
    func bounds(ofShown rounded: Int) -> ClosedRange<Int> {
        rounded == 0 ? 0...0 : max(least, rounded - base / 2)...max(least, rounded + (base - 1) / 2)
    }
}

/// What stands in a table: a figure that may be shown, or a shorthand of the Government Analysis Function ("Using symbols and shorthand").
public enum Figure: Hashable, Sendable {
    case count(Int)
    case confidential, notAvailable, notApplicable

    /// As it stands in a table: digits, or the shorthand in brackets.
    public var text: String {
        switch self {
        case .count(let count): String(count)
        case .confidential: "[c]"
        case .notAvailable: "[x]"
        case .notApplicable: "[z]"
        }
    }

    /// `nil` where there is none to show.
    public var value: Int? {
        if case .count(let count) = self { count } else { nil }
    }

    /// What the shorthands mean; it stands beside every table.
    public static let legend = "[c]: confidential, too few to be shown or needed to hide another. [x]: not available, the hub was off, or single days are no longer kept. [z]: not applicable."
}
