import Foundation
import Reception
@testable import Statistics
import Testing

/// How many people were there on average is a mean: who subtracts the months from their quarter is left with the minutes of few.
@Suite struct OccupancyDisclosureTests {
    private struct Cell: Hashable { var span: Span; var hour: String }

    private static let spans = ((1...12).map { "2026-\($0 < 10 ? "0" : "")\($0)" } + (1...4).map { "2026-Q\($0)" } + ["2026"]).compactMap { Span($0) }

    /// Minutes by day and hour; in some hours somebody is there for a few minutes once in a while.
    private func rows(seed: UInt64) -> [TallyRows.Row] {
        var random = Seeded(seed)
        let year = Span(.year, of: CentreDay(year: 2026, month: 1, day: 1)).days
        return (year.lowerBound.number...year.upperBound.number).flatMap { number -> [TallyRows.Row] in
            (8...19).compactMap { hour in
                let most = [20, 150, 600, 30][hour % 4] * (CivilDay.weekday(of: number) < 5 ? 1 : 0)
                let minutes = most > 0 && Int.random(in: 0...2, using: &random) == 0 ? Int.random(in: 0...most, using: &random) : 0
                let weekday = String(CivilDay.weekday(of: number) + 1)
                return minutes > 0 ? .init(period: .day(CentreDay(number: number)), a: hour < 10 ? "0\(hour)" : "\(hour)", b: weekday, count: minutes) : nil
            }
        }
    }

    private func truth(_ rows: [TallyRows.Row]) -> [Cell: Int] {
        var truth: [Cell: Int] = [:]
        for row in rows { for span in Self.spans where span.days.contains(row.period.first) { truth[Cell(span: span, hour: "\(row.b) \(row.a)"), default: 0] += row.count } }
        return truth
    }

    /// Where an hour of the week held less than eight hours of people in all, and these are known to within an hour.
    private func recovered(_ known: [Cell: ClosedRange<Int>], _ truth: [Cell: Int]) -> [Cell] {
        var bounds = Bounds<Cell>()
        for (cell, range) in known { bounds.know(cell, range) }
        for cell in known.keys where cell.span.unit != .month {
            bounds.sum(cell.span.parts.map { Cell(span: $0, hour: cell.hour) }.filter { known[$0] != nil }, are: cell)
        }
        bounds.subtract()
        return known.keys.filter { cell in
            let (low, high) = bounds.range(cell)
            return (60..<480).contains(truth[cell] ?? 0) && high - low < 60
        }
    }

    /// What a figure says: a mean, rounded to one person, that it is too small, or that there is less than an hour.
    private func minutes(_ figure: Figure, _ cell: Cell) -> ClosedRange<Int> {
        let times = (cell.span.days.lowerBound.number...cell.span.days.upperBound.number).count { String(CivilDay.weekday(of: $0) + 1) == cell.hour.prefix(1) }
        return switch figure {
        case .count(let mean): max(480, (2 * mean - 1) * 30 * times)...(2 * mean + 1) * 30 * times
        case .confidential: 60...479
        default: 0...59
        }
    }

    private func shown(_ rows: [TallyRows.Row]) async throws -> [Cell: Figure] {
        let centre = Centre(id: "c", name: "C", fictional: true, zone: .gmt, places: [], services: [], kiosks: [], languages: ["en"])
        let asking = Asking(centre: centre) { _, days in TallyRows(rows: rows.filter { days.contains($0.period.first) }) }
        let measure = try #require(Measure.named("occupancy"))
        var figures: [Cell: Figure] = [:]
        for span in Self.spans {
            let grid = try #require(try await asking.week(measure, span))
            for (day, row) in grid.days.enumerated() {
                for (hour, figure) in zip(grid.hours, row) { figures[Cell(span: span, hour: "\(day + 1) \(hour < 10 ? "0" : "")\(hour)")] = figure }
            }
        }
        return figures
    }

    @Test func subtractionFindsTheHoursOfFewWhereMeansAreExact() {
        let truth = truth(rows(seed: 1))
        // A mean to the minute is as good as the sum.
        let found = recovered(truth.mapValues { $0 < 60 ? 0...59 : $0 < 480 ? 60...479 : $0...$0 }, truth)
        print("occupancy without rounding: \(found.count) hours of few are recovered")
        #expect(found.count > 10)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func subtractionFindsNothingInTheMeansThatAreShown(seed: UInt64) async throws {
        let rows = rows(seed: seed), truth = truth(rows), figures = try await shown(rows)
        let small = figures.keys.count { (60..<480).contains(truth[$0] ?? 0) }, found = recovered(Dictionary(uniqueKeysWithValues: figures.map { ($0.key, minutes($0.value, $0.key)) }), truth)
        print("occupancy: \(found.count) of \(small) hours of few are recovered")
        #expect(found.isEmpty, "\(found.map { "\($0.span) \($0.hour)" }.sorted())")
        #expect(small > 100)
    }
}
