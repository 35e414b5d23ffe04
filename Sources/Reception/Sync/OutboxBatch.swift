public import Foundation

/// Some changes of the journal on their way to one receiver.
public struct OutboxBatch: Sendable {
    public var changes: [SentChange]
    /// By their places in ``changes``.
    public var ids: [Change.ID]
    /// Where the cursor comes to stand once the receiver has said what became of each; `nil` for changes that had been parked and are
    /// sent again.
    public var mark: Mark?

    public init(changes: [SentChange], ids: [Change.ID], mark: Mark?) { (self.changes, self.ids, self.mark) = (changes, ids, mark) }

    /// A place in the journal, as the store counts.
    public struct Mark: Hashable, Sendable {
        public var n: Int64
        public var position: Position

        public init(n: Int64, position: Position) { (self.n, self.position) = (n, position) }
    }
}

/// What the outbox has for a receiver.
public enum OutboxContent: Sendable {
    case batch(OutboxBatch)
    /// Nothing, or nothing that may go yet: then the oldest may in so many nanoseconds.
    case nothing(heldFor: Int64?)
}

/// A change that a receiver does not take, kept for a person.
public struct ParkedChange: Hashable, Sendable, Codable {
    /// What has become of it.
    public enum State: String, Sendable, Codable, CaseIterable {
        case parked
        /// Is sent again.
        case again
        /// A person has let it go, and said why.
        case dropped
    }

    public var receiver: String
    public var id: Change.ID
    public var position: Position
    public var kind: String
    public var code: String
    /// What the receiver says of it.
    public var sentence: String
    public var at: Date
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
    public var receiver: String
    /// How many changes the receiver has not taken, and when the oldest of them was made.
    public var waiting: Int
    public var oldest: Date?
    public var parked: Int
    /// When it last took something, when it was last tried, and what was wrong then; `nil` where nothing was.
    public var taken, tried: Date?
    public var trouble: CaseStoreError.Reason?
    public var cause: String?
    /// When it will be tried again; `nil` where nothing is waited for.
    public var next: Date?
    /// How far the receiver has it.
    public var upTo: Position?
    /// When something last came for the book, and what is wrong with that direction; `nil` where nothing is.
    public var bookTaken: Date?
    public var bookTrouble: CaseStoreError.Reason?
    public var bookCause: String?
    /// Why the receiver's last receipt is not believed.
    public var doubt: String?

    public init(receiver: String, waiting: Int, oldest: Date? = nil, parked: Int = 0) {
        (self.receiver, self.waiting, self.oldest, self.parked) = (receiver, waiting, oldest, parked)
    }
}
