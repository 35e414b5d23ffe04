import Foundation
import Reception
@testable import Statistics
import Testing

/// Medians, percentiles, shares and histograms of a year, laid side by side by somebody who subtracts.
@Suite struct MinutesDisclosureTests {
    typealias Place = MinutesAttack.Place

    private static let centre = Centre(id: "c", name: "C", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: ["en"])
    private static let services = ["", "clinic", "group", "speech"]

    /// A year of a centre with a busy service and two that few come to; not everybody is called. By the seed waits are long, or hardly ever
    /// longer than the limit.
    private func year(seed: UInt64) -> (came: [TallyRows.Row], called: [TallyRows.Row]) {
        var random = Seeded(seed)
        var rows: (came: [TallyRows.Row], called: [TallyRows.Row]) = ([], [])
        for number in Span(.year, of: CentreDay(year: 2026, month: 6, day: 1)).days.lowerBound.number...CentreDay(year: 2026, month: 12, day: 31).number
        where CivilDay.weekday(of: number) < 5 {
            for (service, usual) in [("clinic", 22), ("speech", 9), ("group", 1)] {
                let came = Int.random(in: 0...usual, using: &random), called = max(0, came - Int.random(in: 0...2, using: &random))
                guard came > 0 else { continue }
                let day = TallyPeriod.day(CentreDay(number: number))
                rows.came.append(.init(period: day, a: service, b: "pass", count: came))
                var minutes = MinuteCounts()
                for _ in 0..<called { minutes.add(1, minute: Int.random(in: 0...9, using: &random) * Int.random(in: 0...(seed % 2 == 0 ? 2 : 6), using: &random)) }
                if called > 0 { rows.called.append(.init(period: day, a: service, b: "", count: called, minutes: minutes)) }
            }
        }
        return rows
    }

    private func truth(_ rows: (came: [TallyRows.Row], called: [TallyRows.Row])) -> [Place: MinutesAttack.Truth] {
        var truth: [Place: MinutesAttack.Truth] = [:]
        for unit in Span.Unit.allCases {
            for row in rows.came { for service in ["", row.a] { truth[Place(span: Span(unit, of: row.period.first), service: service), default: .init()].came += row.count } }
            for row in rows.called {
                for service in ["", row.a] { truth[Place(span: Span(unit, of: row.period.first), service: service), default: .init()].minutes.add(row.minutes ?? .init()) }
            }
        }
        return truth
    }

    /// All periods of the year, and the weeks that it shares.
    private func places() -> [Place] {
        let year = Span(.year, of: CentreDay(year: 2026, month: 1, day: 1))
        let spans = Set((year.days.lowerBound.number...year.days.upperBound.number).flatMap { number in Span.Unit.allCases.map { Span($0, of: CentreDay(number: number)) } })
        return spans.flatMap { span in Self.services.map { Place(span: span, service: $0) } }
    }

    private func shown(_ rows: (came: [TallyRows.Row], called: [TallyRows.Row])) async throws -> [Place: MinutesAttack.Shown] {
        let asking = Asking(centre: Self.centre, stamp: { _, _ in 1 }) { tally, days in
            let rows = tally == .attendances ? rows.came : tally == .toCall ? rows.called : []
            return TallyRows(rows: rows.filter { days.contains($0.period.first) })
        }
        let measure = try #require(Measure.named("to-call")), attendances = try #require(Measure.named("attendances"))
        var shown: [Place: MinutesAttack.Shown] = [:]
        for span in Set(places().map(\.span)) {
            let answer = try await asking.answer(Question(measure: measure, span: span, by: measure.breakdown("service")))
            let came = try await asking.counts(of: attendances, in: span), called = try await asking.counts(of: measure, in: span)
            for service in Self.services {
                let column = service.isEmpty ? CountLayout.Column.sum : .init(by: "service", value: service)
                let at = answer.columns.firstIndex(of: service.isEmpty ? "median" : "\(service) median")
                shown[Place(span: span, service: service)] = MinutesAttack.Shown(
                    came: came.figure(span, column.by, column.value), called: called.figure(span, column.by, column.value),
                    // Of what the share is made is known where it is shown.
                    longer: at.map { answer.whole.figures[$0 + 2] == .confidential } == true
                        ? .confidential : called.figure(span, MinuteLayout.over, MinuteLayout.name(MinuteLayout.over, column)),
                    median: at.map { answer.whole.figures[$0] } ?? .notApplicable, most: at.map { answer.whole.figures[$0 + 1] } ?? .notApplicable,
                    bins: service.isEmpty ? try await bins(asking, measure, span) : [])
            }
        }
        return shown
    }

