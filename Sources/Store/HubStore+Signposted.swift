import GRDB
import Reception

extension HubStore {
    /// Writes down what was counted of signposting on each day that is over: from the journal it reaches receivers as counts. A day of
    /// which more was counted since is told again.
    public func tellSignposts() async throws {
        let now = surroundings.now()
        guard now.trusted else { return }
        let today = centre.day(of: now.wall)
        // A day is a transaction of its own: no check-in waits for a year of them.
        while try await decide({ [self] db in try SignpostDays.next(before: today, in: db).map { try tell($0, at: now, in: db) } != nil }) {}
    }

    private func tell(_ day: CentreDay, at now: Moment, in db: Database) throws {
        let body = Signposted(day: day, counts: try SignpostDays.counts(of: day, in: db))
        _ = try record(change(.signposted(body), at: now.coarse, from: "hub"), in: db)
        try SignpostDays.note(body, in: db)
    }
}

/// Which days of signposting the journal has, and with how many steps.
enum SignpostDays {
    /// The first day before today that is not told, or of which more was counted since.
    static func next(before today: CentreDay, in db: Database) throws -> CentreDay? {
        try String.fetchOne(db, sql: """
            SELECT u.period FROM uptake u LEFT JOIN uptake_told t ON t.period = u.period
            WHERE length(u.period) = 10 AND u.period < ? GROUP BY u.period HAVING sum(u.count) <> coalesce(max(t.total), 0)
            ORDER BY u.period LIMIT 1
            """, arguments: [today.description]).flatMap { CentreDay($0) }
    }

    static func counts(of day: CentreDay, in db: Database) throws -> [Signposted.Count] {
        try Row.fetchAll(
            db, sql: "SELECT theme, dimension, value, outcome, count FROM uptake WHERE period = ? ORDER BY theme, dimension, value, outcome",
            arguments: [day.description]
        ).compactMap { row in
            guard let by = UptakeReport.Dimension(rawValue: row["dimension"]), let outcome = Uptake.Outcome(rawValue: row["outcome"]) else { return nil }
            let value: String = row["value"]
            return .init(
                theme: Uptake.Theme(row["theme"] as String), by: by, value: value.isEmpty ? nil : value, outcome: outcome, count: row["count"])
        }
    }

    /// Notes that a day is told, and forgets those that are folded into their months.
    static func note(_ told: Signposted, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO uptake_told (period, total) SELECT period, sum(count) FROM uptake WHERE period = ?",
            arguments: [told.day.description])
        try db.execute(sql: "DELETE FROM uptake_told WHERE period NOT IN (SELECT period FROM uptake)")
    }
}
