import Reception

/// A length of time as it is written (RFC 5545, 3.3.6): days are days of the calendar, whatever the clocks do; hours are hours.
struct CalendarDuration: Hashable, Sendable {
    var days = 0
    var seconds = 0

    /// Longer than a year is not the length of an appointment, and not believed.
    static let longest = 366

    init(days: Int = 0, seconds: Int = 0) { (self.days, self.seconds) = (days, seconds) }

    /// `P15DT5H0M20S`, `P7W`, `-PT15M`; `nil` for another form or a length beyond ``longest`` days.
    init?(_ text: String) {
        var rest = CalendarText.trimmed(text).uppercased()[...]
        let negative = rest.hasPrefix("-")
        if negative || rest.hasPrefix("+") { rest.removeFirst() }
        guard rest.popFirst() == "P", rest.count > 1 else { return nil }
        var inTime = false
        while let next = rest.first {
            if next == "T", !inTime {
                inTime = true
                rest.removeFirst()
                continue
            }
            guard take(&rest, inTime: inTime) else { return nil }
        }
        guard days + seconds / WallTime.day <= Self.longest else { return nil }
        if negative { (days, seconds) = (-days, -seconds) }
    }

    /// One number and its unit.
    private mutating func take(_ rest: inout Substring, inTime: Bool) -> Bool {
        guard let number = CalendarText.digits(rest.prefix { $0.isASCII && $0.isNumber }) else { return false }
        rest = rest.drop { $0.isASCII && $0.isNumber }
        switch (rest.popFirst(), inTime) {
        case ("W", false): days += number * 7
        case ("D", false): days += number
        case ("H", true): seconds += number * 3600
        case ("M", true): seconds += number * 60
        case ("S", true): seconds += number
        default: return false
        }
        return true
    }
}