    private func bins(_ asking: Asking, _ measure: Measure, _ span: Span) async throws -> [Figure] {
        let bars = try await asking.histogram(measure, span).map(\.figure)
        return bars.isEmpty ? [] : bars + Array(repeating: .count(0), count: MinuteLayout.steps - bars.count)
    }

    /// As if each table were protected by itself alone.
    private func bare(_ truth: [Place: MinutesAttack.Truth]) -> [Place: MinutesAttack.Shown] {
        let rule = Disclosure(least: 8, base: 1)
        return Dictionary(uniqueKeysWithValues: places().map { place in
            let truth = truth[place] ?? .init(), number = truth.minutes.total
            let isLong = place.service.isEmpty && ![.day, .week].contains(place.span.unit) && number > 0
            var steps = [Int](repeating: 0, count: MinuteLayout.steps)
            for (minute, count) in truth.minutes.counts { steps[min(MinuteLayout.steps - 1, minute / MinuteLayout.step)] += count }
            return (place, MinutesAttack.Shown(
                came: rule.figure(truth.came), called: rule.figure(number), longer: rule.figure(truth.minutes.over(MinutesAttack.limit)),
                median: rule.derived(truth.minutes.percentile(0.5), of: number), most: rule.derived(truth.minutes.percentile(0.9), of: number),
                bins: isLong ? steps.map(rule.figure) : []))
        })
    }

    @Test func percentilesSharesAndHistogramsTellSmallCountsWhereTheyAreOnlyHidden() {
        let truth = truth(year(seed: 1))
        var attack = MinutesAttack(truth, bare(truth), exact: true)
        let planted = places().flatMap(attack.secrets).count, found = attack.recovered()
        print("figures of minutes without protection: \(found.count) of \(planted) small counts are recovered")
        #expect(found.count > 500)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func whatIsShownOfMinutesTellsNoSmallCount(seed: UInt64) async throws {
        let rows = year(seed: seed), truth = truth(rows), shown = try await shown(rows)
        var attack = MinutesAttack(truth, shown, exact: false)
        let planted = places().flatMap(attack.secrets).count, found = attack.recovered()
        let medians = shown.values.count { $0.median.value != nil }, most = shown.values.count { $0.most.value != nil }
        print("figures of minutes: \(found.count) of \(planted) small counts are recovered; \(medians) medians and \(most) percentiles are told")
        #expect(found.isEmpty, "\(found.map { "\($0.place.span) \($0.place.service) \($0.kind)" }.sorted().prefix(20))")
        #expect(planted > 2000 && medians > 500 && most > 300)
    }

    @Test func theLongestWaitIsNeverTold() throws {
        let waits = try #require(Measure.named("to-call")), visits = try #require(Measure.named("visits"))
        #expect(waits.rounding("5.") == "5. The longest time of all is never told, nor a share that stands for too few." && visits.rounding("5.") == "5.")
        let rule = Disclosure.usual
        var minutes = MinuteCounts()
        for minute in 1...12 { minutes.add(1, minute: minute) }
        #expect(rule.percentile(0.9, of: minutes, number: rule.figure(minutes.total)) == .confidential)
        #expect(rule.percentile(0.5, of: minutes, number: rule.figure(minutes.total)) == .count(6))
        minutes.add(1, minute: 13)
        #expect(rule.percentile(0.9, of: minutes, number: rule.figure(minutes.total)) == .count(12))
        #expect(Disclosure.exact.percentile(0.9, of: minutes, number: .count(13)) == .count(12))
    }
}
