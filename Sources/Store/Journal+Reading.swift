import Foundation
import GRDB
import Reception

extension Journal {
    /// The records behind a position, oldest first.
    static func records(after position: Position?, limit: Int, in db: Database) throws -> [JournalRecord] {
        let start = try position.map { try n(of: $0, in: db) } ?? 0
        let statement = try db.cachedStatement(sql: """
            SELECT epoch, sequence, kind, header, body, hash, wall FROM journal WHERE n > ? ORDER BY n LIMIT ?
            """)
        return try Row.fetchAll(statement, arguments: [start, limit]).map(record)
    }

    /// The change of one id, where its body is still there.
    static func change(_ id: String, in db: Database) throws -> Change? {
        let statement = try db.cachedStatement(sql: "SELECT epoch, sequence, kind, header, body, hash, wall FROM journal WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).flatMap { try record($0).change }
    }

    private static func n(of position: Position, in db: Database) throws -> Int64 {
        if position.sequence == 0 { return try n(beforeEpoch: position.epoch, in: db) }
        let statement = try db.cachedStatement(sql: "SELECT n FROM journal WHERE epoch = ? AND sequence = ?")
        guard let n = try Int64.fetchOne(statement, arguments: [position.epoch, position.sequence]) else {
            throw DeskError(.notFound, cause: "the journal has no record \(position)")
        }
        return n
    }

    private static func n(beforeEpoch epoch: String, in db: Database) throws -> Int64 {
        let first = try Int64.fetchOne(db, sql: "SELECT MIN(n) FROM journal WHERE epoch = ?", arguments: [epoch])
        guard let first else { throw DeskError(.notFound, cause: "the journal has no epoch \(epoch)") }
        return first - 1
    }

    private static func record(_ row: Row) throws -> JournalRecord {
        let header: Data = row[3]
        let body: Data? = row[4]
        return JournalRecord(
            position: Position(epoch: row[0], sequence: row[1]), kind: row[2], header: header, body: body, hash: row[5],
            wall: Coding.text(of: Date(microseconds: row[6])),
            change: try body.flatMap { try change(header: header, body: $0) })
    }

    private static func change(header: Data, body: Data) throws -> Change? {
        let header = try Coding.decode(ChangeHeader.self, from: header)
        guard let kind = Change.Kind(rawValue: header.kind), header.version == kind.version else { return nil }
        return Change(
            id: Change.ID(header.id), moment: header.moment, origin: header.origin,
            body: try Change.Body(kind: kind, from: body))
    }
}
