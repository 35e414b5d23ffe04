import GRDB
import Reception

extension BookWriter {
    /// Where the desk has dealt with an appointment that the book now alters, that is a change of its own, for each attendance: what
    /// differs, and whose word stands.
    func cross(_ before: Appointment, _ after: Appointment, in db: Database) throws {
        let fields = CrossingRules.crossings(before, after)
        guard !fields.isEmpty else { return }
        let rows = try Row.fetchAll(db.cachedStatement(sql: """
            SELECT id, visit, state FROM attendance WHERE appointment = ? AND abs(due - ?) < 57600000000 ORDER BY id
            """), arguments: [before.id.rawValue, before.start.microseconds])
        for row in rows {
            guard let state = Attendance.State(rawValue: row["state"]) else { continue }
            let body = Crossed(
                appointment: before.id, revision: record.revision, attendance: .init(row["id"] as String), visit: row.id("visit"), state: state,
                fields: fields)
            _ = try store.record(store.change(.crossed(body), at: store.surroundings.now(), from: "import:\(batch.source)"), in: db)
        }
    }
}
