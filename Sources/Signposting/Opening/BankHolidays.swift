public import Reception

/// The bank holidays of England, by rule.
///
/// The days are those of the Banking and Financial Dealings Act 1971, schedule 1, of the royal proclamations that give New Year's Day and
/// the first Monday in May each year, and of the common law (Good Friday, Christmas Day), as GOV.UK lists them for England and
/// Wales ("UK bank holidays"). The rule is checked by tests for 2024 to 2030. Days proclaimed for one year ("extra") are data: no rule knows them.
public struct BankHolidays: Hashable, Sendable {
    /// Days that are proclaimed besides the usual ones, and usual ones that are moved away.
    public var proclaimed: Set<CentreDay>, moved: Set<CentreDay>

    /// - Parameter extra: Days that the centre knows to be proclaimed, besides those of ``known``.
    public init(extra: [CentreDay] = []) {
        (proclaimed, moved) = (Set(Self.known + extra), Self.knownMoves)
    }

    /// What GOV.UK lists for a year, substitute days included, in order.
    public func list(in year: Int) -> [CentreDay] {
        let usual = Self.usual(in: year).map { CentreDay(number: $0) }
        return Set(usual).subtracting(moved).union(proclaimed.filter { $0.year == year }).sorted()
    }

    /// Whether a service that is closed on bank holidays is closed on a day (as ``CivilDay`` counts). Where a substitute day is given, that
    /// day and the holiday itself: nobody opens on a Saturday that is Christmas Day.
    public func include(_ number: Int) -> Bool {
        let day = CentreDay(number: number)
        if proclaimed.contains(day) { return true }
        return !moved.contains(day) && (Self.usual(in: day.year).contains(number) || Self.themselves.contains([day.month, day.day]))
    }

    private static func usual(in year: Int) -> [Int] {
        let easter = Easter.day(in: year)
        return newYear(year) + [easter - 2, easter + 1, monday(onOrAfter: 1, 5, year), lastMonday(5, year), lastMonday(8, year)] + christmas(year)
    }

    private static func newYear(_ year: Int) -> [Int] { [nextWorkingDay(CivilDay.number(year: year, month: 1, day: 1))] }

    /// Two days' substitutes never fall on one day.
    private static func christmas(_ year: Int) -> [Int] {
        let day = CivilDay.number(year: year, month: 12, day: 25)
        switch CivilDay.weekday(of: day) {
        case 4: return [day, day + 3]
        case 5: return [day + 2, day + 3]
        case 6: return [day + 1, day + 2]
        default: return [day, day + 1]
        }
    }

    private static func nextWorkingDay(_ day: Int) -> Int {
        let weekday = CivilDay.weekday(of: day)
        return weekday < 5 ? day : day + 7 - weekday
    }

    private static func monday(onOrAfter day: Int, _ month: Int, _ year: Int) -> Int {
        let first = CivilDay.number(year: year, month: month, day: day)
        return first + CivilDay.modulo(-CivilDay.weekday(of: first), 7)
    }

    private static func lastMonday(_ month: Int, _ year: Int) -> Int {
        let last = CivilDay.number(year: year, month: month, day: CivilDay.length(ofMonth: month, in: year))
        return last - CivilDay.weekday(of: last)
    }

    /// Month and day of the holidays that may be given a substitute.
    private static let themselves = [[1, 1], [12, 25], [12, 26]]
}
