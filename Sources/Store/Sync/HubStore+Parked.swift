import GRDB
public import Reception

extension HubStore {
    public func act(_ act: ParkedAct) async throws {
        switch act.kind {
        case .resend: try await resend(act.change)
        case .drop: try await drop(act.change, because: act.reason ?? "")
        }
    }

    /// Sends a parked change again. Followers of the journal are told, so that it goes at once.
    func resend(_ change: Change.ID) async throws {
        try await decide { db in
            try db.execute(sql: """
                UPDATE sync_parked SET state = 'again', reason = NULL WHERE n = (SELECT n FROM journal WHERE id = ?)
                """, arguments: [change.rawValue])
            try Self.requireParked(in: db)
        }
    }

    /// Lets a parked change go: it is not sent, and stays in the journal and on the list.
    /// - Parameter reason: why; for whoever asks later. It names no family.
    func drop(_ change: Change.ID, because reason: String) async throws {
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...200).contains(words.count) else { throw DeskError(.invalid, cause: "reason: a few words, 200 characters at most") }
        try await decide { db in
            try db.execute(sql: """
                UPDATE sync_parked SET state = 'dropped', reason = ? WHERE n = (SELECT n FROM journal WHERE id = ?)
                """, arguments: [words, change.rawValue])
            try Self.requireParked(in: db)
        }
    }

    private static func requireParked(in db: Database) throws {
        guard db.changesCount > 0 else { throw DeskError(.notFound, cause: "no such change is parked") }
    }
}

extension JournalFile {
    /// How the hub stands to each of its receivers.
    public func syncStates() throws -> [SyncState] { try ifThere { try SyncTables.states(in: $0) } }

    /// What is parked, by receiver.
    public func parked() throws -> [ParkedChange] { try ifThere { try SyncTables.parked(in: $0) } }

    /// A store of before there were receivers has none.
    private func ifThere<Value>(_ read: (Database) throws -> [Value]) throws -> [Value] {
        try queue.read { db in try db.tableExists("sync_cursor") ? try read(db) : [] }
    }
}
