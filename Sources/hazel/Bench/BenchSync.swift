import ArgumentParser
import Foundation
import Reception
import Store
import Sync

struct BenchSync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "How fast a backlog is read, under an agreement, and made ready for the line.",
        discussion: """
            Arrivals and faces are kept, and the outbox is read to its end: lines made, packed, and the cursor moved on disk after each batch; beside \
            reading the journal's rows alone. Use a release build.
            """)

    @Option(help: "How many changes wait.")
    var changes = 20_000

    @Option(help: "text, or json for tools: one measure a line.")
    var format: OutputFormat = .text

    func validate() throws {
        guard (1...5_000_000).contains(changes) else { throw ValidationError("--changes: a number from 1 to 5000000") }
    }

    func run() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let measure = try await bench.sync(changes)
        switch format {
        case .text: Console.say(measure.description)
        case .json: Console.print(try Coding.encode(measure) + Data("\n".utf8))
        }
    }
}

extension Bench {
    /// One arrival among twenty changes: more families than that would wait at one time than any centre has room for.
    private func keep(_ number: Int) async throws {
        guard number % 20 == 0 else { return try await desk.feedBack(Feedback(face: number % 5 + 1, kiosk: "k")) }
        _ = try await desk.walkIn(WalkIn(service: "s", companions: 2, kiosk: "k", moment: surroundings.now()))
    }

    func sync(_ count: Int) async throws -> Measure {
        for number in 1..<max(2, count) { try await keep(number) }
        ResidentMemory.beginPeak()
        var bytes = 0
        let seconds = try await measure {
            while case .batch(let batch) = try await desk.outbox(of: "bench", under: .everything, limit: 500, bytes: 512 << 10) {
                bytes += try Gzip.packed(try ChangeLines.encoded(batch.changes)).count
                try await desk.settle(batch, by: Verdict(kept: batch.ids.count, already: 0, upTo: nil), of: "bench")
            }
        }
        let baseline = try await measure {
            let journal = try JournalFile(folder: folder.appending(path: "state"))
            var position: Position?, read = 0
            while case let records = try journal.records(after: position, limit: 500), let last = records.last {
                read += records.count
                position = last.position
            }
            guard read >= count else { throw Exit.Failure(Exit.software, "the baseline lost records") }
        }
        return Measure(
            "backlog (\(bytes / max(1, count)) bytes a change on the line)", count: count, seconds: seconds, baseline: "reading the journal alone",
            baselineSeconds: baseline)
    }
}
