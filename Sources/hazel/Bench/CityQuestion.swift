import Foundation
import Reception
import Statistics

/// What is asked of a simulated city by chance: a measure that the raw visits tell, a period, and a breakdown or an hour of the week.
struct CityQuestion {
    var centre: Int
    var question: Question
    /// By hour and weekday.
    var isWeek: Bool

    private static let names = ["visits", "attendances", "people", "parties", "to-call", "to-seen", "stay", "standing", "arrivals", "occupancy"]

    init(_ city: CityFolder.Plan, _ random: inout Seeded) {
        centre = Int.random(in: 0..<city.centres, using: &random)
        let measure = Statistics.Measure.named(Self.names[Int.random(in: 0..<Self.names.count, using: &random)]) ?? Statistics.Measure.all[0]
        isWeek = measure.kind == .heat || measure.kind == .occupancy
        let units: [Span.Unit] = isWeek ? [.month, .quarter, .year] : measure.kind == .people ? [.month, .quarter] : Span.Unit.allCases
        let day = CentreDay(number: Int.random(in: city.first.number...city.last.number, using: &random))
        let span = Span(units[Int.random(in: 0..<units.count, using: &random)], of: day)
        let choices = [nil] + measure.breakdowns.map(Optional.some)
        question = Question(measure: measure, span: span, by: choices[Int.random(in: 0..<choices.count, using: &random)])
    }

    /// Whether all of it can still be answered once days are folded into months.
    var outlivesFolding: Bool { [.quarter, .year].contains(question.span.unit) || question.span.unit == .month && (isWeek || question.measure.kind == .people) }

    func answer(_ asking: Asking) async throws -> CityAnswer {
        var answer = CityAnswer(centre: centre)
        if isWeek {
            answer.week = try await asking.week(question.measure, question.span).map { CityAnswer.Week(measure: question.measure.name, $0) }
        } else {
            answer.document = AnswerDocument(try await asking.answer(question))
        }
        return answer
    }
}

/// One answer with its centre: a table, or the hours of a week.
struct CityAnswer: Encodable {
    var centre: Int
    var document: AnswerDocument?
    var week: Week?

    struct Week: Encodable {
        var measure, period: String
        /// The first hour.
        var hour: Int
        /// From Monday.
        var days: [[Figure]]

        init(measure: String, _ grid: WeekGrid) {
            self.measure = measure
            (period, hour, days) = (grid.span.description, grid.hours.lowerBound, grid.days)
        }
    }
}

/// The question on which the speed is measured: a year by day and service, over all of these books.
enum LastYear {
    struct Row: Encodable, Equatable {
        var day: String
        var service: String
        var count, median, most: Int
    }

    private struct Key: Hashable {
        var period: TallyPeriod
        var service: String
    }

    static func table(_ books: [TallyReader], _ year: Span) throws -> [Row] {
        var sums: [Key: MinuteCounts] = [:]
        for book in books {
            for row in try book(.toCall, year.days).rows {
                guard let minutes = row.minutes else { continue }
                sums[Key(period: row.period, service: row.a), default: MinuteCounts()].add(minutes)
            }
        }
        return sums.map { key, sum in
            Row(day: key.period.first.description, service: key.service, count: sum.total, median: sum.percentile(0.5) ?? 0, most: sum.percentile(0.9) ?? 0)
        }
    }
}

typealias TallyReader = @Sendable (Tally, ClosedRange<CentreDay>) throws -> TallyRows
