import Foundation
import GRDB
public import Reception

extension HubStore {
    /// Counted with the day alone, and in no journal: its order would tell who had just been at the kiosk.
    public func count(_ uptake: Uptake) async throws {
        guard uptake.isClosed else { throw DeskError(.invalid, cause: "theme, need, language: short codes in small letters are asked") }
        let now = surroundings.now()
        try await write { [self] db in try UptakeTable.count(uptake, on: try today(now, in: db), in: db) }
    }

    /// A search in doubt is held back until it was made on ``UnfoundSearch/days`` days; words that are names in the book are dropped.
    public func note(_ unfound: UnfoundSearch) async throws {
        guard (1...UnfoundSearch.longest).contains(unfound.words.utf8.count), !unfound.words.contains(where: { $0.isNumber || $0 == "@" }),
              unfound.language.utf8.count <= 40 else {
            throw DeskError(.invalid, cause: "words: a few words are asked, without numbers or addresses")
        }
        let now = surroundings.now()
        try await write { [self] db in
            guard let search = try HeldSearches.withoutNames(unfound, in: db) else { return }
            let day = try today(now, in: db)
            guard try search.doubtful != true || HeldSearches.isDue(search, on: day, salt: surroundings.randomBytes, in: db) else { return }
            try UnfoundTable.note(search, on: day, in: db)
        }
    }

    public func uptake(in month: CentreMonth) async throws -> UptakeReport {
        UptakeReport(month: month, rows: try await readValue { try UptakeTable.rows(in: month, in: $0) })
    }

    public func gaps() async throws -> [Gap] { try await readValue { try UnfoundTable.gaps(in: $0) } }

    /// Folds the days of old counts into their months, where the day is known.
    public func foldUptake() async throws {
        let now = surroundings.now()
        guard now.trusted else { return }
        try await write { [centre] in try UptakeTable.fold(today: centre.day(of: now.wall), in: $0) }
    }

    private func today(_ now: Moment, in db: Database) throws -> CentreDay {
        now.trusted ? centre.day(of: now.wall) : try BookTables.lastTrustedDay(in: db, zone: centre.zone) ?? centre.day(of: now.wall)
    }
}
