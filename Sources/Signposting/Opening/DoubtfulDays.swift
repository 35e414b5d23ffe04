/// Days of which nothing can be promised, and why.
struct DoubtfulDays: Hashable, Sendable {
    /// As ``CivilDay`` counts.
    var days: ClosedRange<Int>
    var why: OpeningDoubt
}
