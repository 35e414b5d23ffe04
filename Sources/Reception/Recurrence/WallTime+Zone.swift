public import Foundation

extension WallTime {
    /// When a clock shows this. Of a doubled hour the first pass is meant; a time that is skipped is read with the offset
    /// before the gap, so that 01:30 in the spring gap of London is 02:30 summer time (RFC 5545, 3.3.5).
    ///
    /// - Parameter offset: Seconds ahead of UTC at so many seconds since 1970 in UTC.
    public func date(offsetAt offset: (Int) -> Int) -> Date {
        let before = offset(seconds - WallTime.day)
        let after = offset(seconds + WallTime.day)
        if before != after, offset(seconds - before) != before, offset(seconds - after) == after {
            return date(offset: after)
        }
        return date(offset: before)
    }

    /// When a clock in a zone shows this.
    public func date(in zone: TimeZone) -> Date {
        date { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
    }

    /// What a clock in a zone shows at an instant.
    public init(_ date: Date, in zone: TimeZone) { self.init(date, offset: zone.secondsFromGMT(for: date)) }
}
