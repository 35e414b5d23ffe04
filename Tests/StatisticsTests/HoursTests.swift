import Foundation
import Reception
@testable import Statistics
import Testing

@Suite("Hours the hub was on") struct HoursTests {
    private let asking = Asking(
        centre: Centre(id: "c", name: "", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: [])
    ) { tally, days in
        let minutes = [("2025-11-03", 600), ("2026-11-02", 480), ("2026-11-03", 270)]
        let rows = minutes.compactMap { text, count in CentreDay(text).map { TallyRows.Row(period: .day($0), a: "09", b: "", count: count) } }
        return TallyRows(rows: tally == .on ? rows.filter { days.contains($0.period.first) } : [])
    }

    private func answer(_ period: String) async throws -> Answer {
        try await asking.answer(Question(measure: try #require(Measure.named("hours")), span: try #require(Span(period))))
    }

    @Test func theyStandBesideThoseOfAYearBefore() async throws {
        let november = try await answer("2026-11")
        #expect(november.whole.figures == [.count(12)] && november.yearBefore?.figures == [.count(10)])
        #expect(november.yearBefore?.span == Span("2025-11"))
        #expect(Sentence.of(november) == "The hub was on for 12 hours, a fifth more than a year before (10).")
    }

    @Test func theHoursOfAFoldedMonthAreThoseOfNoneOfItsDays() async throws {
        let march = CentreMonth(of: CentreDay(year: 2025, month: 3, day: 1))
        let folded = Asking(centre: asking.centre) { tally, _ in
            TallyRows(rows: tally == .on ? [.init(period: .month(march), a: "09", b: "", count: 600)] : [], firstDay: CentreDay(year: 2025, month: 11, day: 1))
        }
        let month = try await folded.answer(Question(measure: try #require(Measure.named("hours")), span: try #require(Span("2025-03"))))
        #expect(month.whole.figures == [.count(10)] && month.rows.allSatisfy { $0.figures == [.notAvailable] && !$0.isGap })
    }

    @Test func whereNothingWasKeptThenNothingIsSaid() async throws {
        #expect(try await answer("2025-11").yearBefore == nil)
        #expect(Sentence.of(try await answer("2025-11")) == "The hub was on for 10 hours.")
    }
}
