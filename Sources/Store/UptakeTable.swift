import Foundation
import GRDB
import Reception

/// The counts of signposting. Each step adds one to three figures: by need, by age band, by language.
enum UptakeTable {
    static func count(_ uptake: Uptake, on day: CentreDay, in db: Database) throws {
        let values: [(UptakeReport.Dimension, String?)] = [
            (.need, uptake.need), (.band, uptake.band?.rawValue), (.language, uptake.language),
        ]
        // Of what is sensitive the outcome alone is counted: one figure.
        for (dimension, value) in uptake.theme == Uptake.sensitive ? Array(values.prefix(1)) : values {
            try add(1, period: day.description, uptake.theme.rawValue, dimension.rawValue, value ?? "", uptake.outcome.rawValue, in: db)
        }
    }

    private static func add(
        _ count: Int, period: String, _ theme: String, _ dimension: String, _ value: String, _ outcome: String, in db: Database
    ) throws {
        try db.cachedStatement(sql: """
            INSERT INTO uptake (period, theme, dimension, value, outcome, count) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """).execute(arguments: [period, theme, dimension, value, outcome, count])
    }

    /// Days fold into their months after so many months.
    static let monthsOfDays = 13

    /// Folds what is old enough, and forgets searches as old.
    static func fold(today: CentreDay, in db: Database) throws {
        let first = CentreMonth(of: today).back(monthsOfDays).description
        let old = try Row.fetchAll(db, sql: """
            SELECT substr(period, 1, 7) AS month, theme, dimension, value, outcome, sum(count) AS count FROM uptake
            WHERE length(period) = 10 AND substr(period, 1, 7) < ? GROUP BY month, theme, dimension, value, outcome
            """, arguments: [first])
        try db.execute(sql: "DELETE FROM uptake WHERE length(period) = 10 AND substr(period, 1, 7) < ?", arguments: [first])
        for row in old {
            try add(row["count"], period: row["month"], row["theme"], row["dimension"], row["value"], row["outcome"], in: db)
        }
        try db.execute(sql: "DELETE FROM unfound WHERE substr(last, 1, 7) < ?", arguments: [first])
        try db.execute(sql: "DELETE FROM held_search WHERE day < ?", arguments: [today.advanced(by: -HeldSearches.memory).description])
    }

    static func rows(in month: CentreMonth, in db: Database) throws -> [UptakeReport.Row] {
        try Row.fetchAll(db, sql: """
            SELECT theme, dimension, value, outcome, sum(count) AS count FROM uptake WHERE substr(period, 1, 7) = ?
            GROUP BY theme, dimension, value, outcome ORDER BY theme, dimension, value, outcome
            """, arguments: [month.description]
        ).compactMap { row in
            guard let by = UptakeReport.Dimension(rawValue: row["dimension"]), let outcome = Uptake.Outcome(rawValue: row["outcome"]) else { return nil }
            let value: String = row["value"]
            return .init(
                theme: Uptake.Theme(row["theme"] as String), by: by, value: value.isEmpty ? nil : value, outcome: outcome, counted: row["count"])
        }
    }
}

/// The searches that found nothing.
enum UnfoundTable {
    /// So many searches are kept; the rarest goes for a new one, the oldest of those first.
    static let most = 500

    static func note(_ search: UnfoundSearch, on day: CentreDay, in db: Database) throws {
        try db.execute(sql: """
            DELETE FROM unfound WHERE (words, language) IN (SELECT words, language FROM unfound ORDER BY count, last, words LIMIT 1)
            AND (SELECT count(*) FROM unfound) >= ? AND NOT EXISTS (SELECT 1 FROM unfound WHERE words = ? AND language = ?)
            """, arguments: [most, search.words, search.language])
        try db.execute(sql: """
            INSERT INTO unfound (words, language, count, last) VALUES (?, ?, 1, ?)
            ON CONFLICT DO UPDATE SET count = count + 1, last = max(last, excluded.last)
            """, arguments: [search.words, search.language, day.description])
    }

    /// Whether a search is among those that are shown.
    static func has(_ search: UnfoundSearch, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM unfound WHERE words = ? AND language = ?)", arguments: [search.words, search.language]) ?? false
    }

    static func gaps(in db: Database) throws -> [Gap] {
        try Row.fetchAll(db, sql: "SELECT * FROM unfound ORDER BY count DESC, last DESC, words, language").compactMap { row in
            CentreDay(row["last"] as String).map { Gap(words: row["words"], language: row["language"], count: row["count"], last: $0) }
        }
    }
}
