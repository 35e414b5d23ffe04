import Foundation
import GRDB
public import Reception

extension HubStore {
    /// Applies a change to the tables of the day, and what it makes count otherwise to the tallies, in the transaction that writes it.
    func apply(_ change: Change, sequence: Int64, in db: Database) throws {
        guard let tallying else { return try DayTables.apply(change, sequence: sequence, in: db) }
        let touched = try CountedKey.touched(by: change, in: db)
        var counts = TallyCounts()
        for key in touched.subtracting(CountedKey.made(by: change)) {
            if let counted = try CountedRows.counted(key, in: db) { counts.add(tallying.counts(of: counted), times: -1) }
        }
        try DayTables.apply(change, sequence: sequence, in: db)
        for key in touched {
            if let counted = try CountedRows.counted(key, in: db) { counts.add(tallying.counts(of: counted)) }
        }
        try tally(counts, in: db)
    }

    var people: PersonCounts { PersonCounts(randomBytes: surroundings.randomBytes) }

    /// What the tallies hold of one table.
    public func tallies(_ tally: Tally, _ days: ClosedRange<CentreDay>) async throws -> TallyRows {
        try await readValue { try TallyTables.read(tally, days, in: $0) }
    }

    /// Grows whenever a table was counted otherwise within some days.
    public func tallyStamp(_ tally: Tally, _ days: ClosedRange<CentreDay>) -> Int { stamps.stamp(tally, days) }

    /// Counts anew what the journal still tells, from its first record on. What is final stays.
    public func rebuildTallies() async throws {
        guard let tallying else { return }
        try await write { [self] db in
            try DayTables.rebuild(in: db)
            try recount(by: tallying, in: db)
            stamps.touchAll(in: db)
        }
    }

    /// Counts anew and compares; the tallies stay as they are.
    /// - Returns: what differs, by name and period; nothing where all is right.
    public func checkTallies() async throws -> [String] {
        guard let tallying else { return [] }
        return try await write { [self] db in
            var found: [String] = []
            try db.inSavepoint {
                let before = try TallyTables.all(in: db)
                try recount(by: tallying, in: db)
                found = TallyTables.differences(before, try TallyTables.all(in: db))
                return .rollback
            }
            return found
        }
    }

    /// Days that are old enough become months; a quarter that is over is closed.
    public func foldTallies() async throws {
        let now = surroundings.now()
        guard now.trusted, tallying != nil else { return }
        try await write { [centre, stamps] db in
            let today = centre.day(of: now.wall)
            try PersonCounts.close(before: today, in: db)
            try TallyTables.fold(today: today, in: db)
            stamps.touchAll(in: db)
        }
    }

    /// The hub has been on for so many minutes more.
    public func countOn(minutes: Int) async throws {
        let now = surroundings.now()
        guard now.trusted, tallying != nil else { return }
        try await write { [self] db in
            let hour = WallTime(now.wall, in: centre.zone).secondOfDay / 3600
            var counts = TallyCounts()
            counts.add(.on, centre.day(of: now.wall).number, String(format: "%02d", hour), count: minutes)
            try tally(counts, in: db)
        }
    }

    /// Counts once what a store held before it counted, or where the rules count otherwise now.
    func prepareTallies() throws {
        guard let tallying else { return }
        try database.pool.write { db in
            guard try TallyTables.state(in: db)?.version != tallying.version else { return }
            try recount(by: tallying, in: db)
        }
    }

    /// What helps somebody is counted by category when it is said: what is personal is erased, and cannot be counted again.
    func count(_ adjustments: [Adjustment], at moment: Moment, in db: Database) throws {
        guard tallying != nil else { return }
        var counts = TallyCounts()
        for category in Set(adjustments.map(\.kind.category)) { counts.add(.adjustments, centre.day(of: moment.wall).number, category.rawValue) }
        try tally(counts, in: db)
    }

    private func recount(by rule: any TallyRule, in db: Database) throws {
        var counts = TallyCounts()
        try CountedRows.all(in: db) { counts.add(rule.counts(of: $0)) }
        let state = try TallyTables.state(in: db)
        try TallyTables.empty(after: state, in: db)
        try TallyTables.set(TallyState(version: rule.version, final: state?.final ?? 0, closed: state?.closed ?? 0), in: db)
        try TallyTables.add(counts, in: db, people: people)
    }
}
