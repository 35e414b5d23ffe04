import Foundation
public import Reception

/// All that the ledger has under one person's id.
public struct PersonRecords: Hashable, Sendable, Codable {
    /// One row of one table.
    public struct Entry: Hashable, Sendable, Codable {
        /// The hub's id, and the table's name in the ledger.
        public var hub, table: String
        /// The row's columns by name; times in UTC as RFC 3339.
        public var row: [String: String]
    }

    /// The id that was asked for.
    public var person: String
    /// Personal. What the ledger keeps of the person at each hub, the hubs by their ids.
    public var entries: [Entry]

    public init(person: String, entries: [Entry]) { (self.person, self.entries) = (person, entries) }
}

extension Ledger {
    /// Puts items into what a hub is told next.
    /// - Throws: ``CaseStoreError`` `not-allowed` where there is no such hub.
    public func put(_ items: [BookItem], inBookOf hub: String) async throws {
        let now = now
        try await database.write { try BookShelf(hub: hub, transaction: $0).put(items, at: now) }
    }

    /// Empties the query tables of a hub, and fills them from its changes, in one transaction.
    public func rebuild(_ hub: String) async throws {
        try await database.write { transaction in
            guard let row = try transaction.rows("SELECT zone FROM hub WHERE hub = ? {lock}", [.text(hub)]).first else {
                throw CaseStoreError(.notAllowed, cause: "no hub \(hub)")
            }
            for table in LedgerSchema.queried { try transaction.execute("DELETE FROM \(table.name) WHERE hub = ?", [.text(hub)]) }
            let zone = row.text(0).flatMap(TimeZone.init(identifier:)) ?? .gmt
            try LedgerTables(hub: hub, zone: zone, transaction: transaction).fill()
            try transaction.execute("UPDATE hub SET stale = 0 WHERE hub = ?", [.text(hub)])
        }
    }

    /// Erases the personal records whose time has come, save those that are held.
    /// - Returns: how many.
    public func expire(_ hub: String) async throws -> Int {
        let now = now
        return try await database.write {
            try $0.execute("DELETE FROM detail WHERE hub = ? AND expires < ? AND hold = 0", [.text(hub), .time(now)])
        }
    }

    /// Keeps what is personal of somebody beyond its expiry, or no longer.
    /// - Returns: how many records are meant.
    public func hold(_ person: String, of hub: String, _ isHeld: Bool) async throws -> Int {
        try await database.write {
            try $0.execute("UPDATE detail SET hold = ? WHERE hub = ? AND id = ?", [.flag(isHeld), .text(hub), .text(person)])
        }
    }

    /// Erases what is personal of somebody, here and, by the book, at the hub. The changes stay, and the chain with them: their bodies
    /// name nobody, and the tables do no longer say whose visit it was.
    /// - Returns: whether the hub knew of the person; `false` too where the records are held.
    public func erase(_ person: String, of hub: String) async throws -> Bool {
        let now = now
        return try await database.write { transaction in
            let mine: [LedgerValue] = [.text(hub), .text(person)]
            let known = try Self.knows(mine, transaction)
            let held = try !transaction.rows("SELECT 1 FROM detail WHERE hub = ? AND id = ? AND hold = 1 LIMIT 1", mine).isEmpty
            guard known, !held else { return false }
            try BookShelf(hub: hub, transaction: transaction).put([.erasure(person: .init(person))], at: now)
            try transaction.execute("DELETE FROM detail WHERE hub = ? AND id = ?", mine)
            try transaction.execute("UPDATE visits SET person = NULL WHERE hub = ? AND person = ?", mine)
            try transaction.put([mine + [.time(now)]], in: LedgerSchema.erased)
            return true
        }
    }

    private static func knows(_ mine: [LedgerValue], _ transaction: any LedgerTransaction) throws -> Bool {
        for sql in ["SELECT 1 FROM visits WHERE hub = ? AND person = ? LIMIT 1", "SELECT 1 FROM detail WHERE hub = ? AND id = ? LIMIT 1"]
        where try !transaction.rows(sql, mine).isEmpty {
            return true
        }
        return false
    }

    /// Everything at one hub that stands under a person's id, for a subject access request.
    public func records(of person: String, at hub: String) async throws -> [PersonRecords.Entry] {
        try await database.read { transaction in
            let mine: [LedgerValue] = [.text(hub), .text(person)]
            let details = try Self.entries(LedgerSchema.detail, "hub = ? AND id = ?", mine, transaction)
            let visits = try Self.entries(LedgerSchema.visits, "hub = ? AND person = ?", mine, transaction)
            let beside: [LedgerValue] = [.list(visits.compactMap { $0.row["made"] }), .list(visits.compactMap { $0.row["id"] })]
            let attendance = try Self.entries(
                LedgerSchema.attendance, "hub = ? AND made {among} AND visit {among}", [.text(hub)] + beside, transaction)
            return details + visits + attendance
        }
    }

    private static func entries(
        _ table: LedgerTable, _ rule: String, _ values: [LedgerValue], _ transaction: any LedgerTransaction
    ) throws -> [PersonRecords.Entry] {
        let rows = try transaction.rows("SELECT \(table.names) FROM \(table.name) WHERE \(rule)", values)
        return rows.map { row in
            let pairs = zip(table.columns.map(\.name), row.values).compactMap { name, value in Self.told(name, value).map { (name, $0) } }
            return PersonRecords.Entry(hub: row.text(0) ?? "", table: table.name, row: Dictionary(uniqueKeysWithValues: pairs))
        }
    }

    private static let times: Set<String> = ["began", "ended", "due", "called", "seen", "expires"]

    private static func told(_ column: String, _ value: LedgerValue) -> String? {
        switch value {
        case .integer(let value): times.contains(column) ? Coding.text(of: Date(microseconds: value)) : "\(value)"
        case .text(let value): value
        case .null, .bytes, .list: nil
        }
    }
}

extension LedgerTables {
    /// Applies every change of the hub, in the order of its epochs.
    func fill() throws {
        let epochs = try transaction.rows("SELECT epoch FROM hub_epoch WHERE hub = ? ORDER BY ordinal", [.text(hub)]).compactMap { $0.text(0) }
        for epoch in epochs {
            var last: Int64 = 0
            while case let rows = try transaction.rows("""
                SELECT sequence, header, body, part FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence > ? ORDER BY sequence LIMIT 1000
                """, [.text(hub), .text(epoch), .integer(last)]), let end = rows.last?.integer(0) {
                try apply(rows.compactMap { row in Self.change(row).map { ($0, Position(epoch: epoch, sequence: row.integer(0) ?? 0)) } })
                last = end
            }
        }
    }

    private static func change(_ row: LedgerRow) -> Change? {
        guard let text = row.text(1), let header = try? Coding.decode(ChangeHeader.self, from: Data(text.utf8)),
              let kind = Change.Kind(rawValue: header.kind), kind.version == header.version,
              let content = row.text(2) ?? row.text(3), let body = try? Change.Body(kind: kind, from: Data(content.utf8))
        else { return nil }
        return Change(id: .init(header.id), moment: header.moment, origin: header.origin, body: body)
    }
}
