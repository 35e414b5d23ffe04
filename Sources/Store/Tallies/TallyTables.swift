import Foundation
import GRDB
import Reception

/// The tallies in the database: adding to them, reading, folding.
enum TallyTables {
    static func add(_ counts: TallyCounts, in db: Database, people: PersonCounts) throws {
        guard !counts.isEmpty else { return }
        let state = try state(in: db)
        var rows: [CountRow] = [], minutes: [MinutesKey: [(Int, Int)]] = [:]
        for (cell, count) in counts.cells {
            let period = TallyPeriod.day(CentreDay(number: cell.day)).number
            // Older tallies are final: their days are folded.
            guard period >= state?.final ?? 0 else { continue }
            if let minute = cell.minute {
                minutes[MinutesKey(name: cell.tally.rawValue, period: period, a: cell.a), default: []].append((minute, count))
            } else {
                rows.append(CountRow(name: cell.tally.rawValue, period: period, a: cell.a, b: cell.b, count: count))
            }
        }
        try add(rows, in: db)
        for (key, added) in minutes { try add(added, key, in: db) }
        try people.add(counts.people, closed: state?.closed ?? 0, in: db)
    }

    struct MinutesKey: Hashable {
        var name: String
        var period: Int
        var a: String
    }

    static func add(_ count: Int, _ name: String, _ period: Int, _ a: String, _ b: String, in db: Database) throws {
        try add([CountRow(name: name, period: period, a: a, b: b, count: count)], in: db)
    }

    /// What is added to one row, or taken off it.
    private struct CountRow {
        var name: String
        var period: Int
        var a, b: String
        var count: Int
    }

    /// As many rows as one statement takes at most.
    private static let rowsAtOnce = 32

    /// No row is there twice.
    private static func add(_ rows: [CountRow], in db: Database) throws {
        for start in stride(from: 0, to: rows.count, by: rowsAtOnce) {
            let rows = rows[start..<min(start + rowsAtOnce, rows.count)]
            let places = repeatElement("(?, ?, ?, ?, ?)", count: rows.count).joined(separator: ", ")
            var arguments = StatementArguments()
            for row in rows { arguments += [row.name, row.period, row.a, row.b, row.count] }
            try db.cachedStatement(sql: """
                INSERT INTO tally (name, period, a, b, count) VALUES \(places) ON CONFLICT DO UPDATE SET count = count + excluded.count
                """).execute(arguments: arguments)
        }
        for row in rows where row.count < 0 {
            try db.cachedStatement(sql: "DELETE FROM tally WHERE name = ? AND period = ? AND a = ? AND b = ? AND count = 0")
                .execute(arguments: [row.name, row.period, row.a, row.b])
        }
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
