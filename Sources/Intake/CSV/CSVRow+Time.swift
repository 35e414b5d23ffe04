import Foundation
import Reception

extension CSVRow {
    /// When the appointment begins: a column of its own with a zone in it, or a date and a time on the centre's clock.
    func start(_ clock: inout CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> (date: Date, oddity: CSVClock.Oddity?) {
        let found = header(has: .start) && !self[.start].isEmpty
            ? (date: try instant(.start), oddity: nil) : try local(&clock, profile)
        guard abs(found.date.timeIntervalSince(clock.now)) <= CSVLimits.appointment else {
            throw CSVRefusal(header(has: .date) ? .date : .start, "is more than two years from today")
        }
        return found
    }

    /// The length in minutes: told, or from the end, or what the profile says.
    func minutes(from start: Date, _ clock: inout CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> Int {
        if let minutes = try number(.minutes, in: CSVLimits.minutes) { return minutes }
        guard let end = try end(&clock, profile) else { return profile.minutes }
        let minutes = end.timeIntervalSince(start) / 60
        guard minutes >= 1, minutes <= Double(CSVLimits.minutes.upperBound) else {
            throw CSVRefusal(.end, "is not from 1 to \(CSVLimits.minutes.upperBound) minutes after the start")
        }
        return Int(minutes)
    }

    func born(_ clock: CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> CentreDay? {
        let text = self[.born]
        guard !text.isEmpty else { return nil }
        let form = profile.births ?? (profile.dates == .relative ? .iso : profile.dates)
        guard let day = form.day(text, today: clock.today) else { throw CSVRefusal(.born, "is not a date of the form \(form)") }
        guard CSVLimits.births.contains(day.year) else { throw CSVRefusal(.born, "is not in the years 1900 to 2200") }
        return day
    }

    private func local(_ clock: inout CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> (date: Date, oddity: CSVClock.Oddity?) {
        let day = try day(clock, profile)
        let text = self[.time]
        guard !text.isEmpty else { throw CSVRefusal(.time, "is missing") }
        if profile.dates == .relative, let minutes = CSVDigits.offset(text, from: "now") {
            guard day == clock.today else { throw CSVRefusal(.date, "is not today, as a time counted from now wants it") }
            return (clock.instant(minutesFromNow: minutes), nil)
        }
        guard let time = profile.times.time(text) else { throw CSVRefusal(.time, "is not a time of the form \(profile.times.rawValue)") }
        return clock.instant(day, time)
    }

    private func day(_ clock: CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> CentreDay {
        let text = self[.date]
        guard !text.isEmpty else { throw CSVRefusal(header(has: .date) ? .date : .start, "is missing") }
        guard let day = profile.dates.day(text, today: clock.today) else {
            let form = profile.dates == .relative ? "is not like today, today+7 or today-1" : "is not a date of the form \(profile.dates)"
            throw CSVRefusal(.date, form)
        }
        guard abs(day.year - clock.today.year) <= 3 else { throw CSVRefusal(.date, "is more than two years from today") }
        return day
    }

    private func instant(_ column: CSVColumn) throws(CSVRefusal) -> Date {
        guard let date = ISOInstant.date(self[column]) else {
            throw CSVRefusal(column, "is not a date and time with a zone, such as 2026-11-21T10:30:00Z")
        }
        return date
    }

    /// A time on the same day where the start is one, else a date and time.
    private func end(_ clock: inout CSVClock, _ profile: CSVProfile) throws(CSVRefusal) -> Date? {
        let text = self[.end]
        guard !text.isEmpty else { return nil }
        if let date = ISOInstant.date(text) { return date }
        guard self[.start].isEmpty else { return try instant(.end) }
        guard let time = profile.times.time(text) else { throw CSVRefusal(.end, "is not a time of the form \(profile.times.rawValue)") }
        return clock.instant(try day(clock, profile), time).date
    }
}
