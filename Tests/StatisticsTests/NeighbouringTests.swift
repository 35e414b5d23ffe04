import Foundation
import Reception
@testable import Statistics
import Synchronization
import Testing

/// Cells that stand in more than one table, and tables that are subtracted from their neighbours.
@Suite struct NeighbouringTests {
    private static let centre = Centre(
        id: "c", name: "C", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: ["en"])

    /// Two years of a small centre.
    private static let rows: [TallyRows.Row] = {
        var random = Seeded(3)
        let days = CentreDay(year: 2025, month: 1, day: 1).number...CentreDay(year: 2026, month: 12, day: 31).number
        return days.flatMap { number -> [TallyRows.Row] in
            ["speech", "clinic", "group"].enumerated().compactMap { index, service in
                let count = Int.random(in: 0...[14, 9, 2][index], using: &random)
                return count > 0 ? .init(period: .day(CentreDay(number: number)), a: service, b: "pass", count: count) : nil
            }
        }
    }()

    private func asking(_ rows: [TallyRows.Row], stamp: TallyStamp? = nil, reads: Counter = Counter(), firstDay: CentreDay? = nil) -> Asking {
        Asking(centre: Self.centre, stamp: stamp) { tally, days in
            reads.add()
            guard tally != .on else { return TallyRows(rows: [], firstDay: firstDay) }
            return TallyRows(rows: rows.filter { days.contains($0.period.first) }, firstDay: firstDay)
        }
    }

    final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    private func question(_ name: String, _ span: String, by: String? = nil) throws -> Question {
        let measure = try #require(Measure.named(name))
        return Question(measure: measure, span: try #require(Span(span)), by: measure.breakdown(by))
    }

    @Test func aDayOfAWeekOfTwoYearsIsTheSameInEveryTable() async throws {
        let asking = asking(Self.rows)
        var shown: [CentreDay: [[Figure]]] = [:]
        for span in ["2025-12", "2026-W01", "2026-01", "2025-W52", "2024-12"] {
            for row in try await asking.answer(try question("attendances", span, by: "service")).rows { shown[row.span.first, default: []].append(row.figures) }
        }
        let twice = shown.filter { $0.value.count > 1 }
        #expect(twice.count >= 7)
        for (day, figures) in twice { #expect(Set(figures).count == 1, "\(day): \(figures)") }
        for day in twice.keys {
            let alone = try await asking.answer(try question("attendances", day.description, by: "service")).rows[0].figures
            #expect(alone == shown[day]?[0], "\(day)")
        }
    }

    @Test func theHoursOfAQuarterDoNotTellThoseOfItsMonths() async throws {
        var random = Seeded(5)
        let hours = Self.rows.filter { $0.a == "speech" }.flatMap { row -> [TallyRows.Row] in
            let weekday = String(CivilDay.weekday(of: row.period.first.number) + 1)
            return (9...15).compactMap { hour in
                let count = Int.random(in: 0...2, using: &random)
                return count > 0 ? .init(period: row.period, a: hour < 10 ? "0\(hour)" : "\(hour)", b: weekday, count: count) : nil
            }
        }
        let asking = asking(hours), measure = try #require(Measure.named("arrivals"))
        var truth: [SubtractionAttack.Cell: Int] = [:], figures: [SubtractionAttack.Cell: Figure] = [:]
        for span in (1...12).map({ "2026-\($0 < 10 ? "0" : "")\($0)" }) + ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"] {
            let span = try #require(Span(span)), grid = try #require(try await asking.week(measure, span))
            let inside = hours.filter { span.days.contains($0.period.first) }
            for (day, row) in grid.days.enumerated() {
                for (hour, figure) in zip(grid.hours, row) {
                    let cell = SubtractionAttack.Cell(span: span, by: "hour", value: "\(day + 1) \(hour)")
                    figures[cell] = figure
                    truth[cell] = inside.filter { $0.b == "\(day + 1)" && Int($0.a) == hour }.map(\.count).reduce(0, +)
                }
            }
            let all = SubtractionAttack.Cell(span: span, by: "", value: "")
            truth[all] = inside.map(\.count).reduce(0, +)
            figures[all] = Disclosure.usual.figure(truth[all] ?? 0)
        }
        var attack = SubtractionAttack(truth: truth, figures: figures, exact: false)
        let found = attack.recovered()
        print("hours of the week: \(found.count) of \(attack.small.count) small counts are recovered")
        #expect(attack.small.count > 100 && found.isEmpty, "\(found.map { "\($0.span) \($0.value)" }.sorted())")
    }

    @Test func whatWasProtectedIsKeptUntilSomethingIsCounted() async throws {
        let (reads, stamp) = (Counter(), Counter())
        let asking = asking(Self.rows, stamp: { _, _ in stamp.value }, reads: reads)
        let question = try question("attendances", "2026-06", by: "service")
        let first = try await asking.answer(question), read = reads.value
        #expect(try await asking.answer(question) == first)
        // Only whether the hub was on is asked again.
        #expect(reads.value == read + 1)
        stamp.add()
        #expect(try await asking.answer(question) == first)
        #expect(reads.value == read + 1 + read)
    }

    @Test func daysThatAreFoldedAreNotTold() async throws {
        let month = TallyRows.Row(period: .month(CentreMonth(of: CentreDay(year: 2025, month: 1, day: 1))), a: "1", b: "pass", count: 90)
        let asking = asking([month], firstDay: CentreDay(year: 2025, month: 2, day: 1))
        #expect(try await asking.answer(try question("visits", "2025-01")).whole.figures == [.count(90)])
        let days = try await asking.answer(try question("visits", "2025-01")).rows
        #expect(days.count == 31 && days.allSatisfy { $0.figures == [.notAvailable] })
        #expect(try await asking.answer(try question("visits", "2025-W03")).whole.figures == [.notAvailable])
    }
}
