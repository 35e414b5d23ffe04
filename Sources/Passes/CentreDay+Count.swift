import Foundation
import Reception

extension CentreDay {
    private static let firstPassDay = CentreDay(year: 2020, month: 1, day: 1)
    /// Days from 1970-01-01 to 2020-01-01.
    private static let offset = 18_262

    /// A day as a pass carries it: 0 is 2020-01-01, 65,535 is 2199-06-06.
    init(passCount: UInt16) { self = Self.firstPassDay.advanced(by: Int(passCount)) }

    /// `nil` for what is no day of the calendar, or cannot be counted in sixteen bits.
    var passCount: UInt16? {
        guard (2020...2199).contains(year), CentreDay(existing: year, month, day) != nil else { return nil }
        let noon = at(hour: 12, minute: 0, in: .gmt).timeIntervalSince1970
        return UInt16(exactly: Int(noon) / 86_400 - Self.offset)
    }
}
