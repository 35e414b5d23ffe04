import Foundation
import Reception
import Signposting
import Words

/// What families should know today: a notice, when the centre is open, and when it will be closed.
extension Pages {
    /// So many days ahead a closure is told.
    static let daysAhead = 14

    /// - Parameter now: `nil` where the clock is not trusted: then no times are told, and a notice is shown whatever its last day.
    func news(_ settings: CentreSettings, now: Date?, in language: Language) -> HomeNews? {
        let today = now.map { centre.day(of: $0) }
        let notice = settings.notice.flatMap { notice in today.map { $0 <= notice.until } ?? true ? self.notice(notice, language) : nil }
        var lines: [String] = []
        if let now, let today {
            let schedules = settings.schedules
            if !schedules.isEmpty { lines.append(says(OpeningHours(schedules, in: calendar).state(at: now), language)) }
            let soon = settings.closures.filter { $0.to >= today && $0.from <= today.advanced(by: Self.daysAhead) }.min { $0.from < $1.from }
            if let soon { lines.append(closed(soon, language)) }
        }
        return notice == nil && lines.isEmpty ? nil : HomeNews(notice: notice, lines: lines)
    }

    /// In the screen's language, else in the centre's first that it is written in: a notice in another language is better than none.
    private func notice(_ notice: CentreNotice, _ language: Language) -> HomeNews.Notice? {
        let written = ([language] + offered).first { notice.text[$0.code] != nil }
        return written.flatMap { found in
            notice.text[found.code].map { .init(text: $0.apart, lang: found.code, dir: found.direction.rawValue) }
        }
    }

    /// "Closed: 24 December – 2 January", or the other hours of these days.
    private func closed(_ days: ChangedDays, _ language: Language) -> String {
        let span = ([days.from] + (days.from == days.to ? [] : [days.to])).map { language.day($0) }.joined(separator: " – ")
        guard let opens = days.opens, let closes = days.closes else { return language("home.closed", ["days": span]) }
        let times = [opens, closes].map { language.time(days.from.at(hour: $0 / 60, minute: $0 % 60, in: centre.zone), in: centre.zone) }
        return "\(span): \(times.joined(separator: " – "))"
    }
}

struct HomeNews: Sendable {
    let notice: Notice?
    let lines: [String]

    struct Notice: Sendable { let text, lang, dir: String }
}
