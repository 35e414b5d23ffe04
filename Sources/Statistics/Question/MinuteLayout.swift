import Reception

/// What a year of minutes is counted into: how many there were, how many of them took longer than is hoped for, and, of a month or longer,
/// how many in each step of five minutes. Whatever is said of minutes rests on counts that are protected as one.
struct MinuteLayout: Sendable {
    /// The breakdown of those that took longer, and of those that did not.
    static let over = "over", within = "within"
    /// The breakdown by steps, each named by its number, from 0 on.
    static let bin = "bin"
    /// Minutes.
    static let step = 5
    /// The last step has no end: an hour and a half, and more.
    static let steps = 19

    private let limit: Int
    /// By the column of those that are counted: where those that took longer are counted, and those that did not.
    private var splits: [Int: (over: Int, within: Int)] = [:]
    private let bins: [Int]

    /// Adds its columns to those that are there, the sum and its breakdown.
    init(over limit: Int, _ layout: inout CountLayout) {
        self.limit = limit
        for (column, index) in layout.columns.sorted(by: { $0.value < $1.value }) {
            let parts = layout.add(Self.over, [Self.over, Self.within].map { Self.name($0, column) }, to: index)
            splits[index] = (parts[0], parts[1])
        }
        bins = layout.add(Self.bin, (0..<Self.steps).map(String.init), to: 0)
        guard let all = splits[0], splits.count > 1 else { return }
        let others = splits.filter { $0.key != 0 }.sorted { $0.key < $1.key }.map(\.value)
        layout.add(others.map(\.over), to: all.over)
        layout.add(others.map(\.within), to: all.within)
    }

    /// The value of ``over`` for a value of the breakdown, or for all.
    static func name(_ part: String, _ column: CountLayout.Column) -> String { column.by == nil ? part : "\(part) \(column.value)" }

    /// Columns, and how many count in each: those that took longer, and those that did not.
    /// - Parameter columns: those in which all of them count.
    func parts(of minutes: MinuteCounts, in columns: [Int]) -> [(Int, Int)] {
        let (total, over) = (minutes.total, minutes.over(limit))
        return columns.compactMap { splits[$0] }.flatMap { [($0.over, over), ($0.within, total - over)] }
    }

    /// The columns of the steps, and how many count in each; of a month or longer alone.
    func steps(of minutes: MinuteCounts) -> [(Int, Int)] {
        minutes.counts.map { minute, count in (bins[min(Self.steps - 1, minute / Self.step)], count) }
    }
}
