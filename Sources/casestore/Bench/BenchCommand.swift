import ArgumentParser
import Foundation
import Reception
import Store

struct BenchRows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Measure how fast changes are kept, beside the same rows put straight into the same database.",
        discussion: """
            Both in one run, in the same batches, each batch on disk before the next. The ledger checks chain, hashes and numbers, \
            keeps the tables that people query, and signs a receipt; the straight way does none of that. Give it an empty database.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "How many changes.") var rows = 100_000
    @Option(help: "How many in one batch.") var batch = 500
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    struct Measure: Codable {
        var engine: String
        var rows, batch: Int
        /// Rows a second: kept by the ledger from the lines of a request, and put straight into the table.
        var ledger, straight, ratio: Double
        /// The most memory that was in use, in MiB.
        var memory: Int
    }

    func run() async throws {
        let ledger = try await store.ledger()
        let hub = "bench"
        try await ledger.add(hub, name: hub, zone: .gmt, code: hub, until: Date())
        var journal = BenchJournal(hub: hub)
        var kept = Duration.zero, straight = Duration.zero
        let straightly = try await StraightTable(ledger)
        let clock = ContinuousClock()
        for start in stride(from: 0, to: rows, by: batch) {
            let lines = try journal.lines(min(batch, rows - start))
            kept += try await clock.measure {
                let verdict = try await ledger.store(of: hub).take(try await ChangeText.changes(lines))
                guard verdict.refused.isEmpty, verdict.kept > 0 else { throw DeskError(.conflict, cause: "the database is not empty") }
            }
            let same = try await ledger.rows(of: hub, epoch: BenchJournal.epoch, from: Int64(start) + 1)
            straight += try await clock.measure { try await straightly.put(same) }
        }
        try await straightly.remove()
        tell(Measure(
            engine: store.address == nil ? "SQLite" : "PostgreSQL", rows: rows, batch: batch, ledger: Double(rows) / (kept / .seconds(1)),
            straight: Double(rows) / (straight / .seconds(1)), ratio: straight / kept, memory: Self.memory))
    }

    private func tell(_ measure: Measure) {
        switch format {
        case .json: Console.say((try? Coding.encode(measure)).map { String(decoding: $0, as: UTF8.self) } ?? "")
        case .text:
            Console.say(String(
                format: "%@: %d changes in batches of %d: %.0f a second kept, %.0f put straight in, %.2f of it; %d MiB at most",
                measure.engine, measure.rows, measure.batch, measure.ledger, measure.straight, measure.ratio, measure.memory))
        }
    }

    /// proc_pid_status(5), `VmHWM`.
    private static var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1024
    }
}
