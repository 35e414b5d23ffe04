import Foundation
import Reception
import Signposting

extension ConfigurationReader {
    /// What the centre knows of holidays, by which opening hours are worked out: `opening:`.
    func opening(_ root: ConfigurationSection, zone: TimeZone) -> OpeningCalendar {
        root.inside("opening") { section in
            let extra = section.texts("extra-bank-holidays", Self.date).compactMap { entry in
                let day = CentreDay(entry.text)
                if day == nil { report.say("extra-bank-holidays: “\(entry.text.prefix(60))” is not \(Self.date)", at: entry.mark) }
                return day
            }
            return OpeningCalendar(
                zone: zone, bankHolidays: BankHolidays(extra: extra), closedOnBankHolidays: section.flag("closed-on-bank-holidays", or: true),
                schoolHolidays: SchoolHolidays(section.each("school-holidays", schoolHoliday).compactMap(\.self)))
        } ?? OpeningCalendar(zone: zone)
    }

    private func schoolHoliday(_ section: ConfigurationSection) -> ClosedRange<CentreDay>? {
        let (first, last) = (day("from", in: section), day("to", in: section))
        guard let from = first, let to = last else { return nil }
        guard from <= to else {
            report.say("school-holidays: \(to) comes before \(from)", at: section.mark)
            return nil
        }
        return from...to
    }

    func day(_ key: String, in section: ConfigurationSection) -> CentreDay? {
        if !section.has(key) { section.missing(key, Self.date) }
        return section.read(key, Self.date) { CentreDay($0) }
    }

    private static let date = "a date like 2027-05-31"
}
