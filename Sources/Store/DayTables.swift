import Foundation
import GRDB
import Reception

/// The tables of the day: arrivals, visits, attendances and notices, as the journal's changes make them.
///
/// A change is applied in the transaction that writes it, by the same code that makes the tables anew from the journal.
enum DayTables {
    static func apply(_ change: Change, sequence: Int64, in db: Database) throws {
        switch change.body {
        case .arrived(let body): try apply(body, change, in: db)
        case .partyTold(let body): try apply(body, in: db)
        case .acted(let body): try apply(body, change, sequence, in: db)
        case .undone(let body):
            try apply(body, in: db)
            try takeBack(body, change, in: db)
            try takeBackRollCall(body.change, in: db)
        case .refused(let body): try apply(body, change, in: db)
        case .assistance(let body):
            try insertNotice(body.ticket, at: body.kiosk, refusal: nil, reason: body.reason, change, in: db)
        case .answered(let body): try apply(body, change, in: db)
        case .acknowledged(let body): try apply(body, change, in: db)
        case .signposted, .crossed, .erased: break
        case .signedIn(let visitor): try apply(visitor, sequence, in: db)
        case .signedOut(let body): try apply(body, change, in: db)
        case .matched(let body): try apply(body, change, in: db)
        case .leaving(let body): try apply(body, change, sequence, in: db)
        case .cautioned(let body): try apply(body, change, in: db)
        case .fedBack(let body): try apply(body, change, in: db)
        case .adjusted(let body): try apply(body, in: db)
        case .wished(let body): try apply(body, in: db)
        case .shared(let body): try apply(body, in: db)
        case .clockCorrected(let body): try apply(body, change, sequence, in: db)
        case .languageKept(let body): try apply(body, in: db)
        case .referred(let body): try apply(body, in: db)
        case .referralAnswered(let body): try apply(body, change, in: db)
        case .referralClaimed(let body): try apply(body, in: db)
        case .pointLeft(let body): try apply(body, change, in: db)
        case .pointTaken(let body): try apply(body, in: db)
        case .settled(let body): try apply(body, change, in: db)
        case .lookedExactly(let body): try apply(body, change, in: db)
        case .rollCalled(let body): try apply(body, change, in: db)
        case .began, .passKept, .passRevoked, .bookTaken, .marked: break
        }
    }

    /// Empties the tables and fills them from the journal.
    static func rebuild(in db: Database) throws {
        let tables = [
            "roll_call_row", "roll_call", "exact_look", "setting", "forum_point", "referral", "pass_language", "visit_sharing", "visit_adjustment", "arrival_wish", "act", "notice_visit", "fed_back", "notice",
            "visitor", "attendance", "visit",
            "arrival",
        ]
        for table in tables {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        var position: Position?
        while case let records = try Journal.records(after: position, limit: 500, in: db), let last = records.last {
            for record in records {
                if let change = record.change { try apply(change, sequence: record.position.sequence, in: db) }
            }
            position = last.position
        }
    }

    private static func apply(_ body: Arrived, _ change: Change, in db: Database) throws {
        let arrival = body.arrival
        try db.cachedStatement(sql: """
            INSERT INTO arrival (id, change, kiosk, way, pass, at, token, companions, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).execute(arguments: [
                arrival.id.rawValue, change.id.rawValue, arrival.kiosk.rawValue, arrival.way.rawValue, arrival.pass?.rawValue,
                arrival.at.microseconds, arrival.token.column, arrival.companions, arrival.flags.column,
            ])
        for visit in body.visits { try insert(visit, in: db) }
        for attendance in body.attendances {
            try removeNotCome(attendance.appointment, in: db)
            try insert(attendance, began: arrival.at, since: arrival.at, in: db)
        }
    }

    private static func apply(_ body: PartyTold, in db: Database) throws {
        try db.execute(sql: "UPDATE arrival SET companions = ? WHERE id = ?", arguments: [body.companions, body.arrival.rawValue])
        for visit in body.absent { try void(visit, in: db) }
    }

    private static func apply(_ body: Acted, _ change: Change, _ sequence: Int64, in db: Database) throws {
        let at = change.moment.wall
        for step in body.steps {
            try set(step.attendance, to: step.after, since: at, at: at, in: db)
            try db.cachedStatement(sql: "INSERT INTO act (change, sequence, attendance, since) VALUES (?, ?, ?, ?)")
                .execute(arguments: [change.id.rawValue, sequence, step.attendance.rawValue, step.since?.microseconds])
        }
        for visit in body.ended { try setEnd(of: visit, to: at, in: db) }
    }

    private static func apply(_ body: Undone, in db: Database) throws {
        for step in body.steps {
            try set(step.attendance, to: step.after, since: step.since, at: step.since, in: db)
        }
        try db.execute(sql: "DELETE FROM act WHERE change = ?", arguments: [body.change.rawValue])
        try removeNotice(of: body.change, in: db)
        for visit in body.reopened { try setEnd(of: visit, to: nil, in: db) }
        for visit in body.voided { try void(visit, in: db) }
    }

    private static func apply(_ body: Refused, _ change: Change, in db: Database) throws {
        try insertNotice(body.refusal.ticket, at: body.kiosk, refusal: body.refusal, change, in: db)
    }

    private static func apply(_ body: Matched, _ change: Change, in db: Database) throws {
        let arrived = try Int64.fetchOne(db, sql: "SELECT at FROM arrival WHERE id = ?", arguments: [body.arrival.rawValue])
        let began = body.visits.first?.began ?? arrived.map(Date.init(microseconds:))
        for visit in body.visits { try insert(visit, in: db) }
        for attendance in body.attendances { try insert(attendance, began: began, since: began, in: db) }
        for attendance in body.removed { try set(attendance, to: nil, since: nil, at: nil, in: db) }
        try db.execute(sql: """
            DELETE FROM visit WHERE arrival = ? AND NOT EXISTS (SELECT 1 FROM attendance WHERE attendance.visit = visit.id)
            """, arguments: [body.arrival.rawValue])
        try db.execute(sql: "UPDATE arrival SET flags = replace(flags, 'believed', '') WHERE id = ?", arguments: [body.arrival.rawValue])
    }
}

extension Token {
    /// `fox striped`, or `fox striped 2`.
    var column: String { [animal.rawValue, pattern.rawValue, number.map(String.init)].compactMap { $0 }.joined(separator: " ") }

    init?(column: String) {
        let parts = column.split(separator: " ").map(String.init)
        guard parts.count >= 2, let animal = Animal(rawValue: parts[0]), let pattern = Pattern(rawValue: parts[1]) else { return nil }
        self.init(animal, pattern, number: parts.count > 2 ? Int(parts[2]) : nil)
    }
}

extension Set<Arrival.Flag> {
    var column: String { map(\.rawValue).sorted().joined(separator: " ") }

    init(column: String) { self = Set(column.split(separator: " ").compactMap { Arrival.Flag(rawValue: String($0)) }) }
}
