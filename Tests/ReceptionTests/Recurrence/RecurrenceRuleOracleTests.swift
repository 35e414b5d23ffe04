import Foundation
@testable import Reception
import Testing

/// 500 generated rules against `python-dateutil`: `oracle/rules.py` wrote what is expected.
struct RecurrenceRuleOracleTests {
    private struct Row: Decodable {
        var start, rule, from, to, steps: String
        var count: Int

        /// The expected starts, as seconds on the wall clock.
        func expected() throws -> [Int] {
            var times: [Int] = [], last = try #require(CalendarTime(start, zone: nil)).wall.seconds
            for step in steps.split(separator: " ") {
                let parts = step.split(separator: "x").compactMap { Int($0) }
                for _ in 0..<(parts.count == 2 ? parts[1] : 1) {
                    last += parts[0] * 60
                    times.append(last)
                }
            }
            return times
        }
    }

    private static let beside = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "oracle/rules.jsonl")

    @Test func expandsAsDateutilDoes() throws { try check(Self.beside) }

    /// The same for a file made on the day, perhaps with another seed.
    @Test(.enabled(if: RuleOracle.folder != nil)) func expandsFreshRulesAsDateutilDoes() throws {
        try check(try #require(RuleOracle.folder).appending(path: "rules.jsonl"))
    }

    private func check(_ file: URL) throws {
        let rows = try RuleOracle.rows(Row.self, in: file)
        #expect(rows.count == 500)
        var different = 0, starts = 0
        for row in rows {
            let expected = try row.expected()
            try #require(expected.count == row.count)
            starts += expected.count
            let actual = try expand(row)
            if actual != expected { different += 1 }
            #expect(actual == expected, "\(row.start) \(row.rule) \(row.from)–\(row.to)")
        }
        print("rules: \(rows.count) with \(starts) starts, \(different) expanded otherwise than by dateutil")
    }

    private func expand(_ row: Row) throws -> [Int] {
        let rule = try RecurrenceRule(row.rule)
        var budget = StepBudget()
        let start = try #require(CalendarTime(row.start, zone: nil)).wall
        let from = try #require(CalendarTime(row.from, zone: nil)).wall, to = try #require(CalendarTime(row.to, zone: nil)).wall
        return try #require(rule.occurrences(from: start, in: from...to, last: rule.until?.wall, &budget)).map(\.seconds)
    }
}
