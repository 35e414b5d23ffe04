import Crypto
public import Foundation
import Reception

/// One hub, as the case store knows it.
public struct LedgerHub: Hashable, Sendable, Codable {
    /// Its id, the centre's name, and the IANA name of the centre's zone.
    public var hub, name, zone: String
    /// `invited`, `enrolled`, `revoked`.
    public var state: String
    /// When it was first added; to be invited anew does not change it.
    public var added: Date
    /// When it last spoke; `nil` until it has.
    public var seen: Date?
    /// In which version of the protocol it spoke then.
    public var version: String?
    /// How far its clock was ahead then, in seconds; below 0 where it was behind, `nil` where it did not say.
    public var clock: Double?
    /// Changes that a person must look at, and places at which the chain does not hold.
    public var refused, breaks: Int
    /// Changes came late: the query tables are to be made anew.
    public var stale: Bool
}

extension Ledger {
    /// Adds a hub, or invites one anew, with a code that enrols it once.
    /// - Parameter until: when the code ends.
    /// - Throws: ``DeskError`` `invalid` for a name that is none.
    public func add(_ hub: String, name: String, zone: TimeZone, code: String, until: Date) async throws {
        guard (1...64).contains(hub.utf8.count), hub.utf8.allSatisfy({ $0 == 0x2d || (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) })
        else { throw DeskError(.invalid, cause: "\(hub): a hub's id has lower-case letters, digits and hyphens, 64 at most") }
        let (now, digest) = (now, Self.digest(of: code))
        try await database.write { transaction in
            let known = try transaction.rows("SELECT hub FROM hub WHERE hub = ? {lock}", [.text(hub)]).first != nil
            let code: [LedgerValue] = [.bytes(digest), .time(until)]
            if known {
                try transaction.execute(
                    "UPDATE hub SET name = ?, zone = ?, state = 'invited', code = ?, code_until = ? WHERE hub = ?",
                    [.text(name), .text(zone.identifier)] + code + [.text(hub)])
            } else {
                try transaction.put([
                    [.text(hub), .text(name), .text(zone.identifier), .time(now), .text("invited")] + code
                        + [.null, .null, .null, .integer(0), .integer(0)],
                ], in: LedgerSchema.hub)
            }
        }
    }

    /// Uses up a hub's code, and keeps the certificate that it is given for it.
    /// - Returns: `false` where the code is not the hub's, was used, or has ended.
    public func enrol(_ hub: String, code: String, certificate serial: String, until: Date) async throws -> Bool {
        let (now, digest) = (now, Self.digest(of: code))
        return try await database.write { transaction in
            let touched = try transaction.execute("""
                UPDATE hub SET state = 'enrolled', code = NULL, code_until = NULL
                WHERE hub = ? AND state = 'invited' AND code = ? AND code_until > ?
                """, [.text(hub), .bytes(digest), .time(now)])
            guard touched == 1 else { return false }
            try transaction.put([[.text(hub), .text(serial), .time(now), .time(until), .null]], in: LedgerSchema.certificate)
            return true
        }
    }

    /// Keeps a certificate that an enrolled hub is given for its old one.
    public func renew(_ hub: String, certificate serial: String, until: Date) async throws {
        let now = now
        try await database.write { transaction in
            try transaction.put([[.text(hub), .text(serial), .time(now), .time(until), .null]], in: LedgerSchema.certificate)
        }
    }

    /// Whether a certificate is the hub's, and neither is revoked.
    public func isAllowed(_ hub: String, certificate serial: String) async throws -> Bool {
        try await database.read { transaction in
            try !transaction.rows("""
                SELECT 1 FROM certificate JOIN hub ON hub.hub = certificate.hub
                WHERE certificate.hub = ? AND serial = ? AND revoked IS NULL AND state <> 'revoked'
                """, [.text(hub), .text(serial)]).isEmpty
        }
    }

    /// Takes a hub's certificates back. Its changes stay.
    /// - Returns: `false` where there is no such hub.
    public func revoke(_ hub: String) async throws -> Bool {
        let now = now
        return try await database.write { transaction in
            try transaction.execute("UPDATE certificate SET revoked = ? WHERE hub = ? AND revoked IS NULL", [.time(now), .text(hub)])
            return try transaction.execute("UPDATE hub SET state = 'revoked', code = NULL WHERE hub = ?", [.text(hub)]) == 1
        }
    }

    /// Notes that a hub has spoken.
    public func saw(_ hub: String, version: String, clock: Date?) async throws {
        let now = now
        _ = try await database.write { transaction in
            try transaction.execute(
                "UPDATE hub SET seen = ?, version = ?, clock = ? WHERE hub = ?",
                [.time(now), .text(version), .integer(clock.map { $0.microseconds - now.microseconds }), .text(hub)])
        }
    }

    /// All hubs, each with what waits for a person.
    public func hubs() async throws -> [LedgerHub] {
        try await database.read { transaction in
            let rows = try transaction.rows("SELECT hub, name, zone, state, added, seen, version, clock, stale FROM hub ORDER BY hub", [])
            return try rows.compactMap { try Self.hub($0, transaction) }
        }
    }

    private static func hub(_ row: LedgerRow, _ transaction: any LedgerTransaction) throws -> LedgerHub? {
        guard let hub = row.text(0), let name = row.text(1), let zone = row.text(2), let state = row.text(3), let added = row.time(4)
        else { return nil }
        let count = { (sql: String) in Int(try transaction.rows(sql, [.text(hub)]).first?.integer(0) ?? 0) }
        return LedgerHub(
            hub: hub, name: name, zone: zone, state: state, added: added, seen: row.time(5), version: row.text(6),
            clock: row.integer(7).map { Double($0) / 1_000_000 },
            refused: try count("SELECT count(*) FROM refused_change WHERE hub = ?"),
            breaks: try count("SELECT count(*) FROM change_ledger WHERE hub = ? AND mark <> ''"), stale: row.flag(8))
    }

    /// The code has a hundred bits: a digest without a salt tells nothing of it.
    private static func digest(of code: String) -> Data { Data(SHA256.hash(data: Data(code.utf8))) }
}
