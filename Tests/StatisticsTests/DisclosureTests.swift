import Reception
@testable import Statistics
import Testing

@Suite struct DisclosureTests {
    let rule = Disclosure.usual

    @Test func smallCountsAreHiddenAndOthersRounded() {
        #expect([0, 1, 7, 8, 12, 13].map(rule.figure) == [.count(0), .confidential, .confidential, .count(10), .count(10), .count(15)])
        #expect(rule.share(3, of: 40) == .confidential && rule.share(10, of: 40) == .count(25) && rule.share(2, of: 5) == .confidential)
        #expect(rule.derived(12, of: 7) == .confidential && rule.derived(12, of: 8) == .count(12) && rule.share(0, of: 0) == .notApplicable)
        #expect(Disclosure(least: 11, base: 3).figure(10) == .confidential && Disclosure(least: 11, base: 3).figure(11) == .count(12))
    }

    /// A year of a centre with a busy service and some that few come to.
    func year(seed: UInt64) -> [TallyRows.Row] {
        var random = Seeded(seed)
        let chances = [("clinic", 24), ("speech", 9), ("advice", 3), ("group", 1)]
        return (0..<365).map { CentreDay(year: 2026, month: 1, day: 1).number + $0 }.flatMap { number -> [TallyRows.Row] in
            let day = CentreDay(number: number)
            guard CivilDay.weekday(of: number) < 5 else { return [] }
            return chances.flatMap { service, most in
                ["pass", "walk-in"].compactMap { way in
                    let count = Int.random(in: 0...most, using: &random) - (service == "group" ? Int.random(in: 0...1, using: &random) : 0)
                    return count > 0 ? TallyRows.Row(period: .day(day), a: service, b: way, count: count) : nil
                }
            }
        }
    }

    func truth(_ rows: [TallyRows.Row]) -> [SubtractionAttack.Cell: Int] {
        var truth: [SubtractionAttack.Cell: Int] = [:]
        for row in rows {
            for unit in Span.Unit.allCases {
                let span = Span(unit, of: row.period.first)
                for (by, value) in [("", ""), ("service", row.a), ("way", row.b)] { truth[.init(span: span, by: by, value: value), default: 0] += row.count }
            }
        }
        return truth
    }

    /// All cells that a table can have, those with nothing in them as well.
    func cells(_ truth: [SubtractionAttack.Cell: Int]) -> Set<SubtractionAttack.Cell> {
        let values = Set(truth.keys.map { SubtractionAttack.Cell(span: $0.span, by: $0.by, value: $0.value) })
        let kinds = Set(truth.keys.map { [$0.by, $0.value] })
        return values.union((0..<365).flatMap { number in
            let day = CentreDay(number: CentreDay(year: 2026, month: 1, day: 1).number + number)
            return Span.Unit.allCases.flatMap { unit in kinds.map { SubtractionAttack.Cell(span: Span(unit, of: day), by: $0[0], value: $0[1]) } }
        })
    }

    func lattice(_ rows: [TallyRows.Row]) throws -> (CountLattice, Measure) {
        let measure = try #require(Measure.named("attendances"))
        return (CountLattice(rows, year: 2026, measure: measure, rule: rule) { value, _ in value }, measure)
    }

    @Test func subtractionFindsWhatIsOnlyHiddenAndNotRounded() throws {
        let truth = truth(year(seed: 1))
        let figures = truth.mapValues { (1...7).contains($0) ? Figure.confidential : .count($0) }
        var attack = SubtractionAttack(truth: truth, figures: figures, exact: true)
        let planted = attack.small.count
        let found = attack.recovered()
        print("without protection: \(found.count) of \(planted) small counts are recovered")
        #expect(found.count > 100)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func subtractionFindsNothingInWhatIsShown(seed: UInt64) throws {
        let rows = year(seed: seed), truth = truth(rows)
        let (lattice, measure) = try lattice(rows)
        let figures = Dictionary(uniqueKeysWithValues: cells(truth).map { ($0, lattice.figure($0.span, measure.breakdown($0.by)?.name, $0.value)) })
        var attack = SubtractionAttack(truth: truth, figures: figures, exact: false)
        let found = attack.recovered()
        let (hidden, of) = lattice.loss, small = attack.small.count
        print("protected: \(found.count) of \(small) small counts are recovered; \(hidden) of \(of) cells (\(hidden * 100 / of) %) are lost, \(hidden - small) of them to hide others")
        #expect(found.isEmpty, "\(found.map { "\($0.span) \($0.by) \($0.value): \(truth[$0] ?? 0)" }.sorted())")
        #expect(small > 500)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func noTwoOrThreeTablesSubtractedTellASmallCount(seed: UInt64) throws {
        let rows = year(seed: seed), truth = truth(rows), (lattice, measure) = try lattice(rows), all = cells(truth)
        let bare = Dictionary(uniqueKeysWithValues: all.map { ($0, rule.figure(truth[$0] ?? 0) == .confidential ? Figure.confidential : .count(truth[$0] ?? 0)) })
        let planted = Differencing(truth: truth, figures: bare, exact: true).recovered()
        let shown = Dictionary(uniqueKeysWithValues: all.map { ($0, lattice.figure($0.span, measure.breakdown($0.by)?.name, $0.value)) })
        let found = Differencing(truth: truth, figures: shown, exact: false).recovered()
        print("two or three tables subtracted: \(planted.count) small counts without protection, \(found.count) with it")
        #expect(planted.count > 100)
        #expect(found.isEmpty, "\(found.map { "\($0.span) \($0.by) \($0.value)" }.sorted())")
    }

    @Test func whatRoundingGivesAwayIsHiddenToo() {
        var lattice = Lattice([7, 7, 7, 7, 28], rule: rule)
        lattice.sum([0, 1, 2, 3], are: 4)
        // 30 stands for 28 to 32: four counts of at most 7 could be nothing but 7.
        #expect(lattice.hidden() == [true, true, true, true, true])
    }

    @Test func theSameCellIsTheSameInEveryTable() throws {
        let rows = year(seed: 4)
        let (one, _) = try lattice(rows), (other, _) = try lattice(rows.shuffled())
        for row in rows {
            let span = Span(.week, of: row.period.first)
            #expect(one.figure(span, "service", row.a) == other.figure(span, "service", row.a))
        }
    }
}
