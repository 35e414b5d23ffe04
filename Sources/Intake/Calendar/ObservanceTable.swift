import Foundation

/// A zone as a VTIMEZONE gives it: from when on which offset holds.
struct ObservanceTable: Sendable {
    struct Onset: Sendable {
        /// Seconds since 1970 in UTC.
        var seconds: Int
        var offset: Int
    }

    /// Before the first onset.
    var first: Int
    /// In order.
    var onsets: [Onset]
    /// The zone of the same name, where there is one: many a file describes only the years in which it was written, and beyond
    /// them its description says nothing.
    var fallback: TimeZone?
    /// From when on the description says nothing, in seconds since 1970.
    var end = Int.max

    func offset(at seconds: Int) -> Int {
        if let fallback, seconds >= end || seconds < onsets.first?.seconds ?? .max {
            return fallback.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        var (low, high) = (0, onsets.count)
        while low < high {
            let middle = (low + high) / 2
            if onsets[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : onsets[low - 1].offset
    }
}
