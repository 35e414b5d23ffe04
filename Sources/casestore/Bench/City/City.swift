import Foundation
import Logging
import Reception
import Store
import Sync

/// The hubs of a city at their work, and what it costs the case store.
struct City: Sendable {
    let hubs: [CityHub]
    let ledger: Ledger
    let clock: CityClock
    let isPostgres: Bool

    func live(days: Int, visits: Int, _ server: CityServer, _ measure: inout CityMeasure) async throws {
        var logger = Logger(label: "hazel-casestore")
        logger.logLevel = .critical
        let before = try await size()
        var shelved = 0.0
        let carrying = Task { [self, logger] in
            await withDiscardingTaskGroup { group in for hub in hubs { group.addTask { await hub.carry(clock, logger) } } }
        }
        for hub in hubs { try hub.begin() }
        try await drained(server)
        for day in 0..<days {
            let plans = hubs.map { $0.plan(visits: visits) }
            let night = try await size()
            for (hub, plan) in zip(hubs, plans) { try await ledger.put(CityJournal.book(plan, day), inBookOf: hub.id) }
            shelved += try await size() - night
            measure.visits += plans.reduce(0) { $0 + $1.due.count }
            try await measured(server, &measure) {
                try await withThrowingDiscardingTaskGroup { group in
                    for (hub, plan) in zip(hubs, plans) { group.addTask { try await hub.live(plan, day, clock) } }
                }
                try await drained(server)
            }
        }
        carrying.cancel()
        await carrying.value
        for hub in hubs { await hub.client.shutdown() }
        measure.serverMemory = server.memory
        measure.bytesPerAppointment = shelved / Double(measure.visits)
        measure.bytesPerVisit = (try await size() - before - shelved) / Double(measure.visits)
        try await count(&measure)
    }

    /// Time, and processor time, of one day.
    private func measured(_ server: CityServer, _ measure: inout CityMeasure, _ day: () async throws -> Void) async throws {
        let (mine, database) = (ProcessorTime(of: server.id)?.own ?? 0, try await databaseTime())
        let began = ContinuousClock.now
        try await day()
        measure.seconds += began.duration(to: .now) / .seconds(1)
        measure.serverProcessor += (ProcessorTime(of: server.id)?.own ?? 0) - mine
        if let database, let after = try await databaseTime() { measure.databaseProcessor = (measure.databaseProcessor ?? 0) + after - database }
    }

    private func databaseTime() async throws -> Double? {
        guard isPostgres else { return nil }
        let backend = try await ledger.database.read { try $0.rows("SELECT pg_backend_pid()", []).first?.integer(0) }
        return backend.flatMap { ProcessorTime.postgres(of: Int32($0)) }
    }

    /// Until every hub's journal is taken.
    /// - Throws: ``DeskError`` `unreachable` where that takes more than ten minutes.
    private func drained(_ server: CityServer) async throws {
        let began = ContinuousClock.now
        while hubs.contains(where: { $0.backlog > 0 }) {
            guard began.duration(to: .now) < .seconds(600) else {
                throw DeskError(.unreachable, cause: "\(hubs.reduce(0) { $0 + $1.backlog }) changes are not taken after ten minutes")
            }
            try server.check()
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// In bytes, with indices.
    private func size() async throws -> Double {
        let sql = isPostgres
            ? "SELECT pg_database_size(current_database())" : "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        return Double(try await ledger.database.read { try $0.rows(sql, []).first?.integer(0) } ?? 0)
    }

    /// One hub after the other: no question concerns two at once.
    private func count(_ measure: inout CityMeasure) async throws {
        for hub in hubs {
            measure.changes += Int(hub.made)
            let kept = try await ledger.database.read {
                try $0.rows("SELECT count(*) FROM change_ledger WHERE hub = ? AND epoch = ?", [.text(hub.id), .text(CityJournal.epoch)]).first?.integer(0)
            }
            measure.kept += Int(kept ?? 0)
        }
    }
}
