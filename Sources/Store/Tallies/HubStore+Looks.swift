import Foundation
import GRDB
import Reception

/// What is counted as the hub looks round every so often: it is in no journal, and cannot be counted again.
extension HubStore {
    /// Notes how many people are in the building, how many requests for contact are overdue, and how long the oldest change has waited
    /// to be sent.
    /// - Parameter isSynced: whether changes are sent anywhere.
    public func look(isSynced: Bool) async throws {
        let now = surroundings.now()
        guard now.trusted, tallying != nil else { return }
        let overdue = try await referrals().count { $0.overdue }
        let oldest = isSynced ? try await syncStates().compactMap(\.oldest).min() : nil
        try await write { [self] db in
            let day = centre.day(of: now.wall).number
            var counts = TallyCounts()
            counts.add(.present, day, minute: min(try present(at: now.wall, in: db), MinuteCounts.longest))
            counts.add(.overdue, day, minute: min(overdue, MinuteCounts.longest))
            if isSynced { counts.add(.syncLag, day, minute: Self.minutes(from: oldest, to: now.wall)) }
            try tally(counts, in: db)
        }
    }

    /// In which language a family wants its pass to be answered: the record of it does not say.
    func count(language: String, at moment: Moment, in db: Database) throws {
        guard tallying != nil else { return }
        var counts = TallyCounts()
        counts.add(.languages, centre.day(of: moment.wall).number, language)
        try tally(counts, in: db)
    }

    /// Adds to the tables, and what was made of them before is old.
    func tally(_ counts: TallyCounts, in db: Database) throws {
        try TallyTables.add(counts, in: db, people: people)
        stamps.touch(counts, in: db)
    }

    /// Visits that have not ended, begun within a day: what is older nobody ended. Who is here for work is not among them.
    private func present(at now: Date, in db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM visit INDEXED BY visit_open WHERE ended IS NULL AND began BETWEEN ? AND ?"),
            arguments: [now.addingTimeInterval(-86_400).microseconds, now.microseconds]) ?? 0
    }

    private static func minutes(from oldest: Date?, to now: Date) -> Int {
        oldest.map { Int(min(max(now.timeIntervalSince($0) / 60, 0), Double(MinuteCounts.longest))) } ?? 0
    }
}
