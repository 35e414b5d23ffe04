import Foundation
import GRDB
import Reception

/// The one table that holds what is personal: a person's details under the person's id, a note under the appointment's,
/// and what a family says under the content id that the change names.
enum PersonalTable {
    static func personal(of person: Person.ID, in db: Database) throws -> Personal? {
        try body(person.rawValue, in: db).map { try Coding.decode(Personal.self, from: $0) }
    }

    /// Keeps what is known of somebody. The expiry only ever moves on.
    /// - Returns: whether anything but the expiry changed.
    static func keep(_ personal: Personal, of person: Person.ID, until expiry: Date, in db: Database) throws -> Bool {
        try keep(Coding.encode(personal), kind: "person", under: person.rawValue, until: expiry, in: db)
    }

    static func keep(note: String?, of appointment: Appointment.ID, until expiry: Date, in db: Database) throws -> Bool {
        guard let note, !note.isEmpty else {
            try db.cachedStatement(sql: "DELETE FROM personal WHERE id = ?").execute(arguments: [appointment.rawValue])
            return db.changesCount > 0
        }
        return try keep(Coding.encode(note), kind: "note", under: appointment.rawValue, until: expiry, in: db)
    }

    /// Keeps a text under a content id that a change names.
    static func keep(text: String, under content: String, until expiry: Date, in db: Database) throws {
        _ = try keep(Coding.encode(text), kind: "note", under: content, until: expiry, in: db)
    }

    /// The text under a content id; `nil` where it has been erased.
    static func text(under content: String, in db: Database) throws -> String? {
        try body(content, in: db).map { try Coding.decode(String.self, from: $0) }
    }

    /// What helps somebody, as the family has said on one day.
    static func keep(_ adjustments: [Adjustment], under content: String, until expiry: Date, in db: Database) throws {
        _ = try keep(Coding.encode(adjustments), kind: "note", under: content, until: expiry, in: db)
    }

    /// `nil` where there is no such content, or it is erased.
    static func adjustments(under content: String?, in db: Database) throws -> [Adjustment]? {
        try content.flatMap { try body($0, in: db) }.map { try Coding.decode([Adjustment].self, from: $0) }
    }

    /// How whoever asks to be contacted is reached.
    static func keep(_ details: ReferralDetails, under content: String, until expiry: Date, in db: Database) throws {
        _ = try keep(Coding.encode(details), kind: "note", under: content, until: expiry, in: db)
    }

    /// `nil` where it has been erased.
    static func referral(under content: String, in db: Database) throws -> ReferralDetails? {
        try body(content, in: db).map { try Coding.decode(ReferralDetails.self, from: $0) }
    }

    /// Erases what has expired.
    /// - Returns: how many records.
    static func eraseExpired(at now: Date, in db: Database) throws -> Int {
        try db.execute(sql: "DELETE FROM personal WHERE expires < ?", arguments: [now.microseconds])
        return db.changesCount
    }

    private static func keep(_ body: Data, kind: String, under id: String, until expiry: Date, in db: Database) throws -> Bool {
        let before = try self.body(id, in: db)
        try db.cachedStatement(sql: """
            INSERT INTO personal (id, kind, body, expires) VALUES (:id, :kind, :body, :expires)
            ON CONFLICT (id) DO UPDATE SET body = :body, expires = max(expires, :expires)
            """).execute(arguments: ["id": id, "kind": kind, "body": body, "expires": expiry.microseconds])
        return before != body
    }

    private static func body(_ id: String, in db: Database) throws -> Data? {
        try Data.fetchOne(db.cachedStatement(sql: "SELECT body FROM personal WHERE id = ?"), arguments: [id])
    }
}
