import GRDB
import Reception

/// What a family has said after its check-in, as the journal's changes make it.
extension DayTables {
    static func apply(_ body: Adjusted, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO visit_adjustment (visit, content) VALUES (:visit, :content)
            ON CONFLICT (visit) DO UPDATE SET content = coalesce(:content, content)
            """, arguments: ["visit": body.visit.rawValue, "content": body.content])
    }

    static func apply(_ body: Wished, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO arrival_wish (arrival, call, spot) VALUES (:arrival, :call, :spot)
            ON CONFLICT (arrival) DO UPDATE SET call = coalesce(:call, call), spot = coalesce(:spot, spot)
            """, arguments: ["arrival": body.arrival.rawValue, "call": body.call?.rawValue, "spot": body.spot?.rawValue])
    }

    static func apply(_ body: Shared, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO visit_sharing (visit, service, shared) VALUES (?, ?, ?)
            ON CONFLICT (visit, service) DO UPDATE SET shared = excluded.shared
            """, arguments: [body.visit.rawValue, body.service.rawValue, body.shared])
    }

    static func apply(_ body: LanguageKept, in db: Database) throws {
        try db.execute(sql: """
            INSERT INTO pass_language (pass, content) VALUES (?, ?) ON CONFLICT (pass) DO UPDATE SET content = excluded.content
            """, arguments: [body.pass.rawValue, body.content])
    }
}

extension Wish {
    /// Reads the columns `call` and `spot`.
    init(row: Row?) {
        let (call, spot) = (row?["call"] as String?, row?["spot"] as String?)
        self.init(call: call.flatMap(Wish.Call.init), spot: spot.flatMap(Wish.Spot.init))
    }
}
