import Foundation
import GRDB
import Reception

/// How an appointment of the case store becomes one of the book.
///
/// Where both ends know something, this is whose word stands, by field: of an appointment its revision decides, and an older one changes
/// nothing; service, start, length, place, state and whether it is sensitive are the case store's. Names and birthday are the case
/// store's where it sends them. Language, contact, lead professional, adjustments, holders, passes and notes are the hub's, for the
/// case store sends none. A mark of protection is only ever set. For a family that has come already, see ``CrossingRules``.
enum CaseBook {
    static func record(_ sent: SentAppointment, line: Int, receiver: String, centre: Centre, in db: Database) throws -> BookRecord {
        let known = try String.fetchOne(
            db, sql: "SELECT id FROM appointment WHERE source = ? AND external_id = ?", arguments: [sent.source, sent.externalID])
        return BookRecord(
            externalID: sent.externalID, person: try person(sent, in: db), service: sent.service, start: sent.start, minutes: max(1, sent.minutes),
            place: centre.place(sent.place)?.id, cancelled: sent.state == Appointment.State.cancelled.rawValue, sensitive: sent.sensitive,
            revision: sent.revision, holders: try known.map { try holders(of: $0, in: db) } ?? [], passes: [],
            note: try known.flatMap { try PersonalTable.text(under: $0, in: db) }, origin: Origin(file: receiver, line: line, record: sent.externalID))
    }

    /// Nobody where the case store names nobody: a session.
    private static func person(_ sent: SentAppointment, in db: Database) throws -> PersonRecord? {
        guard !sent.personExternalID.isEmpty else { return nil }
        let id = try String.fetchOne(
            db, sql: "SELECT id FROM person WHERE source = ? AND external_id = ?", arguments: [sent.source, sent.personExternalID])
        var personal = try id.flatMap { try PersonalTable.personal(of: Person.ID($0), in: db) } ?? Personal(given: "", family: "")
        personal.given = sent.givenName ?? personal.given
        personal.family = sent.familyName ?? personal.family
        personal.born = sent.born ?? personal.born
        return PersonRecord(externalID: sent.personExternalID, personal: personal)
    }

    private static func holders(of appointment: String, in db: Database) throws -> [String] {
        try String.fetchAll(db, sql: """
            SELECT p.external_id FROM appointment_holder h JOIN person p ON p.id = h.holder WHERE h.appointment = ?
            """, arguments: [appointment])
    }
}
