/// The central case store, as a hub sees it. Two stand behind it: the ledger itself (on SQLite or PostgreSQL), and the client
/// that reaches it over HTTPS.
///
/// The caller is one hub; which one, is known to who made the value, never said in a call.
public protocol CaseStore: Sendable {
    /// Keeps the changes of a hub, in their order. What is kept already is kept once.
    ///
    /// The verdict is given after everything in it is durable.
    /// - Throws: ``CaseStoreError``.
    func take(_ changes: [SentChange]) async throws -> Verdict

    /// What has come for the hub since a cursor, the oldest first, but revocations before everything.
    /// - Parameter cursor: where the last page ended; `nil` from the beginning.
    /// - Throws: ``CaseStoreError``.
    func book(after cursor: String?, limit: Int) async throws -> BookPage
}

/// What the case store says of the changes that it was sent.
public struct Verdict: Hashable, Sendable, Codable {
    /// How many were new, and are kept now.
    public var kept: Int
    /// How many had been kept before.
    public var already: Int
    /// Those that a person must look at; they block nothing.
    public var refused: [RefusedChange]
    /// The end of the last epoch's unbroken run that the ledger holds, refused ones counted as held.
    public var upTo: Position?
    /// What the ledger vouches for; kept by the hub.
    public var receipt: Receipt?

    public init(kept: Int, already: Int, refused: [RefusedChange] = [], upTo: Position?, receipt: Receipt? = nil) {
        (self.kept, self.already, self.refused) = (kept, already, refused)
        (self.upTo, self.receipt) = (upTo, receipt)
    }
}

/// A change that the case store did not take.
public struct RefusedChange: Hashable, Sendable, Codable {
    /// As its header has it.
    public var id: Change.ID
    /// In the epoch of its header.
    public var sequence: Int64
    /// For programs: `bad-header`, `bad-hash`, `bad-body`, `other-centre`, `id-taken`, `number-taken`, `too-large`, `unknown-kind`.
    public var code: String
    /// For the person who looks at it. It names no family.
    public var sentence: String

    public init(id: Change.ID, sequence: Int64, code: String, sentence: String) {
        (self.id, self.sequence, self.code, self.sentence) = (id, sequence, code, sentence)
    }
}

/// The ledger's signature under how far it holds a hub's journal.
public struct Receipt: Hashable, Sendable, Codable {
    /// As the case store calls the hub.
    public var hub: String
    /// The last change that the ledger holds of the journal's unbroken run.
    public var position: Position
    /// The link of the chain at that position, in hexadecimal.
    public var hash: String
    /// RFC 3339, UTC.
    public var at: String
    /// The key that signed, and its Ed25519 signature over ``signed``, in hexadecimal.
    public var key, signature: String

    public init(hub: String, position: Position, hash: String, at: String, key: String, signature: String) {
        (self.hub, self.position, self.hash) = (hub, position, hash)
        (self.at, self.key, self.signature) = (at, key, signature)
    }

    /// The text under the signature: its fields, a line each.
    public var signed: String {
        ["hazel-receipt-1", hub, position.epoch, "\(position.sequence)", hash, at].joined(separator: "\n")
    }
}

/// The case store could not do what it was asked; nothing of the request was kept.
public struct CaseStoreError: Error, Hashable, Sendable {
    /// What a hub goes by when it decides how to go on.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// No answer, or not by a case store: to be tried again.
        case unreachable
        /// It answered that it cannot now: 500, 503 or a full disk.
        case unable
        /// It asks to be left alone for a while: 429, or `Retry-After`.
        case busy
        /// It cannot read the request as a whole: a batch is halved until the culprit is alone.
        case unreadable
        /// The batch is too large for it: to be halved, too.
        case tooLarge = "too-large"
        /// This hub may not: certificate unknown, revoked, expired, or another hub's. A person must act.
        case notAllowed = "not-allowed"
        /// Neither protocol version of the hub is spoken by the store. A person must act.
        case version
    }

    /// What the hub goes by.
    public var reason: Reason
    /// For the operator's log; it names no family.
    public var cause: String
    /// How long to wait at least, in seconds, where the store said so.
    public var retryAfter: Double?

    public init(_ reason: Reason, cause: String, retryAfter: Double? = nil) {
        (self.reason, self.cause, self.retryAfter) = (reason, cause, retryAfter)
    }
}
