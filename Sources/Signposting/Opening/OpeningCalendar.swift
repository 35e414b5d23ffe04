public import Foundation
import Reception

/// What a centre knows of days: its clock, its bank holidays, its school holidays.
public struct OpeningCalendar: Hashable, Sendable {
    /// Opening hours are on the clock of this zone.
    public var zone: TimeZone
    /// Those of England, with what the centre adds to them.
    public var bankHolidays: BankHolidays
    /// Whether a service that says nothing of bank holidays is taken to be closed on them.
    public var closedOnBankHolidays: Bool
    /// As the centre writes them down; until it does, none is known.
    public var schoolHolidays: SchoolHolidays

    public init(
        zone: TimeZone, bankHolidays: BankHolidays = BankHolidays(), closedOnBankHolidays: Bool = true,
        schoolHolidays: SchoolHolidays = SchoolHolidays()
    ) {
        (self.zone, self.bankHolidays) = (zone, bankHolidays)
        (self.closedOnBankHolidays, self.schoolHolidays) = (closedOnBankHolidays, schoolHolidays)
    }

    /// The day of an instant, as ``CivilDay`` counts.
    func day(of date: Date) -> Int { WallTime(date, in: zone).day }

    /// Whether a rule's opening is left out on a day because of the bank holiday it is. What is open day and night keeps no
    /// office's hours, and stays open unless its words say otherwise.
    func closes(_ rule: OpeningRule, on day: Int) -> Bool {
        let stays = rule.words.openOnBankHolidays ?? (!closedOnBankHolidays || rule.span?.isWholeDay ?? false)
        return !stays && !rule.isOfOneDay && bankHolidays.include(day)
    }
}
