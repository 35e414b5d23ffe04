import Foundation
import Reception
import Statistics
import Testing

@Suite struct TallyRuleTests {
    private let zone = TimeZone(identifier: "Europe/London")!
    private var rules: TallyRules { TallyRules(zone: zone) }

    private func time(_ day: CentreDay, _ hour: Int, _ minute: Int) -> Date { day.at(hour: hour, minute: minute, in: zone) }

    private func visit(from began: Date, to ended: Date?, _ services: [Service.ID] = ["speech"]) -> Counted {
        .visit(CountedVisit(way: .pass, person: nil, began: began, ended: ended, attendances: services.map {
            CountedAttendance(service: $0, due: nil, late: false, began: began, called: nil, seen: nil)
        }))
    }

    private func sum(_ counts: TallyCounts, _ tally: Tally, _ a: String? = nil) -> Int {
        counts.cells.filter { $0.key.tally == tally && (a == nil || $0.key.a == a) }.values.reduce(0, +)
    }

    @Test func theRepeatedHourCountsBothItsPassesAndNoMinuteIsLost() {
        let autumn = CentreDay(year: 2026, month: 10, day: 25)
        let began = time(autumn, 0, 30)
        let counts = rules.counts(of: visit(from: began, to: began.adding(minutes: 180)))
        #expect(sum(counts, .occupancy, "00") == 30 && sum(counts, .occupancy, "01") == 120 && sum(counts, .occupancy, "02") == 30)
        #expect(counts.cells.first { $0.key.tally == .stay }?.key.minute == 180)
    }

    @Test func theHourThatSpringSkipsHasNothing() {
        let spring = CentreDay(year: 2026, month: 3, day: 29)
        let began = time(spring, 0, 30)
        let counts = rules.counts(of: visit(from: began, to: began.adding(minutes: 90)))
        #expect(sum(counts, .occupancy, "00") == 30 && sum(counts, .occupancy, "01") == 0 && sum(counts, .occupancy, "02") == 60)
    }

    @Test func aVisitThatNobodyEndedForADayFillsNoBuilding() {
        let began = time(CentreDay(year: 2026, month: 5, day: 4), 10, 0)
        let counts = rules.counts(of: visit(from: began, to: began.adding(minutes: 4000)))
        #expect(sum(counts, .occupancy) == 0 && counts.cells.first { $0.key.tally == .stay }?.key.minute == MinuteCounts.longest)
    }

    @Test func twoServicesMakeOneVisit() {
        let began = time(CentreDay(year: 2026, month: 5, day: 4), 10, 0)
        let counts = rules.counts(of: visit(from: began, to: nil, ["speech", "clinic"]))
        #expect(sum(counts, .attendances) == 2 && sum(counts, .visits) == 1 && sum(counts, .visits, "2") == 1)
    }

    @Test func earlyInTimeLateAndNotCome() {
        let due = time(CentreDay(year: 2026, month: 5, day: 4), 10, 0)
        func standing(_ minutes: Int, late: Bool = false) -> TallyCounts {
            let began = due.adding(minutes: minutes)
            let attendance = CountedAttendance(service: "speech", due: due, late: late, began: began, called: nil, seen: nil)
            return rules.counts(of: .visit(CountedVisit(way: .pass, person: nil, began: began, ended: nil, attendances: [attendance])))
        }
        func how(_ counts: TallyCounts) -> [String] { counts.cells.keys.filter { $0.tally == .standing }.map(\.b) }
        #expect(how(standing(-16)) == ["early"] && how(standing(-15)) == ["in-time"] && how(standing(20, late: true)) == ["late"])
        #expect(how(rules.counts(of: .missed(service: "speech", due: due))) == ["not-come"])
    }

    @Test func minutesGoThroughTheirBytesAndAddUp() {
        var random = Seeded(5)
        var counts = MinuteCounts()
        var raw: [Int] = []
        for _ in 0..<1000 {
            let minute = Int.random(in: 0...1440, using: &random)
            counts.add(1, minute: minute)
            raw.append(minute)
        }
        #expect(MinuteCounts(bytes: counts.bytes) == counts)
        let sorted = raw.sorted()
        #expect(counts.percentile(0.5) == sorted[499] && counts.percentile(0.9) == sorted[899] && counts.percentile(1) == sorted[999])
        #expect(MinuteCounts().percentile(0.5) == nil && counts.over(1000) == raw.filter { $0 > 1000 }.count)
    }
}
