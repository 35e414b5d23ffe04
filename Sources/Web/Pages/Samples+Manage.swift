import Reception
import Statistics

/// Figures of a made-up November, some of them too few to be shown, and a day on which the hub was off.
extension Samples {
    private var november: Span { Span(.month, of: CentreDay(year: 2026, month: 11, day: 1)) }
    private var later: CentreDay { CentreDay(year: 2026, month: 12, day: 4) }

    var glance: Glance {
        Glance(
            span: november, today: later,
            cards: [visits, people, answer("peak", [.count(45)], before: [.count(40)]), waits, answer("stay", [.count(55), .count(105), .count(10)], before: nil), none, drills],
            shares: [
                .init(.multiAgency, figure: .count(14), before: .count(11)), .init(.notCome, figure: .count(12), before: .count(13)), .init(.late, figure: .confidential),
            ], week: week, targets: ["to-call": 10, "visits": 900, "not-come-share": 10, "drills": 5])
    }

    var visitsState: MeasureState { MeasureState(answer: visits, today: later) }
    var waitsState: MeasureState { MeasureState(answer: waits, today: later, histogram: histogram, target: 10) }
    var weekState: MeasureState { MeasureState(answer: answer("arrivals", [.count(1240)], before: [.count(1010)]), today: later, week: week) }
    var drillsState: MeasureState { MeasureState(answer: drills, today: later, target: 5) }
    var emptyState: MeasureState { MeasureState(answer: none, today: CentreDay(year: 2026, month: 11, day: 4)) }

    private var visits: Answer {
        let rows = november.parts.enumerated().map { number, span -> Answer.Row in
            let weekday = CivilDay.weekday(of: span.first.number)
            if number == 11 { return .init(span: span, figures: [.notAvailable, .notAvailable, .notAvailable, .notAvailable], isGap: true) }
            let all = weekday > 4 ? 0 : 40 + (number * 7) % 35 / 5 * 5
            return .init(span: span, figures: [.count(all * 8 / 10 / 5 * 5), all == 0 ? .count(0) : .count(10), all == 0 ? .count(0) : .confidential, .count(all)])
        }
        return Answer(
            question: question("visits", by: "services"), columns: ["1", "2", "3+", "all"], rows: rows,
            whole: .init(span: november, figures: [.count(1060), .count(150), .count(30), .count(1240)]),
            yearBefore: .init(span: november.yearBefore, figures: [.count(900), .count(90), .count(20), .count(1010)]), unit: "visits")
    }

    private var people: Answer { answer("people", [.count(620)], before: [.count(540)]) }
    private var waits: Answer { answer("to-call", [.count(8), .count(21), .count(12)], before: [.count(10), .count(26), .count(17)]) }
    private var drills: Answer {
        let rows = november.parts.map { span in
            Answer.Row(span: span, figures: span.first.day == 9 ? [.count(1), .count(0), .count(4)] : [.count(0), .count(0), .notApplicable])
        }
        return Answer(
            question: question("drills"), columns: ["drills", "not everyone out", "longest minutes"], rows: rows,
            whole: .init(span: november, figures: [.count(1), .count(0), .count(4)]),
            yearBefore: .init(span: november.yearBefore, figures: [.count(1), .count(0), .count(7)]), unit: "minutes")
    }
    private var none: Answer { answer("assistance", [.count(0)], before: nil) }

    private func question(_ name: String, by: String? = nil) -> Question {
        let measure = Measure.named(name) ?? Measure.all[0]
        return Question(measure: measure, span: november, by: measure.breakdown(by))
    }

    private func answer(_ name: String, _ figures: [Figure], before: [Figure]?) -> Answer {
        let question = question(name)
        let columns = figures.count == 3 ? ["median", "90th percentile", "% over 15"] : ["all"]
        let rows = november.parts.enumerated().map { number, span -> Answer.Row in
            let closed = CivilDay.weekday(of: span.first.number) > 4
            return .init(span: span, figures: figures.map { figure in
                closed ? (figures.count == 3 ? .notApplicable : .count(0)) : figure.value.map { .count(figures.count == 3 ? $0 + number % 5 : $0 / 100 * 5) } ?? figure
            })
        }
        return Answer(
            question: question, columns: columns, rows: rows, whole: .init(span: november, figures: figures),
            yearBefore: before.map { .init(span: november.yearBefore, figures: $0) }, unit: question.measure.title.lowercased())
    }

    private var histogram: [Chart.Point] {
        let counts = [95, 240, 310, 220, 140, 75, 40, 20, 10].map(Figure.count) + [.confidential, .count(0), .confidential]
        return counts.enumerated().map { Chart.Point("\($0 * 5)", $1) }
    }

    private var week: WeekGrid {
        WeekGrid(span: november, hours: 8...17, days: (0..<7).map { day in
            (0..<10).map { hour in
                if day > 4 { return .count(0) }
                let count = [15, 60, 55, 40, 20, 25, 45, 50, 30, 0][hour] + day * 5
                return hour == 9 ? .confidential : .count(count)
            }
        })
    }
}
