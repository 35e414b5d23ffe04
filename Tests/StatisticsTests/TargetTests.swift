import Foundation
import Reception
import Statistics
import Testing

@Suite("What a centre aims at") struct TargetTests {
    private func answer(_ measure: String, _ period: String, _ figures: [Figure]) throws -> Answer {
        let measure = try #require(Measure.named(measure)), span = try #require(Span(period))
        return Answer(
            question: Question(measure: measure, span: span), columns: figures.map(\.text), rows: [], whole: .init(span: span, figures: figures), unit: "")
    }

    @Test func ofMinutesIsTheMedian() throws {
        let waits = try answer("to-call", "2026-11", [.count(8), .count(30), .count(20)])
        #expect(waits.says(target: 10, isOver: true) == "The centre’s target: half within 10 minutes. It was met.")
        #expect(waits.says(target: 1, isOver: false) == "The centre’s target: half within 1 minute. It is not met so far.")
        let few = try answer("to-call", "2026-11", [.confidential, .confidential, .confidential])
        #expect(few.says(target: 10, isOver: true) == "The centre’s target: half within 10 minutes. Too few were counted to say whether it is met.")
    }

    @Test func ofCountsIsThatOfAllTheMonths() throws {
        #expect(try answer("visits", "2026-Q4", [.count(310)]).says(target: 100, isOver: true) == "The centre’s target: 300 or more. It was met.")
        #expect(try answer("visits", "2026", [.count(310)]).says(target: 100, isOver: false) == "The centre’s target: 1200 or more. It is not met so far.")
        #expect(try answer("visits", "2026-W45", [.count(310)]).says(target: 100, isOver: true) == nil)
        #expect(try answer("people", "2026-Q4", [.count(310)]).says(target: 100, isOver: true) == nil)
        #expect(try answer("refusals", "2026-11", [.count(12)]).says(target: 10, isOver: false) == "The centre’s target: 10 or fewer. It is missed already.")
        #expect(try answer("overdue", "2026-Q4", [.count(12)]).says(target: 20, isOver: true) == "The centre’s target: 20 or fewer. It was met.")
    }

    @Test func whatSaysNothingGoodOrBadHasNone() {
        #expect(Measure.all.filter { $0.target == nil }.map(\.name) == ["arrivals", "occupancy", "standing", "adjustments", "languages", "referrals"])
    }

    @Test func theGreatestOfAMonthWhoseDaysAreFoldedIsThatOfNoneOfThem() async throws {
        let march = CentreMonth(of: CentreDay(year: 2025, month: 3, day: 1))
        let asking = Asking(centre: Centre(id: "c", name: "", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: [])) { tally, _ in
            var busy = MinuteCounts()
            for _ in 0..<20 { busy.add(1, minute: 23) }
            let row = TallyRows.Row(period: .month(march), a: "", b: "", count: busy.total, minutes: busy)
            return TallyRows(rows: tally == .present ? [row] : [], firstDay: CentreDay(year: 2025, month: 11, day: 1))
        }
        let measure = try #require(Measure.named("peak"))
        let month = try await asking.answer(Question(measure: measure, span: try #require(Span("2025-03"))))
        #expect(month.whole.figures == [.count(25)] && month.rows.allSatisfy { $0.figures == [.notAvailable] })
        let day = try await asking.answer(Question(measure: measure, span: try #require(Span("2025-03-01"))))
        #expect(day.whole.figures == [.notAvailable])
        #expect(Sentence.of(day) == "There are no figures: the hub was off, or single days are no longer kept.")
    }

    @Test func theGreatestIsShownAsACount() async throws {
        let asking = Asking(centre: Centre(id: "c", name: "", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: [])) { tally, days in
            var (busy, calm) = (MinuteCounts(), MinuteCounts())
            for _ in 0..<20 { busy.add(1, minute: 23); busy.add(1, minute: 4); calm.add(1, minute: 5) }
            let rows = [("2026-11-02", busy), ("2026-11-03", calm)].compactMap { text, minutes in
                CentreDay(text).map { TallyRows.Row(period: .day($0), a: "", b: "", count: minutes.total, minutes: minutes) }
            }
            return TallyRows(rows: tally == .present ? rows.filter { days.contains($0.period.first) } : [])
        }
        let peak = try await asking.answer(Question(measure: try #require(Measure.named("peak")), span: try #require(Span("2026-11"))))
        #expect(peak.whole.figures == [.count(25)] && peak.rows[0].figures == [.notAvailable])
        #expect(peak.rows[1].figures == [.count(25)] && peak.rows[2].figures == [.confidential])
        #expect(Sentence.of(peak) == "At most 25 at once.")
        var later = peak
        later.yearBefore = Answer.Row(span: peak.question.span.yearBefore, figures: [.count(20)])
        #expect(Sentence.of(later) == "At most 25 at once; a year before 20.")
    }

    @Test func ofAShareItIsPercentOfAnyPeriod() {
        let share = Proportion.Name.notCome
        #expect(share.says(target: 10, of: .count(10), isOver: true) == "The centre’s target: 10 % or less. It was met.")
        #expect(share.says(target: 10, of: .count(11), isOver: false) == "The centre’s target: 10 % or less. It is not met so far.")
        #expect(Proportion.Name.alone.says(target: 80, of: .count(81), isOver: false) == "The centre’s target: 80 % or more. It is met so far.")
        #expect(share.says(target: 10, of: .confidential, isOver: true) == "The centre’s target: 10 % or less. Too few were counted to say whether it is met.")
        #expect(Proportion.Name.walkIns.says(target: 10, of: .count(9), isOver: true) == nil && !Aim.all.contains { $0.name == "walk-in-share" })
        #expect(Set(Aim.all.map(\.name)).count == Aim.all.count)
    }

    @Test func theThresholdsAreToldAsTheyAre() {
        #expect(Disclosure.usual.says == "Counts of 1 to 7 are not told. Others are rounded to the nearest 5, totals on their own, so that rows need not add up.")
        #expect(Disclosure(least: 5, base: 1).says == "Counts of 1 to 4 are not told. Others are not rounded.")
    }
}
