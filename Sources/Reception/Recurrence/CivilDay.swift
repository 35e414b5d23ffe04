/// Days of the proleptic Gregorian calendar as whole numbers, 0 for 1970-01-01. Plain arithmetic, so that expanding a rule costs
/// a few additions a day; Foundation's calendar is asked for nothing here.
public enum CivilDay {
    /// The years that an iCalendar date can write (RFC 5545, 3.3.4: four digits).
    public static let years = 1...9999
    /// 1 January of the year 1.
    public static let first = number(year: 1, month: 1, day: 1)
    /// 31 December of the year 9999.
    public static let last = number(year: 9999, month: 12, day: 31)

    /// The number of a day. Years are counted from March, so that a leap day is the last of its year.
    public static func number(year: Int, month: Int, day: Int) -> Int {
        let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let leapDays = floor(year, 4) - floor(year, 100) + floor(year, 400)
        return 365 * year + leapDays + (153 * month + 2) / 5 + day - 1 - daysBefore1970
    }

    /// The number of a day that the calendar has; `nil` for a 30th of February or a year beyond four digits.
    public static func number(existing year: Int, _ month: Int, _ day: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month), (1...length(ofMonth: month, in: year)).contains(day) else { return nil }
        return number(year: year, month: month, day: day)
    }

    /// Year, month (1 to 12) and day (1 to 31) of a day's number.
    public static func parts(of number: Int) -> (year: Int, month: Int, day: Int) {
        let days = number + daysBefore1970
        let cycle = floor(days, daysIn400Years)
        let day = days - cycle * daysIn400Years
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let year400 = year + cycle * 400
        return month < 10 ? (year400, month + 3, dayOfMonth) : (year400 + 1, month - 9, dayOfMonth)
    }

    /// 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
    public static func weekday(of number: Int) -> Int { modulo(number + 3, 7) }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

    /// How many days a month has.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The quotient, rounded down.
    static func floor(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    /// What is left of that: never below 0.
    public static func modulo(_ value: Int, _ divisor: Int) -> Int { value - floor(value, divisor) * divisor }

    private static let daysIn400Years = 146_097
    /// From 1 March of the year 0 to 1 January 1970.
    private static let daysBefore1970 = 719_468
}
