public import Foundation

/// One appointment as a file gave it, before the hub's own ids. What the importers make and the desk takes.
public struct BookRecord: Hashable, Sendable, Codable {
    public var externalID: String
    public var person: PersonRecord?
    public var service: Service.ID
    public var start: Date
    public var minutes: Int
    public var place: Place.ID?
    public var cancelled: Bool
    public var sensitive: Bool
    /// The source's own count of revisions; an older one never undoes a newer.
    public var revision: Int
    /// External ids of those who hold a pass for this person. The appointment joins each one's family pass, unless it is sensitive.
    public var holders: [String]
    /// Ids of passes issued elsewhere that cover this appointment.
    public var passes: [Pass.ID]
    /// Free text for staff; personal.
    public var note: String?
    public var origin: Origin

    public init(
        externalID: String, person: PersonRecord?, service: Service.ID, start: Date, minutes: Int, place: Place.ID? = nil,
        cancelled: Bool = false, sensitive: Bool = false, revision: Int = 0, holders: [String] = [], passes: [Pass.ID] = [],
        note: String? = nil, origin: Origin
    ) {
        (self.externalID, self.person, self.service, self.start) = (externalID, person, service, start)
        (self.minutes, self.place, self.cancelled, self.sensitive) = (minutes, place, cancelled, sensitive)
        (self.revision, self.holders, self.passes, self.note) = (revision, holders, passes, note)
        self.origin = origin
    }
}

/// One person as a file gave them.
public struct PersonRecord: Hashable, Sendable, Codable {
    public var externalID: String
    public var personal: Personal
    public var protected: Bool
    /// Marks that the file sets; it takes none off.
    public var marks: [PersonMark]?

    public init(externalID: String, personal: Personal, protected: Bool = false, marks: [PersonMark]? = nil) {
        (self.externalID, self.personal, self.protected, self.marks) = (externalID, personal, protected, marks)
    }
}

/// Where in a file something stands.
public struct Origin: Hashable, Sendable, Codable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var field: String?
    /// The record's own id in its source, where many records stand on one line.
    public var record: String?

    public init(file: String, line: Int, field: String? = nil, record: String? = nil) {
        (self.file, self.line, self.field, self.record) = (file, line, field, record)
    }

    public var description: String { "\(file):\(line)" + (record.map { ": \($0)" } ?? "") + (field.map { ": \($0)" } ?? "") }
}

/// Something a reader of files has to say about a record. It never repeats the value it complains of: values may be personal.
public struct BookComplaint: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Whether the record was left out, or taken all the same.
    public enum Weight: String, Sendable, Codable { case refused, warning }

    public var weight: Weight
    public var origin: Origin
    public var reason: String

    public init(_ weight: Weight, at origin: Origin, _ reason: String) {
        (self.weight, self.origin, self.reason) = (weight, origin, reason)
    }

    public var description: String { "\(origin): \(weight == .warning ? "warning: " : "")\(reason)" }
}

/// Some records of one import, small enough that a check-in never waits for them.
public struct BookBatch: Sendable, Codable {
    /// The same for all batches of one import.
    public var importID: String
    /// The import profile's name; (source, external id) is the key.
    public var source: String
    public var records: [BookRecord]
    /// Says what would change, and changes nothing.
    public var preview: Bool

    public init(importID: String, source: String, records: [BookRecord], preview: Bool) {
        (self.importID, self.source, self.records, self.preview) = (importID, source, records, preview)
    }
}

/// What a batch did, or would do.
public struct BookOutcome: Sendable, Codable, Equatable {
    public var added = 0, changed = 0, cancelled = 0, unchanged = 0
    public var complaints: [BookComplaint] = []
    /// One line for each appointment that changes, without names: what, and from when to when.
    public var details: [Detail] = []

    public init() {}

    /// One appointment that an import added or changed. It names no person.
    public struct Detail: Sendable, Codable, Equatable {
        /// What became of it.
        public enum What: String, Sendable, Codable { case added, moved, changed, cancelled, restored }
        public var what: What
        public var service: Service.ID
        public var before, after: Date?
        public var origin: Origin

        public init(_ what: What, service: Service.ID, before: Date?, after: Date?, origin: Origin) {
            (self.what, self.service, self.before, self.after, self.origin) = (what, service, before, after, origin)
        }
    }

    /// Adds up what several batches of one import did.
    public static func += (one: inout Self, other: Self) {
        one.added += other.added
        one.changed += other.changed
        one.cancelled += other.cancelled
        one.unchanged += other.unchanged
        one.complaints += other.complaints
        one.details += other.details
    }
}

/// The end of an import.
public struct BookClosing: Sendable, Codable {
    public var importID: String
    public var source: String
    /// For a complete export: the span it covers. What the book has there and the export has not is reported, and left to a person.
    public var complete: Range<Date>?
    public var added, changed, cancelled, unchanged, refused: Int

    public init(importID: String, source: String, complete: Range<Date>?, outcome: BookOutcome, refused: Int) {
        (self.importID, self.source, self.complete, self.refused) = (importID, source, complete, refused)
        (added, changed) = (outcome.added, outcome.changed)
        (cancelled, unchanged) = (outcome.cancelled, outcome.unchanged)
    }
}

/// An appointment that a complete export no longer has.
public struct VanishedAppointment: Sendable, Codable, Equatable {
    public var appointment: Appointment.ID
    public var externalID: String
    public var service: Service.ID
    public var start: Date

    public init(appointment: Appointment.ID, externalID: String, service: Service.ID, start: Date) {
        (self.appointment, self.externalID, self.service, self.start) = (appointment, externalID, service, start)
    }
}
