import Foundation
import Reception

extension TallyRules {
    func count(_ visit: CountedVisit, in counts: inout TallyCounts) {
        let began = clock.time(visit.began)
        let way = visit.way.rawValue
        counts.add(.visits, began.day, Self.services(visit.attendances), way)
        counts.add(.arrivals, began.day, began.hourText, began.weekdayText)
        for attendance in visit.attendances { count(attendance, way, in: &counts) }
        if let person = visit.person {
            counts.people[SeenPerson(month: CentreMonth(of: CentreDay(number: began.day)), person: person)] = 1
        }
        if let ended = visit.ended { stay(from: visit.began, to: ended, in: &counts) }
    }

    private func count(_ attendance: CountedAttendance, _ way: String, in counts: inout TallyCounts) {
        let (day, service) = (clock.day(attendance.began), attendance.service?.rawValue ?? "")
        counts.add(.attendances, day, service, way)
        if let due = attendance.due { counts.add(.standing, clock.day(due), service, Self.standing(attendance, due)) }
        if let called = attendance.called { wait(.toCall, day, service, attendance.began, called, in: &counts) }
        if let seen = attendance.seen { wait(.toSeen, day, service, attendance.began, seen, in: &counts) }
    }

    private func wait(_ tally: Tally, _ day: Int, _ service: String, _ from: Date, _ to: Date, in counts: inout TallyCounts) {
        counts.add(tally, day, service, minute: Self.minutes(to.timeIntervalSince(from)))
    }

    private static func standing(_ attendance: CountedAttendance, _ due: Date) -> String {
        if attendance.late { return "late" }
        return due.timeIntervalSince(attendance.began) > Double(early * 60) ? "early" : "in-time"
    }

    private static func services(_ attendances: [CountedAttendance]) -> String {
        let count = Set(attendances.map(\.service)).count
        return count < 3 ? String(max(1, count)) : "3+"
    }

    /// The length of stay belongs to the day on which it began; the minutes of a visit over midnight to the day and hour in which each
    /// was spent. What is longer than a day is a visit that nobody ended.
    private func stay(from began: Date, to ended: Date, in counts: inout TallyCounts) {
        let minutes = Self.minutes(ended.timeIntervalSince(began))
        counts.add(.stay, clock.day(began), "", minute: minutes)
        guard minutes < MinuteCounts.longest else { return }
        var at = began
        var left = minutes
        while left > 0 {
            let time = clock.time(at)
            let here = min(left, 60 - time.minute)
            counts.add(.occupancy, time.day, time.hourText, time.weekdayText, count: here)
            (at, left) = (at.addingTimeInterval(Double(here * 60)), left - here)
        }
    }
}
