import Foundation
import Reception
import Statistics
import Testing

@Suite("Drill times") struct DrillTests {
    private let asking = Asking(
        centre: Centre(id: "c", name: "", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: [])
    ) { tally, days in
        let drills = [("2025-10-06", "out", 8), ("2026-10-05", "out", 4), ("2026-11-09", "out", 6), ("2026-12-01", "missing", 20)]
        let rows = drills.compactMap { text, how, minute in
            CentreDay(text).map { day in
                var minutes = MinuteCounts()
                minutes.add(1, minute: minute)
                return TallyRows.Row(period: .day(day), a: how, b: "", count: 1, minutes: minutes)
            }
        }
        return TallyRows(rows: tally == .drills ? rows.filter { days.contains($0.period.first) } : [])
    }

    private func answer(_ period: String) async throws -> Answer {
        try await asking.answer(Question(measure: try #require(Measure.named("drills")), span: try #require(Span(period))))
    }

    /// A centre has a few drills in a year: they are told as they are, and no count of them is hidden.
    @Test func theLongestIsToldExactly() async throws {
        let quarter = try await answer("2026-Q4")
        #expect(quarter.columns == ["drills", "not everyone out", "longest minutes"])
        #expect(quarter.rows.map(\.figures) == [
            [.count(1), .count(0), .count(4)], [.count(1), .count(0), .count(6)], [.count(1), .count(1), .notApplicable],
        ])
        #expect(quarter.whole.figures == [.count(3), .count(1), .count(6)] && quarter.yearBefore?.figures.last == .count(8))
        #expect(Sentence.of(quarter) == "3 drills. The longest took 6 minutes until everyone was out; a year before it was 8. In 1 not everyone was ticked as out.")
        #expect(Sentence.of(try await answer("2026-11")) == "1 drill. It took 6 minutes until everyone was out.")
        #expect(Sentence.of(try await answer("2026-12")) == "1 drill. In 1 not everyone was ticked as out.")
        #expect(Sentence.of(try await answer("2026-09")) == "Nothing was counted in this period.")
    }

    @Test func whatIsTakenAwaySaysThatItIsExact() async throws {
        let table = FigureTable(try await answer("2026-Q4"))
        #expect(table.csv.hasPrefix("month,drills,not_everyone_out,longest_minutes\r\n2026-10,1,0,4\r\n"))
        #expect(table.text.hasSuffix("Drills tell nothing of a person: their numbers are exact.") && !table.text.contains("are not told"))
    }

    @Test func theTargetIsTheLongestTime() async throws {
        #expect(try await answer("2026-Q4").says(target: 5, isOver: true) == "The centre’s target: everyone out within 5 minutes. It was not met.")
        #expect(try await answer("2026").says(target: 6, isOver: false) == "The centre’s target: everyone out within 6 minutes. It is met so far.")
        #expect(try await answer("2026-12").says(target: 6, isOver: true) == "The centre’s target: everyone out within 6 minutes. There was no drill with a time.")
    }

    @Test func aDrillCountsByItsDayAndWhetherAllWereOut() throws {
        let rules = TallyRules(zone: .gmt), day = CentreDay(year: 2026, month: 11, day: 9)
        for (missing, how) in [(0, "out"), (2, "missing")] {
            let cells = rules.counts(of: .drill(at: day.at(hour: 10, minute: 0, in: .gmt), .init(there: 9, missing: missing, seconds: 301))).cells
            #expect(cells == [TallyCell(tally: .drills, day: day.number, a: how, b: "", minute: 6): 1])
        }
    }
}
