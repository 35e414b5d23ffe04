public import Reception

/// The school holidays where the centre is, as the centre writes them down: each council, and some schools, set their own.
public struct SchoolHolidays: Hashable, Sendable {
    /// First to last day of each, as ``CivilDay`` counts, in order.
    let spans: [ClosedRange<Int>]

    /// - Parameter spans: First to last day of each, both holidays, in any order.
    public init(_ spans: [ClosedRange<CentreDay>] = []) {
        self.spans = spans.map { $0.lowerBound.number...$0.upperBound.number }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a day is in the holidays; `nil` before the first and after the last that is written down, where nothing is known.
    func include(_ day: Int) -> Bool? {
        guard let first = spans.first?.lowerBound, let last = spans.map(\.upperBound).max(), (first...last).contains(day) else { return nil }
        return span(of: day) != nil
    }

    /// The holiday that a day is in.
    func span(of day: Int) -> ClosedRange<Int>? { spans.first { $0.contains(day) } }
}
