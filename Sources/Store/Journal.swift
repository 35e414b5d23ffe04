import Crypto
public import Foundation
import GRDB
public import Reception

/// The journal: every act at reception, in order, each record chained to the one before.
///
/// A record is a header, a body and a hash. The hash is SHA-256(header ‖ SHA-256(salt ‖ body)) over the stored bytes, and the next
/// header names it: so a changed or missing record shows, and a body can be erased while the chain still verifies.
enum Journal {
    static let noHash = Data(repeating: 0, count: 32)

    /// Writes one change behind the last, in the transaction at hand.
    static func append(_ change: Change, salt: [UInt8], in db: Database) throws -> Position {
        guard let head = try head(in: db) else { throw DeskError(.storeNotWritable, cause: "the journal has no epoch") }
        let body = try change.body.encoded()
        let header = ChangeHeader(change, epoch: head.position.epoch, sequence: head.position.sequence + 1, previous: head.hash)
        let bytes = try Coding.encode(header)
        let bodyHash = hash(salt: Data(salt), body: body)
        let link = hash(header: bytes, bodyHash: bodyHash)
        try db.cachedStatement(sql: """
            INSERT INTO journal (epoch, sequence, id, kind, wall, trusted, header, salt, body, body_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).execute(arguments: [
                header.epoch, header.sequence, change.id.rawValue, header.kind, change.moment.wall.microseconds,
                change.moment.trusted, bytes, Data(salt), body, bodyHash, link,
            ])
        try db.cachedStatement(sql: "UPDATE epoch SET head_sequence = ?, head_hash = ? WHERE id = ?")
            .execute(arguments: [header.sequence, link, header.epoch])
        return Position(epoch: header.epoch, sequence: header.sequence)
    }

    static func head(in db: Database) throws -> (position: Position, hash: Data)? {
        let statement = try db.cachedStatement(sql: "SELECT id, head_sequence, head_hash FROM epoch ORDER BY ordinal DESC LIMIT 1")
        return try Row.fetchOne(statement).map { (Position(epoch: $0[0], sequence: $0[1]), $0[2]) }
    }

    static func hash(salt: Data, body: Data) -> Data { hash { $0.update(data: salt); $0.update(data: body) } }
    static func hash(salt: Data, body: String) -> Data { hash { $0.update(data: salt); $0.update(text: body) } }
    static func hash(header: Data, bodyHash: Data) -> Data { hash { $0.update(data: header); $0.update(data: bodyHash) } }
    static func hash(header: String, bodyHash: Data) -> Data { hash { $0.update(text: header); $0.update(data: bodyHash) } }

    private static func hash(_ parts: (inout SHA256) -> Void) -> Data {
        var hash = SHA256()
        parts(&hash)
        return Data(hash.finalize())
    }
}

extension SHA256 {
    /// A text's bytes, where they are.
    fileprivate mutating func update(text: String) {
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
}

/// What stands in front of every body, in the bytes that are hashed.
struct ChangeHeader: Codable, Sendable, PlainReadable {
    var epoch: String
    var sequence: Int64
    var id: String
    var kind: String
    var version: Int
    var moment: Moment
    var origin: String
    /// The hash of the record before, in hexadecimal.
    var previous: String

    init(_ change: Change, epoch: String, sequence: Int64, previous: Data) {
        (self.epoch, self.sequence, id) = (epoch, sequence, change.id.rawValue)
        (kind, version) = (change.body.kind.rawValue, change.body.kind.version)
        (moment, origin) = (change.moment, change.origin)
        self.previous = previous.hexadecimal
    }

    init(_ fields: PlainFields) throws {
        (epoch, sequence, id) = (try fields.text("epoch"), try fields.integer("sequence"), try fields.text("id"))
        (kind, version) = (try fields.text("kind"), try fields.integer("version"))
        (moment, origin) = (try fields.object("moment"), try fields.text("origin"))
        previous = try fields.text("previous")
    }
}

/// One record as it is kept; ``change`` is `nil` where the body was erased or withheld.
public struct JournalRecord: Sendable {
    /// Its place in the order: the epoch, and the number within it.
    public var position: Position
    /// The word of the header, also where this version knows no such kind.
    public var kind: String
    /// JSON, in the bytes that were hashed.
    public var header: Data
    /// JSON, in the bytes that were hashed; `nil` where it was erased or withheld.
    public var body: Data?
    /// The link of the chain: 32 bytes.
    public var hash: Data
    /// The wall time, as RFC 3339.
    public var wall: String
    /// `nil` too where this version does not know the kind, or its form.
    public var change: Change?
}
