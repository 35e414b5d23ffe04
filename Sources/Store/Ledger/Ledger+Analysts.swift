import Crypto
public import Foundation
import Reception

/// Somebody who may ask for statistics: a person or a program of the council. Of the token only a digest is kept.
public struct LedgerAnalyst: Hashable, Sendable, Codable {
    /// Lower-case letters, digits and hyphens, 64 at most.
    public var name: String
    /// When the token was given, and when it ends.
    public var added, until: Date
    /// When the token was taken back; `nil` while it holds.
    public var revoked: Date?
    /// When it last asked.
    public var asked: Date?
}

extension Ledger {
    /// Lets somebody ask for statistics; one who is known already gets a new token for the old.
    /// - Parameter token: of at least 128 random bits, so that a digest without a salt tells nothing of it.
    /// - Throws: ``DeskError`` `invalid` for a name that is none.
    public func add(analyst name: String, token: String, until: Date) async throws {
        guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy({ $0 == 0x2d || (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) })
        else { throw DeskError(.invalid, cause: "\(name): an analyst's name has lower-case letters, digits and hyphens, 64 at most") }
        let row: [LedgerValue] = [.text(name), .bytes(Self.digest(token)), .time(now), .time(until), .null, .null]
        try await database.write { try $0.put([row], in: LedgerSchema.analyst) }
    }

    /// - Returns: `false` where there is no such analyst, or the token is taken back already.
    public func revoke(analyst name: String) async throws -> Bool {
        let now = now
        return try await database.write {
            try $0.execute("UPDATE analyst SET revoked = ? WHERE name = ? AND revoked IS NULL", [.time(now), .text(name)]) == 1
        }
    }

    /// Who may ask for statistics, by name.
    public func analysts() async throws -> [LedgerAnalyst] {
        try await database.read { transaction in
            try transaction.rows("SELECT name, added, until, revoked, asked FROM analyst ORDER BY name", []).compactMap { row in
                guard let name = row.text(0), let added = row.time(1), let until = row.time(2) else { return nil }
                return LedgerAnalyst(name: name, added: added, until: until, revoked: row.time(3), asked: row.time(4))
            }
        }
    }

    /// Whose token this is, and notes that they ask; `nil` where it is nobody's, has ended, or is taken back.
    ///
    /// Only who is known writes: whoever tries tokens holds up no hub.
    public func analyst(token: String) async throws -> String? {
        let (now, digest) = (now, Self.digest(token))
        let name = try await database.read { transaction in
            try transaction.rows(
                "SELECT name FROM analyst WHERE token = ? AND revoked IS NULL AND until > ?", [.bytes(digest), .time(now)]).first?.text(0)
        }
        guard let name else { return nil }
        let isGood = try await database.write {
            try $0.execute("UPDATE analyst SET asked = ? WHERE name = ? AND token = ? AND revoked IS NULL", [.time(now), .text(name), .bytes(digest)]) == 1
        }
        return isGood ? name : nil
    }

    private static func digest(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}
