import ArgumentParser
import Foundation
import Reception
import Store

struct BenchRows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Measure how fast changes are kept, beside the same rows put straight into the same database.",
        discussion: """
            All in one run, in the same batches, each batch on disk before the next. The ledger checks chain, hashes and numbers, keeps \
            the tables that people query, and signs a receipt; the straight ways do none of that: one puts the changes alone, the other \
            every row that the ledger has put. Give it an empty database.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "How many changes.") var rows = 100_000
    @Option(help: "How many in one batch.") var batch = 500
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    struct Measure: Codable {
        var engine: String
        var rows, batch: Int
        /// Changes a second: kept by the ledger from the lines of a request; put straight, by themselves; and with all that is kept of them.
        var ledger, straight, straightWhole: Double
        /// What the ledger reaches of the two straight ways.
        var ratio, ratioWhole: Double
        /// The most memory that was in use, in MiB.
        var memory: Int

        var description: String {
            String(
                format: "%@: %d changes in batches of %d: %.0f a second kept; put straight in %.0f, %.2f of it; with all their rows %.0f, %.2f of it; %d MiB at most",
                engine, rows, batch, ledger, straight, ratio, straightWhole, ratioWhole, memory)
        }
    }

    func run() async throws {
        let database = try store.database(), noting = NotingDatabase(database)
        let ledger = try await store.ledger(noting)
        let hub = "bench"
        try await ledger.add(hub, name: hub, zone: .gmt, code: hub, until: Date())
        var journal = BenchJournal(hub: hub)
        var kept = Duration.zero, times = [Duration.zero, .zero]
        let straight = [
            try await StraightTables("straight", changesAlone: true, in: database), try await StraightTables("whole", changesAlone: false, in: database),
        ]
        let clock = ContinuousClock()
        for start in stride(from: 0, to: rows, by: batch) {
            let lines = try journal.lines(min(batch, rows - start))
            kept += try await clock.measure {
                let verdict = try await ledger.store(of: hub).take(try await ChangeText.changes(lines))
                guard verdict.refused.isEmpty, verdict.kept > 0 else { throw DeskError(.conflict, cause: "the database is not empty") }
            }
            let same = noting.taken()
            for (way, tables) in straight.enumerated() { times[way] += try await clock.measure { try await tables.put(same) } }
        }
        for tables in straight { try await tables.remove() }
        let seconds = times.map { $0 / .seconds(1) }
        try tell(Measure(
            engine: store.address == nil ? "SQLite" : "PostgreSQL", rows: rows, batch: batch, ledger: Double(rows) / (kept / .seconds(1)),
            straight: Double(rows) / seconds[0], straightWhole: Double(rows) / seconds[1], ratio: times[0] / kept, ratioWhole: times[1] / kept,
            memory: Self.memory))
    }

    private func tell(_ measure: Measure) throws {
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(measure), as: UTF8.self))
        case .text: Console.say(measure.description)
        }
    }

    /// proc_pid_status(5), `VmHWM`.
    private static var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1024
    }
}
