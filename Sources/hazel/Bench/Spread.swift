import Foundation

/// How long one thing takes each time, in milliseconds.
struct Spread: Encodable, CustomStringConvertible {
    var name: String
    var count: Int
    var median: Double
    var percentile99: Double
    var longest: Double

    /// - Parameter sorted: shortest first.
    init(_ name: String, _ sorted: [Double]) {
        (self.name, count, longest) = (name, sorted.count, sorted.last ?? 0)
        median = Self.percentile(50, sorted)
        percentile99 = Self.percentile(99, sorted)
    }

    var description: String {
        String(format: "%@: %d times, median %.2f ms, 99th percentile %.2f ms, longest %.2f ms", name, count, median, percentile99, longest)
    }

    /// The smallest value that so many of a hundred do not exceed (nearest rank).
    private static func percentile(_ rank: Int, _ sorted: [Double]) -> Double {
        sorted.isEmpty ? 0 : sorted[max(0, (sorted.count * rank + 99) / 100 - 1)]
    }
}
