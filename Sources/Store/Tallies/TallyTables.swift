import Foundation
import GRDB
import Reception

/// The tallies in the database: adding to them, reading, folding.
enum TallyTables {
    static func add(_ counts: TallyCounts, in db: Database, people: PersonCounts) throws {
        guard !counts.isEmpty else { return }
        let final = try state(in: db)?.final ?? 0
        var minutes: [MinutesKey: [(Int, Int)]] = [:]
        for (cell, count) in counts.cells {
            let period = TallyPeriod.day(CentreDay(number: cell.day)).number
            // Older tallies are final: their days are folded.
            guard period >= final else { continue }
            if let minute = cell.minute {
                minutes[MinutesKey(name: cell.tally.rawValue, period: period, a: cell.a), default: []].append((minute, count))
            } else {
                try add(count, cell.tally.rawValue, period, cell.a, cell.b, in: db)
            }
        }
        for (key, added) in minutes { try add(added, key, in: db) }
        for (seen, visits) in counts.people { try people.add(visits, seen, in: db) }
    }

    struct MinutesKey: Hashable {
        var name: String
        var period: Int
        var a: String
    }

    static func add(_ count: Int, _ name: String, _ period: Int, _ a: String, _ b: String, in db: Database) throws {
        try db.cachedStatement(sql: """
            INSERT INTO tally (name, period, a, b, count) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count
            """).execute(arguments: [name, period, a, b, count])
        guard count < 0 else { return }
        try db.cachedStatement(sql: "DELETE FROM tally WHERE name = ? AND period = ? AND a = ? AND b = ? AND count = 0")
            .execute(arguments: [name, period, a, b])
    }

    private static func add(_ added: [(minute: Int, count: Int)], _ key: MinutesKey, in db: Database) throws {
        var minutes = try minutes(key, in: db)
        for item in added { minutes.add(item.count, minute: item.minute) }
        try set(minutes, key, in: db)
    }

    static func minutes(_ key: MinutesKey, in db: Database) throws -> MinuteCounts {
        let statement = try db.cachedStatement(sql: "SELECT minutes FROM tally_minutes WHERE name = ? AND period = ? AND a = ?")
        return try Data.fetchOne(statement, arguments: [key.name, key.period, key.a]).map(MinuteCounts.init(bytes:)) ?? MinuteCounts()
    }

    static func set(_ minutes: MinuteCounts, _ key: MinutesKey, in db: Database) throws {
        if minutes.isEmpty {
            try db.cachedStatement(sql: "DELETE FROM tally_minutes WHERE name = ? AND period = ? AND a = ?")
                .execute(arguments: [key.name, key.period, key.a])
        } else {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO tally_minutes (name, period, a, minutes) VALUES (?, ?, ?, ?)")
                .execute(arguments: [key.name, key.period, key.a, minutes.bytes])
        }
    }

    static func rows(_ tally: Tally, _ days: ClosedRange<CentreDay>, in db: Database) throws -> TallyRows {
        let (first, last) = (TallyPeriod.day(days.lowerBound).number, TallyPeriod.day(days.upperBound).number)
        let arguments: StatementArguments = ["name": tally.rawValue, "first": first, "last": last]
        let span = "name = :name AND (period BETWEEN :first AND :last OR period BETWEEN :first / 100 AND :last / 100)"
        let final = try state(in: db)?.final ?? 0
        let firstDay = final > 0 ? CentreDay(year: final / 10_000, month: final / 100 % 100, day: 1) : nil
        if tally.isHistogram {
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT period, a, minutes FROM tally_minutes WHERE \(span)"), arguments: arguments)
            return TallyRows(rows: rows.map { row in
                let minutes = MinuteCounts(bytes: row[2])
                return .init(period: TallyPeriod(number: row[0]), a: row[1], b: "", count: minutes.total, minutes: minutes)
            }, firstDay: firstDay)
        }
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT period, a, b, count FROM tally WHERE \(span) AND count > 0"), arguments: arguments)
        return TallyRows(
            rows: rows.map { .init(period: TallyPeriod(number: $0[0]), a: $0[1], b: $0[2], count: $0[3]) }, firstDay: firstDay)
    }
}

/// How far the tallies are.
struct TallyState {
    var version: Int
    /// The first day (`20261101`) whose days are kept one by one; what is before is final.
    var final: Int
    /// The last quarter (`20263`) whose people are counted, and whose key is gone.
    var closed: Int
}

extension TallyTables {
    static func state(in db: Database) throws -> TallyState? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT version, final, closed FROM tally_state")).map {
            TallyState(version: $0[0], final: $0[1], closed: $0[2])
        }
    }

    static func set(_ state: TallyState, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO tally_state (one, version, final, closed) VALUES (1, ?, ?, ?)",
            arguments: [state.version, state.final, state.closed])
    }
}
