import Foundation
import Reception
import Testing

@testable import hazel

@Suite("Today's passes in plain words") struct TodaysPassesTests {
    private let zone = TimeZone(identifier: "Europe/London") ?? .gmt
    private let day = CentreDay(year: 2026, month: 11, day: 24)

    private var centre: Centre {
        Centre(
            id: "t", name: "T", fictional: true, zone: zone, places: [],
            services: [Service(id: "play", name: "Play", organisation: "O", window: ArrivalWindow(early: 30, late: 10, tooLate: 60))],
            kiosks: [], languages: ["en"])
    }

    private func time(_ hour: Int, _ minute: Int = 0) -> Date { day.at(hour: hour, minute: minute, in: zone) }

    private func entry(_ code: String?, _ items: [(String?, Date, Appointment.State)], revoked: Bool = false) -> PassEntry {
        PassEntry(
            pass: Pass(
                id: "p", holder: nil, appointments: [], from: day, until: day, code: code, revoked: revoked ? time(8) : nil),
            holder: nil, personal: nil,
            appointments: items.enumerated().map { index, item in
                .init(
                    appointment: Appointment(
                        id: .init("a\(index)"), person: item.0.map { Person.ID($0) }, service: "play", start: item.1, minutes: 30, place: nil,
                        state: item.2, sensitive: false),
                    given: "Never told")
            })
    }

    @Test func thoseThatAreDueComeFirstAndNobodyIsNamed() {
        let list = TodaysPasses(centre: centre, now: time(10)).list([
            entry("late", [("a", time(8), .booked)]), entry("next", [("a", time(14, 30), .booked), ("b", time(15), .booked)]),
            entry("off", [("a", time(10), .cancelled)]), entry("now", [("a", time(10, 15), .booked), ("b", time(9), .booked), ("c", time(12), .moved)]),
            entry("session", [(nil, time(10, 30), .booked)]),
        ])
        #expect(list.map(\.label) == [
            "A family of three, due now", "One person, due now", "A family of two, due at 14:30", "One person, was due at 08:00",
            "One person, cancelled",
        ])
        #expect(list.map(\.code) == ["now", "session", "next", "late", "off"])
    }

    @Test func whatCannotBeScannedIsLeftOut() {
        let list = TodaysPasses(centre: centre, now: time(10)).list([
            entry(nil, [("a", time(10), .booked)]), entry("gone", [("a", time(10), .booked)], revoked: true),
        ])
        #expect(list.isEmpty)
    }

    @Test func aSeedGivesTheSameDay() {
        let day = DayPlan(passes: 40, kiosks: 2, families: 30, seed: 7).steps
        #expect(day == DayPlan(passes: 40, kiosks: 2, families: 30, seed: 7).steps && day.count == 30)
        #expect(day != DayPlan(passes: 40, kiosks: 2, families: 30, seed: 8).steps)
        #expect(Set(day.map(\.pass)).count == 30 && day.allSatisfy { (0..<2).contains($0.kiosk) })
        #expect(DayPlan(passes: 3, kiosks: 1, families: 30, seed: 7).steps.count == 3 && DayPlan(passes: 3, kiosks: 0, families: 3, seed: 7).steps.isEmpty)
    }
}
