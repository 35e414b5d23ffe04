public import Foundation

/// One appointment as a file gave it, before the hub's own ids. What the importers make and the desk takes.
public struct BookRecord: Hashable, Sendable, Codable {
    /// The source's own id of the appointment, by which a later import knows it again.
    public var externalID: String
    /// `nil` for a session, which names nobody.
    public var person: PersonRecord?
    /// The readers have found it by its id, name or alias; one that the centre does not have is refused.
    public var service: Service.ID
    /// An instant: the reader has applied the file's zone.
    public var start: Date
    /// From the start to the end.
    public var minutes: Int
    /// `nil` where families wait as usual for the service.
    public var place: Place.ID?
    /// Whether the source calls it off; the book keeps it.
    public var cancelled: Bool
    /// Sensitive by itself; of a sensitive service each appointment is so in any case.
    public var sensitive: Bool
    /// The source's own count of revisions; an older one never undoes a newer.
    public var revision: Int
    /// External ids of those who hold a pass for this person. The appointment joins each one's family pass, unless it is sensitive.
    public var holders: [String]
    /// Ids of passes issued elsewhere that cover this appointment.
    public var passes: [Pass.ID]
    /// Free text for staff; personal.
    public var note: String?
    /// Where it stands, for complaints and for the list of what changed.
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
    /// The source's own id: source and id together *are* the person.
    public var externalID: String
    /// Whole; it replaces what the file said before, but for what the family has asked to be kept.
    public var personal: Personal
    /// Sets the mark; `false` takes none off.
    public var protected: Bool
    /// Marks that the file sets; it takes none off.
    public var marks: [PersonMark]?

    public init(externalID: String, personal: Personal, protected: Bool = false, marks: [PersonMark]? = nil) {
        (self.externalID, self.personal, self.protected, self.marks) = (externalID, personal, protected, marks)
    }
}

/// Where in a file something stands.
public struct Origin: Hashable, Sendable, Codable, CustomStringConvertible {
    /// A file's name, a feed's address, or the receiver whose page it is.
    public var file: String
    /// From 1; in a page from the case store, which of its appointments.
    public var line: Int
    /// As the file calls it: a column's heading, a property, or a path in JSON.
    public var field: String?
    /// The record's own id in its source, where many records stand on one line.
    public var record: String?

    public init(file: String, line: Int, field: String? = nil, record: String? = nil) {
        (self.file, self.line, self.field, self.record) = (file, line, field, record)
    }

    /// `clinic.csv:12: A-17: start`, as far as it is known.
    public var description: String { "\(file):\(line)" + (record.map { ": \($0)" } ?? "") + (field.map { ": \($0)" } ?? "") }
}

/// Something a reader of files has to say about a record. It never repeats the value it complains of: values may be personal.
public struct BookComplaint: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Whether the record was left out, or taken all the same.
    public enum Weight: String, Sendable, Codable { case refused, warning }

    /// Whether the record was taken all the same.
    public var weight: Weight
    /// Where the record stands, and which field is meant.
    public var origin: Origin
    /// For whoever sent the file: it goes on from the place, as in “is missing”.
    public var reason: String

    public init(_ weight: Weight, at origin: Origin, _ reason: String) {
        (self.weight, self.origin, self.reason) = (weight, origin, reason)
    }

    /// The place, the weight where it is a warning, and the reason: one line of a report.
    public var description: String { "\(origin): \(weight == .warning ? "warning: " : "")\(reason)" }
}

/// Some records of one import, small enough that a check-in never waits for them.
public struct BookBatch: Sendable, Codable {
    /// The same for all batches of one import.
    public var importID: String
    /// The import profile's name; (source, external id) is the key.
    public var source: String
    /// At most 2000; the desk refuses more.
    public var records: [BookRecord]
    /// Says what would change, and changes nothing.
    public var preview: Bool

    public init(importID: String, source: String, records: [BookRecord], preview: Bool) {
        (self.importID, self.source, self.records, self.preview) = (importID, source, records, preview)
    }
}

/// What a batch did, or would do.
public struct BookOutcome: Sendable, Codable, Equatable {
    /// How many appointments; one that was moved or is booked again counts as changed.
    public var added = 0, changed = 0, cancelled = 0, unchanged = 0
    /// Of the desk alone, such as a service that the centre does not have; the reader's own are not among them.
    public var complaints: [BookComplaint] = []
    /// One line for each appointment that changes, without names: what, and from when to when.
    public var details: [Detail] = []

    /// Nothing done yet.
    public init() {}

    /// One appointment that an import added or changed. It names no person.
    public struct Detail: Sendable, Codable, Equatable {
        /// What became of it.
        public enum What: String, Sendable, Codable { case added, moved, changed, cancelled, restored }
        /// By what the book had before and has now.
        public var what: What
        /// The one that it is for now.
        public var service: Service.ID
        /// The start; `before` is `nil` for one that the book did not have.
        public var before, after: Date?
        /// Which record said so.
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
    /// That of its batches.
    public var importID: String
    /// The import profile's name.
    public var source: String
    /// For a complete export: the span it covers. What the book has there and the export has not is reported, and left to a person.
    public var complete: Range<Date>?
    /// Of all its batches together; `refused` counts what the reader left out as well.
    public var added, changed, cancelled, unchanged, refused: Int

    /// - Parameter outcome: the sum over all batches.
    public init(importID: String, source: String, complete: Range<Date>?, outcome: BookOutcome, refused: Int) {
        (self.importID, self.source, self.complete, self.refused) = (importID, source, complete, refused)
        (added, changed) = (outcome.added, outcome.changed)
        (cancelled, unchanged) = (outcome.cancelled, outcome.unchanged)
    }
}

/// An appointment that a complete export no longer has.
public struct VanishedAppointment: Sendable, Codable, Equatable {
    /// The hub's own id of it: nothing in the book is changed.
    public var appointment: Appointment.ID
    /// The source's id, by which whoever keeps the export finds it.
    public var externalID: String
    /// What it was for.
    public var service: Service.ID
    /// As the book still has it.
    public var start: Date

    public init(appointment: Appointment.ID, externalID: String, service: Service.ID, start: Date) {
        (self.appointment, self.externalID, self.service, self.start) = (appointment, externalID, service, start)
    }
}
