import Foundation
import Reception

/// One stretch of time in which a service is open.
struct OpeningPeriod: Hashable, Sendable {
    var start, end: Date
    /// The day on which it opens, as ``CivilDay`` counts.
    var day: Int

    /// The hours of one day as instants; `nil` where the clock's change leaves nothing of them.
    init?(_ span: OpeningSpan, on day: Int, in zone: TimeZone) {
        self.day = day
        start = WallTime(day: day, second: span.opens).date(in: zone)
        end = WallTime(day: day, second: span.closes).date(in: zone)
        guard start < end else { return nil }
    }

    /// In order, and what touches or overlaps as one.
    static func joined(_ periods: [OpeningPeriod]) -> [OpeningPeriod] {
        periods.sorted { $0.start < $1.start }.reduce(into: []) { result, next in
            guard let last = result.last, next.start <= last.end else { return result.append(next) }
            result[result.count - 1].end = max(last.end, next.end)
        }
    }
}
