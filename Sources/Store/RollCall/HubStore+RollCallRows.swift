import Foundation
import GRDB
import Reception

/// A roll-call as the tables have it, and what is measured of it.
struct LastRollCall {
    var rollCall: RollCall
    /// The change of its last step that can be taken back: its end, or else its start.
    var change: String
    var began: Moment
    /// After how many seconds somebody was last ticked as out.
    var tick: Int?

    func seconds(until now: Moment) -> Int { Int(now.seconds(since: began)) }
}

extension HubStore {
    /// The roll-call that goes on; else the last one that began on this day, without its rows.
    func lastRollCall(at now: Moment, in db: Database) throws -> LastRollCall? {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM roll_call ORDER BY n DESC LIMIT 1")),
              let kind = RollCall.Kind(rawValue: row["kind"]) else { return nil }
        let began = Date(microseconds: row["at"]), end = DayTables.end(row), id: String = row["id"]
        guard end == nil || centre.day(of: began) == centre.day(of: now.wall) else { return nil }
        let rows = end == nil ? try rows(since: began, of: id, at: now, in: db) : []
        return LastRollCall(
            rollCall: RollCall(id: .init(id), kind: kind, began: began, rows: rows, end: end), change: row["ended_by"] ?? row["change"],
            began: Moment(wall: began, boottime: row["boottime"], boot: row["boot"], trusted: true),
            tick: try Int.fetchOne(db.cachedStatement(sql: "SELECT max(seconds) FROM roll_call_row WHERE roll_call = ?"), arguments: [id]))
    }

    /// How many people are in the building now.
    func here(_ now: Moment, in db: Database) throws -> Int { try rows(since: now.wall, of: nil, at: now, in: db).reduce(0) { $0 + $1.count } }

    /// Who is in the building, and who has left it since then; each as they are ticked. Where the clock is not trusted, the day is the
    /// last one on which it was, as on the board.
    private func rows(since: Date, of rollCall: String?, at now: Moment, in db: Database) throws -> [RollCallRow] {
        let ticked = Set(try String.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM roll_call_row WHERE roll_call = ?"), arguments: [rollCall]))
        let trusted = now.trusted ? nil : try BookTables.lastTrustedDay(in: db, zone: centre.zone)
        let day = (trusted ?? centre.day(of: since)).interval(in: centre.zone)
        let bounds: StatementArguments = ["since": since.microseconds, "from": day.lowerBound.microseconds, "until": day.upperBound.microseconds]
        let visits = try Row.fetchAll(db.cachedStatement(sql: Self.visitsSQL), arguments: bounds)
        let families = try visits.enumerated().flatMap { index, row in
            let isLast = index + 1 == visits.count || visits[index + 1]["arrival"] as String != row["arrival"] as String
            return [try visitRow(row, in: db)] + (isLast ? [othersRow(row, all: visits)].compactMap(\.self) : [])
        }
        let visitors = try Row.fetchAll(db.cachedStatement(sql: Self.visitorsSQL), arguments: bounds).map(visitorRow)
        return (families + visitors).map { row in
            var row = row
            row.isOut = row.hasLeft || ticked.contains(row.id)
            return row
        }
    }

    /// The parties of the day, and those still here that came in while the clock was wrong; in the order of the journal. Where a visit
    /// has several attendances, the one under way says where to look.
    private static let visitsSQL = """
        WITH here AS (
            SELECT id FROM arrival WHERE at >= :from AND at < :until
            UNION SELECT r.id FROM visit v INDEXED BY visit_open JOIN arrival r ON r.id = v.arrival
            WHERE v.ended IS NULL AND instr(r.flags, 'clock-not-trusted'))
        SELECT v.id, v.arrival, v.person, v.ended, r.token, r.companions, t.service, t.place, w.call, w.spot
        FROM here JOIN arrival r ON r.id = here.id JOIN visit v ON v.arrival = r.id LEFT JOIN journal j ON j.id = r.change
        LEFT JOIN arrival_wish w ON w.arrival = r.id
        LEFT JOIN attendance t ON t.id = (SELECT id FROM attendance WHERE visit = v.id
            ORDER BY CASE state WHEN 'seen' THEN 0 WHEN 'called' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, since DESC, id LIMIT 1)
        WHERE v.ended IS NULL OR v.ended > :since ORDER BY j.n, r.id, v.id
        """

    private static let visitorsSQL = """
        SELECT v.*, a.service, a.place FROM visitor v LEFT JOIN appointment a ON a.id = v.meeting
        WHERE (v.ended IS NULL OR v.ended > :since) AND v.at >= :from AND v.at < :until ORDER BY coalesce(v.sequence, 0), v.at, v.id
        """

    private func visitRow(_ row: Row, in db: Database) throws -> RollCallRow {
        let person = try (row.id("person") as Person.ID?).flatMap { try BookTables.person($0, in: db) }
        let personal = try person.flatMap { try PersonalTable.personal(of: $0.id, in: db) }
        return RollCallRow(
            id: "visit:\(row["id"] as String)", arrival: row.id("arrival"), token: (row["token"] as String?).flatMap(Token.init(column:)),
            name: person?.protected == true ? nil : personal?.shortName, protected: person?.protected == true,
            place: row.id("place") ?? centre.service(row.id("service"))?.place, spot: Wish(row: row).unusual.spot,
            othersUnknown: (row["companions"] as Int?) == nil, hasLeft: (row["ended"] as Int64?) != nil)
    }

    /// Those who came along, as long as one of their party is here.
    private func othersRow(_ last: Row, all: [Row]) -> RollCallRow? {
        guard let companions = last["companions"] as Int?, companions > 0 else { return nil }
        let arrival: String = last["arrival"]
        return RollCallRow(
            id: "others:\(arrival)", count: companions, arrival: last.id("arrival"), token: (last["token"] as String?).flatMap(Token.init(column:)),
            spot: Wish(row: last).unusual.spot,
            hasLeft: all.allSatisfy { $0["arrival"] as String != arrival || ($0["ended"] as Int64?) != nil })
    }

    private func visitorRow(_ row: Row) -> RollCallRow {
        RollCallRow(
            id: "visitor:\(row["id"] as String)", role: Visitor.Role(rawValue: row["role"]),
            place: row.id("place") ?? centre.service(row.id("service"))?.place, hasLeft: (row["ended"] as Int64?) != nil)
    }
}
