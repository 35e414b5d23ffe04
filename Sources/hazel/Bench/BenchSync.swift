import ArgumentParser
import Foundation
import Reception
import Store
import Sync

struct BenchSync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "How fast a backlog is read, made ready and sent, and how long families wait for their check-in meanwhile.",
        discussion: """
            A backlog of visits is kept. The outbox is read to its end: lines made, packed, and the cursor moved on disk after each batch; \
            beside reading the journal's rows alone. Then the courier sends it once more: to a case store if one is named, by the hub's own \
            certificate over TLS, else to a receiver in the same process. Families check in before that, and while it goes on. The case \
            store's memory is VmHWM in /proc/…/status of its process. Use a release build.
            """)

    @Option(help: "How many changes wait.")
    var changes = 20_000

    @Option(help: "How many families check in before the backlog is sent, and as many while it is.")
    var families = 0

    @Option(help: "A case store to send it to: https://casestore.example:8443. The hub is called bench there, and has nothing yet.")
    var caseStore: String?

    @Option(help: "The folder with hub.pem, hub.key and authority.pem, as hazel enrol writes it.")
    var identity: String?

    @Option(help: "text, or json for tools: one measure a line.")
    var format: OutputFormat = .text

    func validate() throws {
        guard (1...5_000_000).contains(changes) else { throw ValidationError("--changes: a number from 1 to 5000000") }
        guard (0...100_000).contains(families) else { throw ValidationError("--families: a number from 0 to 100000") }
        guard caseStore == nil || identity != nil else { throw ValidationError("--identity: a case store asks who comes") }
    }

    func run() async throws {
        let store = try store()
        let bench = try Bench()
        defer { bench.remove() }
        try report(try await bench.sync(changes))
        try await BenchCourier(bench: bench, store: store ?? TakingStore()).run(families) { try report($0) }
        await store?.shutdown()
    }

    private func store() throws -> CaseStoreClient? {
        guard let caseStore, let identity else { return nil }
        guard let url = URL(string: caseStore), url.host() != nil else { throw Exit.Failure(Exit.usage, "--case-store: a web address") }
        let files = try ["hub.pem", "hub.key", "authority.pem"].map { name in
            guard let text = try? String(contentsOfFile: "\(identity)/\(name)", encoding: .utf8) else {
                throw Exit.Failure(Exit.noInput, "--identity: \(identity)/\(name) is not there")
            }
            return text
        }
        return try CaseStoreClient(CaseStoreAddress(
            url: url, hub: "bench", identity: .init(certificate: files[0], key: files[1]), authority: files[2]))
    }

    private func report(_ figure: any Encodable & CustomStringConvertible) throws {
        switch format {
        case .text: Console.say(figure.description)
        case .json: Console.print(try Coding.encode(figure) + Data("\n".utf8))
        }
    }
}

extension Bench {
    /// Keeps a backlog, and reads it to its end as for a receiver of its own.
    func sync(_ count: Int) async throws -> Measure {
        var days = PartyDays(seed: 1, from: surroundings.now().wall.addingTimeInterval(-400 * 86_400), service: "s", place: "p", kiosk: "k")
        try await desk.fill(count, &days)
        ResidentMemory.beginPeak()
        var bytes = 0
        let seconds = try await measure {
            while case .batch(let batch) = try await desk.outbox(of: "read", under: .everything, limit: 500, bytes: 512 << 10) {
                bytes += try Gzip.packed(try ChangeLines.encoded(batch.changes)).count
                try await desk.settle(batch, by: Verdict(kept: batch.ids.count, already: 0, upTo: nil), of: "read")
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
