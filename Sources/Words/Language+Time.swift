public import Foundation
public import Reception

extension Language {
    /// The time of day in a zone: "2:30pm", "14:30", "دوپہر 2:30 بجے".
    ///
    /// Of the twelve-hour languages some name the part of the day; noon has a text of its own, since "12:00pm" is misread.
    public func time(_ date: Date, in zone: TimeZone) -> String {
        let parts = Calendar.gregorian(in: zone).dateComponents([.hour, .minute], from: date)
        let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
        if (hour, minute) == (12, 0) { return self("time.noon") }
        return self(hour < 12 ? "time.morning" : hour < 17 ? "time.afternoon" : "time.evening", ["time": digits(hour, minute)])
    }

    /// A day with its weekday and without the year: "Tuesday 24 November".
    public func day(_ day: CentreDay) -> String {
        let noon = day.at(hour: 12, minute: 0, in: .gmt)
        let weekday = Calendar.gregorian(in: .gmt).component(.weekday, from: noon)
        return self("day.long", [
            "weekday": self("weekday.\(Self.weekdays[(weekday + 6) % 7])"), "day": number(day.day), "month": month(day.month),
        ])
    }

    /// The day on which an instant falls in a zone.
    public func day(_ date: Date, in zone: TimeZone) -> String { day(CentreDay(date, in: zone)) }

    /// A month's name as it stands alone, for the keys of the lookup; 1 is January.
    public func monthAlone(_ month: Int) -> String { self("month-alone.\(month)") }

    /// A month's name as it stands in a date.
    private func month(_ month: Int) -> String { self("month.\(month)") }

    private func digits(_ hour: Int, _ minute: Int) -> String {
        let shown = clock == .twentyFour ? hour : hour % 12 == 0 ? 12 : hour % 12
        return inOwnDigits("\(shown):\(minute < 10 ? "0" : "")\(minute)")
    }

    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}
