import Foundation
import GRDB
public import Reception

extension HubStore {
    public func board() async throws -> Board {
        let now = surroundings.now()
        return try await readValue { [self] db in
            let day = now.trusted ? centre.day(of: now.wall) : try BookTables.lastTrustedDay(in: db, zone: centre.zone) ?? centre.day(of: now.wall)
            return Board(
                position: try Journal.head(in: db)!.position, day: day, now: now.wall, clockTrusted: now.trusted,
                rows: try rows(of: day, now: now.wall, in: db), notices: try notices(of: day, now: now, in: db),
                answerSeconds: try answerSeconds(of: day, in: db),
                faces: try faces(of: day, in: db), points: try points(in: db))
        }
    }

    private func rows(of day: CentreDay, now: Date, in db: Database) throws -> [BoardRow] {
        let span = day.interval(in: centre.zone)
        let bounds: StatementArguments = ["from": span.lowerBound.microseconds, "until": span.upperBound.microseconds]
        let attended = try Row.fetchAll(db.cachedStatement(sql: Self.attendedSQL), arguments: bounds)
        let expected = try Row.fetchAll(db.cachedStatement(sql: Self.expectedSQL), arguments: bounds)
        return try (attended + expected).compactMap { try row($0, in: db) } + visitorRows(of: day, in: db)
    }

    /// Attendances of the day, and those still open that came in while the clock was wrong, on whatever day it showed. They stand in
    /// the order of the journal, which no clock can turn round. What the book says of an appointment holds of its lines whatever day it
    /// was moved to: what is sensitive stays hidden.
    private static let attendedSQL = """
        SELECT t.*, r.token, r.companions, r.flags, v.person AS visitor, a.person, a.start, a.state AS booking,
            coalesce(a.sensitive, 0) AS sensitive,
            v.ended IS NULL AND EXISTS (SELECT 1 FROM notice_visit l JOIN notice n ON n.change = l.change
                WHERE l.visit = v.id AND n.leaving IS NOT NULL) AS leaving,
            d.content, w.call, w.spot, s.shared
        FROM attendance t LEFT JOIN arrival r ON r.id = t.arrival LEFT JOIN visit v ON v.id = t.visit
        LEFT JOIN appointment a ON a.id = t.appointment
        LEFT JOIN visit_adjustment d ON d.visit = t.visit LEFT JOIN arrival_wish w ON w.arrival = t.arrival
        LEFT JOIN visit_sharing s ON s.visit = t.visit AND s.service = t.service
        LEFT JOIN journal j ON j.id = r.change
        WHERE (t.began >= :from AND t.began < :until) OR (t.due >= :from AND t.due < :until)
        OR (t.state IN ('waiting', 'called', 'seen') AND instr(r.flags, 'clock-not-trusted'))
        ORDER BY coalesce(j.n, (
            SELECT k.n FROM act c JOIN journal k ON k.id = c.change WHERE c.attendance = t.id ORDER BY c.sequence LIMIT 1)), t.due, t.id
        """

    private static let expectedSQL = """
        SELECT a.*, a.start AS due FROM appointment a
        WHERE a.start >= :from AND a.start < :until AND a.state != 'cancelled'
        AND NOT EXISTS (SELECT 1 FROM attendance t WHERE \(BookTables.attends))
        ORDER BY a.start, a.id
        """

    private func row(_ row: Row, in db: Database) throws -> BoardRow? {
        let isAttendance = row.hasColumn("late")
        guard let state = isAttendance ? BoardRow.State(rawValue: row["state"]) : .expected else { return nil }
        let service: Service.ID? = row.id("service")
        let hidden = row["sensitive"] || centre.service(service)?.sensitive == true
        var board = BoardRow(
            id: "\(isAttendance ? "attendance" : "appointment"):\(row["id"] as String)", state: state,
            service: hidden ? nil : service, place: row.id("place") ?? centre.service(service)?.place, due: row.date("due"))
        if isAttendance { addAttendance(row, to: &board) }
        try addPerson((isAttendance ? row.id("visitor") : nil) ?? row.id("person"), to: &board, in: db)
        if isAttendance { try addWishes(row, to: &board, in: db) }
        return board
    }

    private func addAttendance(_ row: Row, to board: inout BoardRow) {
        board.token = (row["token"] as String?).flatMap(Token.init(column:))
        board.since = row.date("since")
        board.late = row["late"]
        board.flags = Set(column: row["flags"] ?? "")
        if row["leaving"] { board.flags.insert(.leaving) }
        board.companions = row["companions"]
        board.bookChanged = (row["booking"] as String?) == "cancelled" || (row.date("start") ?? row.date("due")) != row.date("due")
    }

    private func addPerson(_ id: Person.ID?, to board: inout BoardRow, in db: Database) throws {
        guard let id, let person = try BookTables.person(id, in: db) else { return }
        board.protected = person.protected
        let marks = try MarkTable.kinds(of: id, in: db)
        board.flags.formUnion([Arrival.Flag.doNotRelease, .doNotMeet].filter { marks.contains($0.rawValue) })
        guard let personal = try PersonalTable.personal(of: id, in: db) else { return }
        board.name = person.protected ? nil : personal.shortName
        board.adjustments = personal.wanted
        board.language = personal.spoken
    }

    /// What the family has said on the day goes before what is on record.
    private func addWishes(_ row: Row, to board: inout BoardRow, in db: Database) throws {
        if let adjustments = try PersonalTable.adjustments(under: row["content"], in: db) { board.adjustments = adjustments }
        board.arrival = row.id("arrival")
        board.wish = Wish(row: row)
        board.withheld = centre.service(row.id("service"))?.mayKnow(choice: row["shared"]) == false
    }
}
