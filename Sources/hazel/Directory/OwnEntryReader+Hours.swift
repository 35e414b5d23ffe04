import Foundation
import Reception
import Yams

extension OwnEntryReader {
    /// One rule of opening: on which days, from when to when. A rule in which anything is wrong is left out whole: half of it would
    /// be another rule.
    func hours(_ section: ConfigurationSection) -> DirectorySchedule? {
        let before = report.problems.count
        var schedule = DirectorySchedule()
        let days = section.texts("days", "a day of the week: MO, TU, WE, TH, FR, SA, SU").map { day($0.text.uppercased(), at: $0.mark) }
        let ordinals = days.filter { $0.utf8.count > 2 }
        (schedule.byday, schedule.freq) = (days.joined(separator: ","), ordinals.isEmpty ? "WEEKLY" : "MONTHLY")
        if days.isEmpty { section.missing("days", "the days of the week: MO, TU, WE, TH, FR, SA, SU, or 1MO for the month's first Monday") }
        if !ordinals.isEmpty, ordinals.count < days.count { report.say("days: either all are counted in the month, or none", at: section.valuePlace(of: "days")) }
        (schedule.opensAt, schedule.closesAt) = (time("opens", in: section), time("closes", in: section))
        schedule.interval = section.read("every", "a number of weeks") { Int($0).flatMap { (1...52).contains($0) ? $0 : nil } }
        (schedule.dtstart, schedule.until) = (date("since", in: section), date("until", in: section))
        if (schedule.interval ?? 1) > 1, schedule.dtstart == nil { section.missing("since", "a day on which it is open, from which the weeks are counted") }
        schedule.description = section.optionalText("note", "what else is to be said, such as “by appointment” or “term time only”")
        return report.problems.count == before ? schedule : nil
    }

    private func day(_ text: String, at mark: Mark?) -> String {
        if text.wholeMatch(of: #/(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)/#) == nil {
            report.say("days: “\(text.prefix(20))” is not a day: MO, TU, WE, TH, FR, SA, SU, or 1MO for the month's first Monday, -1FR for its last Friday", at: mark)
        }
        return text
    }

    private func time(_ key: String, in section: ConfigurationSection) -> String? {
        guard section.has(key) else { return nil }
        return section.timeOfDay(key).map { String(format: "%02d:%02d", $0 / 60, $0 % 60) }
    }

    private func date(_ key: String, in section: ConfigurationSection) -> CentreDay? {
        section.read(key, "a date of the form YYYY-MM-DD") { CentreDay($0) }
    }
}
