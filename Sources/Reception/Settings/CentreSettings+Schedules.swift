import Foundation

extension CentreSettings {
    /// The centre's own hours as a directory has them, so that "open now" is worked out as for any service.
    public var schedules: [DirectorySchedule] { hours.isEmpty ? [] : hours.map(\.schedule) + changes }

    /// The days on which it is otherwise; good for all services of this building.
    public var changes: [DirectorySchedule] { closures.map(\.schedule) }
}

extension OpenSpan {
    fileprivate var schedule: DirectorySchedule {
        var schedule = DirectorySchedule()
        (schedule.freq, schedule.byday) = ("WEEKLY", ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][min(max(weekday, 1), 7) - 1])
        (schedule.opensAt, schedule.closesAt) = (DayTime.text(opens), DayTime.text(closes))
        return schedule
    }
}

extension ChangedDays {
    fileprivate var schedule: DirectorySchedule {
        var schedule = DirectorySchedule()
        (schedule.validFrom, schedule.validTo, schedule.closed) = (from, to, opens == nil)
        (schedule.opensAt, schedule.closesAt) = (opens.map(DayTime.text), closes.map(DayTime.text))
        return schedule
    }
}

/// A time on the 24-hour clock, in minutes after midnight.
public enum DayTime {
    /// `08:30`
    public static func text(_ minutes: Int) -> String { String(format: "%02d:%02d", minutes / 60, minutes % 60) }

    /// The inverse; `8:30` is read too. `nil` for any other text.
    public static func minutes(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }),
              let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60 else { return nil }
        return hour * 60 + minute
    }
}
