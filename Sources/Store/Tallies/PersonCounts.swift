import Crypto
import Foundation
import GRDB
import Reception

/// Counts distinct people by a pseudonym: HMAC-SHA-256 of the person's id, cut to 8 bytes, under a key of the quarter.
///
/// Once the quarter is over its people are counted, and pseudonyms and key are destroyed: so nobody can be followed from one quarter into
/// the next, nor found again. The journal's own ids are no part of this; whoever can read them needs no pseudonym.
struct PersonCounts: Sendable {
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// - Parameter closed: the last quarter that is closed: it stays as it was counted, and all before it.
    func add(_ people: [SeenPerson: Int], closed: Int, in db: Database) throws {
        var keys: [Int: SymmetricKey] = [:]
        for (seen, visits) in people {
            let quarter = Self.quarter(of: seen.month)
            guard quarter > closed else { continue }
            let key = try keys[quarter] ?? key(of: quarter, in: db)
            keys[quarter] = key
            try add(visits, seen.month.year * 100 + seen.month.month, Self.pseudonym(of: seen.person, under: key), in: db)
        }
    }

    private func add(_ visits: Int, _ month: Int, _ pseudonym: Data, in db: Database) throws {
        try db.cachedStatement(sql: """
            INSERT INTO tally_person (month, pseudonym, visits) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET visits = visits + excluded.visits
            """).execute(arguments: [month, pseudonym, visits])
        guard visits < 0 else { return }
        try db.cachedStatement(sql: "DELETE FROM tally_person WHERE month = ? AND pseudonym = ? AND visits = 0")
            .execute(arguments: [month, pseudonym])
    }

    /// Counts the people of all quarters before a day, and destroys what they were counted by.
    static func close(before today: CentreDay, in db: Database) throws {
        let running = quarter(of: CentreMonth(of: today))
        guard var state = try TallyTables.state(in: db) else { return }
        for quarter in try Int.fetchAll(db, sql: "SELECT quarter FROM tally_key WHERE quarter < ?", arguments: [running]) {
            let months = months(of: quarter)
            for month in months {
                try count([month], as: "month", in: month, in: db)
            }
            try count(months, as: "quarter", in: months[2], in: db)
            try db.execute(sql: "DELETE FROM tally_person WHERE month BETWEEN ? AND ?", arguments: [months[0], months[2]])
            try db.execute(sql: "DELETE FROM tally_key WHERE quarter = ?", arguments: [quarter])
            state.closed = max(state.closed, quarter)
        }
        try TallyTables.set(state, in: db)
    }

    /// The people of a month, or of several, as they stand while their quarter is open.
    static func distinct(_ months: [Int], in db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(DISTINCT pseudonym) FROM tally_person WHERE month BETWEEN ? AND ? AND visits > 0",
            arguments: [months.min(), months.max()]) ?? 0
    }

    private static func count(_ months: [Int], as name: String, in period: Int, in db: Database) throws {
        let people = try distinct(months, in: db)
        if people > 0 { try TallyTables.add(people, Tally.people.rawValue, period, name, "", in: db) }
    }

    private func key(of quarter: Int, in db: Database) throws -> SymmetricKey {
        let statement = try db.cachedStatement(sql: "SELECT key FROM tally_key WHERE quarter = ?")
        if let kept = try Data.fetchOne(statement, arguments: [quarter]) { return SymmetricKey(data: kept) }
        let key = Data(randomBytes(32))
        try db.execute(sql: "INSERT INTO tally_key (quarter, key) VALUES (?, ?)", arguments: [quarter, key])
        return SymmetricKey(data: key)
    }

    private static func pseudonym(of person: Person.ID, under key: SymmetricKey) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(person.rawValue.utf8), using: key).prefix(8))
    }

    /// `20263` for the summer of 2026.
    static func quarter(of month: CentreMonth) -> Int { month.year * 10 + (month.month + 2) / 3 }

    static func months(of quarter: Int) -> [Int] { (1...3).map { quarter / 10 * 100 + (quarter % 10 - 1) * 3 + $0 } }
}
