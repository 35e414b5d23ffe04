public import Foundation

/// Some changes of the journal on their way to one receiver.
public struct OutboxBatch: Sendable {
    /// In the order of the journal.
    public var changes: [SentChange]
    /// By their places in ``changes``.
    public var ids: [Change.ID]
    /// Where the cursor comes to stand once the receiver has said what became of each; `nil` for changes that had been parked and are
    /// sent again.
    public var mark: Mark?

    public init(changes: [SentChange], ids: [Change.ID], mark: Mark?) { (self.changes, self.ids, self.mark) = (changes, ids, mark) }

    /// A place in the journal, as the store counts.
    public struct Mark: Hashable, Sendable {
        /// Counts the records of all epochs together; never sent.
        public var n: Int64
        /// The same place, as the receiver knows it.
        public var position: Position

        public init(n: Int64, position: Position) { (self.n, self.position) = (n, position) }
    }
}

/// What the outbox has for a receiver.
public enum OutboxContent: Sendable {
    /// Goes now, and is settled by the verdict.
    case batch(OutboxBatch)
    /// Nothing, or nothing that may go yet: then the oldest may in so many nanoseconds.
    case nothing(heldFor: Int64?)
}

/// A change that a receiver does not take, kept for a person.
public struct ParkedChange: Hashable, Sendable, Codable {
    /// What has become of it.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Waits for a person; it is not sent.
        case parked
        /// Is sent again.
        case again
        /// A person has let it go, and said why.
        case dropped
    }

    /// Its short name: `case-store`, `csv-drop` or `fhir`.
    public var receiver: String
    /// By which a person acts on it (``ParkedAct``).
    public var id: Change.ID
    /// Where it stands in the journal.
    public var position: Position
    /// As its header calls it.
    public var kind: String
    /// For programs, as in ``RefusedChange/code``.
    public var code: String
    /// What the receiver says of it.
    public var sentence: String
    /// When it was parked, the last time.
    public var at: Date
    /// Where it stands.
    public var state: State
    /// Why it was let go.
    public var reason: String?

    public init(
        receiver: String, id: Change.ID, position: Position, kind: String, code: String, sentence: String, at: Date, state: State,
        reason: String?
    ) {
        (self.receiver, self.id, self.position, self.kind) = (receiver, id, position, kind)
        (self.code, self.sentence, self.at, self.state, self.reason) = (code, sentence, at, state, reason)
    }
}

/// How a hub stands to one receiver.
public struct SyncState: Hashable, Sendable, Codable {
    /// Its short name: `case-store`, `csv-drop` or `fhir`.
    public var receiver: String
    /// How many changes the receiver has not taken, and when the oldest of them was made.
    public var waiting: Int
    /// `nil` where nothing waits.
    public var oldest: Date?
    /// How many wait for a person; what was let go is not counted.
    public var parked: Int
    /// When it last took something, when it was last tried, and what was wrong then; `nil` where nothing was.
    public var taken, tried: Date?
    /// By kind; it decides when it is tried again.
    public var trouble: CaseStoreError.Reason?
    /// The same in words, for whoever looks after the hub; it names no family.
    public var cause: String?
    /// When it will be tried again; `nil` where nothing is waited for.
    public var next: Date?
    /// How far the receiver has it.
    public var upTo: Position?
    /// When something last came for the book, and what is wrong with that direction; `nil` where nothing is.
    public var bookTaken: Date?
    /// By kind.
    public var bookTrouble: CaseStoreError.Reason?
    /// The same in words, for whoever looks after the hub; it names no family.
    public var bookCause: String?
    /// Why the receiver's last receipt is not believed.
    public var doubt: String?

    public init(receiver: String, waiting: Int, oldest: Date? = nil, parked: Int = 0) {
        (self.receiver, self.waiting, self.oldest, self.parked) = (receiver, waiting, oldest, parked)
    }
}
