import Foundation
import GRDB
import Reception

/// Makes lines for a receiver of the journal's records. Header, body and salt go as they are kept; what the agreement holds back is taken
/// out here, and nowhere later.
struct OutboxReader {
    let agreement: SharingAgreement
    let sharing: SharingReader
    let now: Moment

    static let columns = "n, epoch, sequence, id, kind, header, salt, body, body_hash"

    /// The records behind a place, as many as fit; at least one, however long it is.
    func content(after n: Int64, limit: Int, bytes: Int, in db: Database) throws -> OutboxContent {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(Self.columns) FROM journal WHERE n > ? ORDER BY n LIMIT ?"), arguments: [n, limit])
        var batch = OutboxBatch(changes: [], ids: [], mark: nil), size = 0, held: Int64?
        while size < bytes, let row = try rows.next() {
            held = try heldFor(row)
            if held != nil { break }
            try add(row, to: &batch, &size, in: db)
            batch.mark = .init(n: row["n"], position: Position(epoch: row["epoch"], sequence: row["sequence"]))
        }
        return batch.changes.isEmpty ? .nothing(heldFor: held) : .batch(batch)
    }

    /// What was sent of the last records before the cursor.
    func taken(before n: Int64, limit: Int, in db: Database) throws -> [SentChange] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT \(Self.columns) FROM journal WHERE n > ? AND n <= ? ORDER BY n"), arguments: [n - Int64(limit), n])
        return try rows.map { try sent($0, in: db) }
    }

    /// Those that a person has asked to be sent again.
    func again(of receiver: String, limit: Int, bytes: Int, in db: Database) throws -> OutboxBatch? {
        let rows = try Row.fetchCursor(db, sql: """
            SELECT \(Self.columns) FROM journal WHERE n IN (SELECT n FROM sync_parked WHERE receiver = ? AND state = 'again') ORDER BY n LIMIT ?
            """, arguments: [receiver, limit])
        var batch = OutboxBatch(changes: [], ids: [], mark: nil), size = 0
        while size < bytes, let row = try rows.next() { try add(row, to: &batch, &size, in: db) }
        return batch.changes.isEmpty ? nil : batch
    }

    private func add(_ row: Row, to batch: inout OutboxBatch, _ size: inout Int, in db: Database) throws {
        let change = try sent(row, in: db)
        size += change.header.utf8.count + (change.body ?? change.part ?? "").utf8.count + change.details.reduce(200) { $0 + $1.body.utf8.count + 120 }
        batch.changes.append(change)
        batch.ids.append(.init(row["id"] as String))
    }

    /// For how long a family can still say no. A change of another boot is old enough; the wall clock is not asked.
    private func heldFor(_ row: Row) throws -> Int64? {
        guard agreement.wait > 0 else { return nil }
        let moment = try Coding.decode(ChangeHeader.self, from: row["header"] as Data).moment
        guard moment.boot == now.boot else { return nil }
        let left = moment.boottime + Int64(agreement.wait) * 60_000_000_000 - now.boottime
        return left > 0 ? left : nil
    }

    private func sent(_ row: Row, in db: Database) throws -> SentChange {
        let header: Data = row["header"], body: Data? = row["body"], bodyHash: Data = row["body_hash"]
        var sent = SentChange(header: String(decoding: header, as: UTF8.self), salt: nil, body: nil, bodyHash: bodyHash.hexadecimal)
        guard let body, let kind = Change.Kind(rawValue: row["kind"]), let change = try? Change.Body(kind: kind, from: body) else { return sent }
        let facts = try sharing.facts(of: change, in: db)
        guard let left = agreement.left(of: change, facts) else { return sent }
        if left == change {
            (sent.salt, sent.body) = ((row["salt"] as Data?)?.hexadecimal, String(decoding: body, as: UTF8.self))
        } else {
            sent.part = String(decoding: try left.encoded(), as: UTF8.self)
        }
        sent.details = try agreement.details(of: left, facts).compactMap { try detail($0, version: row["sequence"], in: db) }
        return sent
    }

    /// A record of the personal table as it stands now; its version is the sequence of the change that it goes with.
    private func detail(_ wanted: SharingAgreement.Wanted, version: Int, in db: Database) throws -> SentDetail? {
        switch wanted {
        case .person(let person, let fields):
            guard let row = try personal(person.rawValue, in: db) else { return nil }
            return try SentPerson(try Coding.decode(Personal.self, from: row.body), fields)
                .map { try detail($0, person.rawValue, version, "person", row.expires) }
        case .referral(let content, let fields):
            guard let row = try personal(content, in: db) else { return nil }
            return try SentReferralDetails(try Coding.decode(ReferralDetails.self, from: row.body), fields)
                .map { try detail($0, content, version, "note", row.expires) }
        case .adjustments(let content):
            guard let row = try personal(content, in: db) else { return nil }
            return try detail(try Coding.decode([Adjustment].self, from: row.body), content, version, "note", row.expires)
        }
    }

    private func detail(_ value: some Encodable, _ id: String, _ version: Int, _ kind: String, _ expires: Date) throws -> SentDetail {
        SentDetail(
            id: id, version: version, kind: kind, body: String(decoding: try Coding.encode(value), as: UTF8.self), expires: Coding.text(of: expires))
    }

    private func personal(_ id: String, in db: Database) throws -> (body: Data, expires: Date)? {
        let statement = try db.cachedStatement(sql: "SELECT body, expires FROM personal WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { ($0[0], Date(microseconds: $0[1])) }
    }
}
