import ArgumentParser
import Foundation
import Reception

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure lamps, check-in, the board and imports, the latter each beside a baseline of the same run.",
        discussion: """
            The ratio is what to compare between machines and versions: the baselines do the least that anybody could. Use a release \
            build. Everything is made in a temporary folder and removed.
            """, subcommands: [BenchSignposting.self, BenchStatistics.self, BenchSync.self])

    @Option(help: "How many check-ins.")
    var checkIns = 500

    @Option(help: "How many rows the imported file has; one in a hundred is bad.")
    var rows = 100_000

    @Option(help: "How many families wait while the board is read.")
    var waiting = 1_200

    @Option(help: "How often a simulated lamp is lit.")
    var lamps = 500
    @Option(help: "How many codes are read by a scanner, ten a second at most.")
    var scans = 100

    @Option(help: "text, or json for tools: one measure a line.")
    var format: OutputFormat = .text

    func validate() throws {
        guard [checkIns, rows, waiting, lamps, scans].allSatisfy({ (1...10_000_000).contains($0) }) else {
            throw ValidationError("--check-ins, --rows, --waiting, --lamps and --scans: numbers from 1 to 10000000")
        }
    }

    func run() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        try await report(bench.lamps(lamps))
        try await report(bench.imports(rows: rows))
        try await report(bench.checkIns(checkIns))
        try await report(Bench.tallies(checkIns))
        try await report(bench.board(waiting: waiting))
        try await report(bench.scans(scans))
    }

    private func report(_ figure: some Encodable & CustomStringConvertible) throws {
        switch format {
        case .text: Console.say(figure.description)
        case .json: Console.print(try Coding.encode(figure) + Data("\n".utf8))
        }
    }
}

/// One figure beside its baseline.
struct Measure: Encodable, CustomStringConvertible {
    var name: String
    var count: Int
    /// Seconds for all of them.
    var seconds: Double
    /// What the baseline did in its seconds, for as many.
    var baseline: String
    var baselineSeconds: Double
    /// The most memory that the process has had so far, in MiB (`VmHWM` of proc(5)).
    var peakMiB: Int

    var ratio: Double { seconds / baselineSeconds }

    var description: String {
        String(format: "%@: %d in %.2f s (%.0f a second), %.1f times %@ (%.2f s); peak %d MiB",
               name, count, seconds, Double(count) / seconds, ratio, baseline, baselineSeconds, peakMiB)
    }

    init(_ name: String, count: Int, seconds: Double, baseline: String, baselineSeconds: Double) {
        (self.name, self.count, self.seconds) = (name, count, seconds)
        (self.baseline, self.baselineSeconds, peakMiB) = (baseline, baselineSeconds, Int(ResidentMemory.peak()))
    }
}
