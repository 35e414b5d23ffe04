import Foundation
import GRDB
public import Reception

extension HubStore {
    public func meetings() async throws -> [Meeting] {
        let now = surroundings.now()
        return try await readValue { [self] db in try openMeetings(at: now, in: db) }
    }

    public func signIn(_ signIn: SignIn) async throws -> Visitor {
        let visitor = Visitor(
            id: newID(), role: signIn.role, meeting: signIn.meeting, identification: signIn.identification, kiosk: signIn.kiosk,
            at: signIn.moment.wall)
        return try await decide { [self] db in
            if let fault = VisitorRules.fault(of: signIn, open: try openMeetings(at: signIn.moment, in: db)) { throw fault }
            _ = try record(change(.signedIn(visitor), at: signIn.moment, from: "kiosk:\(signIn.kiosk)"), in: db)
            return visitor
        }
    }

    private func openMeetings(at moment: Moment, in db: Database) throws -> [Meeting] {
        let day = moment.trusted ? centre.day(of: moment.wall) : try BookTables.lastTrustedDay(in: db, zone: centre.zone) ?? centre.day(of: moment.wall)
        let items = try BookTables.sessions(between: day.interval(in: centre.zone), centre: centre, in: db)
        return VisitorRules.open(items, at: moment, centre: centre)
    }

    /// Whoever is here for work leaves.
    func signOut(_ id: String, in db: Database) throws -> Change.Body {
        let row = try Row.fetchOne(db, sql: "SELECT ended FROM visitor WHERE id = ?", arguments: [id])
        guard let row else { throw DeskError(.notFound, cause: "no such visitor") }
        guard row["ended"] as Int64? == nil else { throw DeskError(.conflict, cause: "they have left already") }
        return .signedOut(SignedOut(visitor: .init(id)))
    }

    /// Who is in the building for work, with the time and the place of the meeting.
    func visitorRows(of day: CentreDay, in db: Database) throws -> [BoardRow] {
        let span = day.interval(in: centre.zone)
        let statement = try db.cachedStatement(sql: """
            SELECT v.*, a.start, a.service, a.place FROM visitor v LEFT JOIN appointment a ON a.id = v.meeting
            WHERE v.ended IS NULL AND v.at >= ? AND v.at < ? ORDER BY coalesce(v.sequence, 0), v.at, v.id
            """)
        return try Row.fetchAll(statement, arguments: [span.lowerBound.microseconds, span.upperBound.microseconds]).map { row in
            BoardRow(
                id: "visitor:\(row["id"] as String)", state: .working, place: row.id("place") ?? centre.service(row.id("service"))?.place,
                due: row.date("start"), since: row.date("at"), role: Visitor.Role(rawValue: row["role"]), identification: row["identification"])
        }
    }
}
