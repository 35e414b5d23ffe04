import Crypto
import Foundation
import GRDB
public import Reception
import Synchronization

/// The hub's front desk: rules decide, the store writes the decision and the tables that follow from it in one transaction.
public final class HubStore: FrontDesk {
    /// As the configuration has it; what managers change since then is in the journal.
    public let centre: Centre
    let database: HubDatabase
    let surroundings: Surroundings
    /// Reads a scanned text as far as its signature goes.
    let read: @Sendable (String) -> PassVerdict
    let limit: LookUpLimit
    /// How long personal details are kept after the last appointment that needs them, in days.
    let keepsPersonalDays: Int
    /// How long a family that asks to be contacted waits for an answer.
    let patience: ReferralPatience
    /// What each thing counts for in the tallies; `nil` where nothing is counted.
    let tallying: (any TallyRule)?
    /// Whom changes are sent to now; `nil` where nobody says. One that was sent to before is not told of.
    let receivers: Set<String>?
    let stamps = TallyStamps()
    let referralLimit: ReferralLimit
    /// When wrong codes of receipts were typed, by the clock of the boot.
    let guesses = Mutex<[Kiosk.ID: [Int64]]>([:])
    let mark: [UInt8]
    let followers = Followers()
    let shown = ShownPasses()
    /// Whether the last transaction was written.
    let writes = Mutex(true)

    /// Opens the desk on a database. The first time, the journal's first epoch begins.
    public init(
        _ database: HubDatabase, centre: Centre, surroundings: Surroundings, limit: LookUpLimit = .usual,
        keepsPersonalDays: Int = 30, patience: ReferralPatience = .usual, referralLimit: ReferralLimit = .usual,
        tallying: (any TallyRule)? = nil, receivers: Set<String>? = nil,
        read: @escaping @Sendable (String) -> PassVerdict
    ) throws {
        (self.database, self.centre, self.surroundings) = (database, centre, surroundings)
        (self.limit, self.keepsPersonalDays, self.patience, self.read) = (limit, keepsPersonalDays, patience, read)
        (self.tallying, self.receivers) = (tallying, receivers)
        self.referralLimit = referralLimit
        mark = Array(SHA256.hash(data: Data(centre.id.rawValue.utf8)).prefix(8))
        try begin()
        try prepareTallies()
    }

    /// Erases the personal details that have expired.
    /// - Returns: how many records.
    public func eraseExpired() async throws -> Int {
        let now = surroundings.now()
        guard now.trusted else { return 0 }
        return try await write { try PersonalTable.eraseExpired(at: now.wall, in: $0) }
    }

    /// Whether the database takes what is written. After a failure it is tried with a write that changes nothing.
    public func isWell() async -> Bool {
        if writes.withLock(\.self) { return true }
        return (try? await write { try $0.execute(sql: "UPDATE epoch SET head_sequence = head_sequence") }) != nil
    }

    /// Ends every stream of ``follow()``.
    public func stopFollowing() { followers.finish() }

    public func follow() async throws -> AsyncThrowingStream<Position, any Error> {
        followers.stream(from: try await readValue { try Journal.head(in: $0)!.position })
    }

    private func begin() throws {
        let epoch = surroundings.uuid().uuidString.lowercased()
        let change = change(.began(EpochBegan(centre: centre.id, previousEpoch: nil, previousSequence: nil)), at: surroundings.now(), from: "hub")
        let salt = surroundings.randomBytes(16)
        try database.pool.write { db in
            guard try Journal.head(in: db) == nil else { return }
            try db.execute(
                sql: "INSERT INTO epoch (id, head_sequence, head_hash) VALUES (?, 0, ?)", arguments: [epoch, Journal.noHash])
            _ = try Journal.append(change, salt: salt, in: db)
        }
    }
}

extension HubStore {
    /// A change with an id of its own.
    func change(_ body: Change.Body, at moment: Moment, from origin: String) -> Change {
        Change(id: .v7(at: moment.wall, random: surroundings.randomBytes(10)), moment: moment, origin: origin, body: body)
    }

    /// Writes a change, and what follows from it, in the transaction at hand.
    func record(_ change: Change, in db: Database) throws -> Position {
        let position = try Journal.append(change, salt: surroundings.randomBytes(16), in: db)
        try apply(change, sequence: position.sequence, in: db)
        return position
    }

    /// One transaction. Whatever SQLite has against it becomes a ``DeskError``, and nothing was done.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            let value = try await database.pool.write(body)
            writes.withLock { $0 = true }
            return value
        } catch let error as DatabaseError {
            writes.withLock { $0 = false }
            throw DeskError(.storeNotWritable, cause: cause(of: error))
        }
    }

    func readValue<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.pool.read(body)
        } catch let error as DatabaseError {
            throw DeskError(.storeNotWritable, cause: cause(of: error))
        }
    }

    /// Decides and writes in one transaction, then tells the followers.
    func decide<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let (value, position) = try await write { db in (try body(db), try Journal.head(in: db)!.position) }
        followers.tell(position)
        return value
    }

    func random() -> UInt64 { surroundings.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } }

    func ticket() -> String { Refusal.ticket(from: surroundings.randomBytes(4)) }

    func newID<Owner>() -> Identifier<Owner> { Identifier(surroundings.uuid()) }
}

extension Change.ID {
    /// A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness.
    static func v7(at wall: Date, random: [UInt8]) -> Change.ID {
        let milliseconds = UInt64(max(0, wall.microseconds / 1000))
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * UInt64($0))) } + random.prefix(10)
        bytes[6] = bytes[6] & 0x0f | 0x70
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = Data(bytes).hexadecimal
        let cuts = [0, 8, 12, 16, 20, 32]
        let parts = zip(cuts, cuts.dropFirst()).map { digits.dropFirst($0).prefix($1 - $0) }
        return Change.ID(parts.joined(separator: "-"))
    }
}
