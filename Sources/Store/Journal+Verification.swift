import Foundation
import GRDB
public import Reception

/// What a check of the whole journal found.
public struct JournalReport: Sendable, Codable, Equatable {
    /// How many hold, one after the other from the first link on.
    public var records: Int
    /// Records whose body was erased or withheld; the chain holds without it.
    public var withheld: Int
    /// Where the journal ends, as the epoch knows it.
    public var head: Position?
    /// The first place at which the chain does not hold, and why; `nil` where all of it does.
    public var firstBreak: Break?

    /// A place at which the chain does not hold.
    public struct Break: Sendable, Codable, Equatable {
        /// Of the record that does not fit; where the end is cut off, of the head that is missing.
        public var position: Position
        /// For the operator; nothing that a body holds is in it.
        public var reason: String
    }
}

extension Journal {
    /// Follows the chain from its first link to its head.
    static func verify(in db: Database) throws -> JournalReport {
        var report = JournalReport(records: 0, withheld: 0, head: try head(in: db)?.position, firstBreak: nil)
        var last = (epoch: "", sequence: Int64(0), hash: noHash)
        let rows = try Row.fetchCursor(db, sql: """
            SELECT epoch, sequence, id, kind, header, salt, body, body_hash, hash, wall, trusted FROM journal ORDER BY n
            """)
        while let row = try rows.next() {
            if let reason = fault(in: row, after: last) {
                report.firstBreak = .init(position: Position(epoch: row[0], sequence: row[1]), reason: reason)
                return report
            }
            report.records += 1
            if (row[6] as Data?) == nil { report.withheld += 1 }
            last = (row[0], row[1], row[8])
        }
        report.firstBreak = try faultAtEnd(last, in: db)
        return report
    }

    private static func fault(in row: Row, after last: (epoch: String, sequence: Int64, hash: Data)) -> String? {
        guard let header = try? Coding.decode(ChangeHeader.self, from: row[4] as Data) else { return "its header cannot be read" }
        let expected = header.epoch == last.epoch ? last.sequence + 1 : 1
        if header.sequence != expected { return "record \(expected) of the epoch is missing before it" }
        if header.epoch != row[0] || header.sequence != row[1] || header.id != row[2] || header.kind != row[3]
            || header.moment.wall.microseconds != row[9] || header.moment.trusted != row[10] {
            return "its header and its columns differ"
        }
        if header.previous != last.hash.hexadecimal { return "it does not follow on the record before it" }
        if let salt = row[5] as Data?, let body = row[6] as Data?, hash(salt: salt, body: body) != row[7] as Data {
            return "its body was changed"
        }
        return hash(header: row[4] as Data, bodyHash: row[7]) == row[8] as Data ? nil : "its header was changed"
    }

    /// A record cut off at the end leaves no gap, but the epoch knows its head.
    private static func faultAtEnd(_ last: (epoch: String, sequence: Int64, hash: Data), in db: Database) throws -> JournalReport.Break? {
        guard let head = try head(in: db) else { return nil }
        guard head.position.epoch != last.epoch || head.position.sequence != last.sequence || head.hash != last.hash else { return nil }
        return .init(position: head.position, reason: "the journal ends before its head")
    }
}
