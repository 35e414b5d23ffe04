import Foundation
import GRDB
import Reception

extension TallyTables {
    /// Days fold into their months after so many months.
    static let monthsOfDays = 13

    static func fold(today: CentreDay, in db: Database) throws {
        let first = CentreMonth(of: today).back(monthsOfDays)
        let day = TallyPeriod.day(TallyPeriod.month(first).first).number
        guard var state = try state(in: db), day > state.final else { return }
        try foldCounts(before: day, in: db)
        try foldMinutes(before: day, in: db)
        state.final = day
        try set(state, in: db)
    }

    private static func foldCounts(before day: Int, in db: Database) throws {
        let old = try Row.fetchAll(db, sql: """
            SELECT name, period / 100 AS month, a, b, sum(count) AS count FROM tally WHERE period > 999999 AND period < ?
            GROUP BY name, month, a, b
            """, arguments: [day])
        try db.execute(sql: "DELETE FROM tally WHERE period > 999999 AND period < ?", arguments: [day])
        for row in old { try add(row["count"], row["name"], row["month"], row["a"], row["b"], in: db) }
    }

    private static func foldMinutes(before day: Int, in db: Database) throws {
        let old = try Row.fetchAll(
            db, sql: "SELECT name, period / 100 AS month, a, minutes FROM tally_minutes WHERE period > 999999 AND period < ?", arguments: [day])
        try db.execute(sql: "DELETE FROM tally_minutes WHERE period > 999999 AND period < ?", arguments: [day])
        var months: [MinutesKey: MinuteCounts] = [:]
        for row in old {
            months[MinutesKey(name: row["name"], period: row["month"], a: row["a"]), default: .init()].add(MinuteCounts(bytes: row["minutes"]))
        }
        for (key, added) in months {
            var sum = try minutes(key, in: db)
            sum.add(added)
            try set(sum, key, in: db)
        }
    }

    /// Empties what can be counted again: the days that are not final, of the tables that follow the journal.
    static func empty(after state: TallyState?, in db: Database) throws {
        let final = max(state?.final ?? 0, 1_000_000)
        for tally in Tally.allCases where tally.followsJournal {
            let table = tally.isHistogram ? "tally_minutes" : "tally"
            try db.execute(sql: "DELETE FROM \(table) WHERE name = ? AND period >= ?", arguments: [tally.rawValue, final])
        }
        try db.execute(sql: "DELETE FROM tally_person")
    }

    /// One table; people of a quarter that is still open are counted as they stand.
    static func read(_ tally: Tally, _ days: ClosedRange<CentreDay>, in db: Database) throws -> TallyRows {
        var rows = try rows(tally, days, in: db)
        guard tally == .people else { return rows }
        for quarter in try Int.fetchAll(db, sql: "SELECT quarter FROM tally_key") {
            let months = PersonCounts.months(of: quarter)
            for span in months.map({ [$0] }) + [months] {
                let period = TallyPeriod(number: span.last ?? 0)
                guard days.contains(period.first), case let count = try PersonCounts.distinct(span, in: db), count > 0 else { continue }
                rows.rows.append(.init(period: period, a: span.count == 1 ? "month" : "quarter", b: "", count: count))
            }
        }
        return rows
    }

    /// Every figure that follows the journal, for comparing.
    static func all(in db: Database) throws -> [String: String] {
        var all: [String: String] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM tally") { all["\(row["name"] as String) \(row["period"] as Int) \(row["a"] as String) \(row["b"] as String)"] = "\(row["count"] as Int)" }
        for row in try Row.fetchAll(db, sql: "SELECT * FROM tally_minutes") {
            let counts = MinuteCounts(bytes: row["minutes"]).counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
            all["\(row["name"] as String) \(row["period"] as Int) \(row["a"] as String)"] = counts.joined(separator: " ")
        }
        for row in try Row.fetchAll(db, sql: "SELECT month, hex(pseudonym) AS who, visits FROM tally_person") {
            all["people \(row["month"] as Int) \(row["who"] as String)"] = "\(row["visits"] as Int)"
        }
        return all
    }

    static func differences(_ before: [String: String], _ after: [String: String]) -> [String] {
        Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            .map { "\($0): \(before[$0] ?? "none") is kept, \(after[$0] ?? "none") counted" }
    }
}
