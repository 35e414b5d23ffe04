@testable import casestore
import Crypto
import Foundation
import Logging
import Reception
import Store
@testable import Sync
import Synchronization
import Testing

/// What the hub believes of a case store, and what not: against the real program, with certificates that really are wrong.
@Suite("Whom a hub believes", .serialized)
struct TrustTests {
    private static var batch: [SentChange] {
        var journal = SampleJournal(hub: "elm")
        return [journal.began(), journal.arrival(1)]
    }

    @Test("A receipt that is not signed by the key of the enrolment is not kept, and why is said; what was sent is kept")
    func receipts() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let (code, authority) = try await store.invite("elm")
        let place = try #require(URL(string: "https://localhost:\(store.base + 1)"))
        let identity = try await Enrolment.enrol("elm", code: code, at: place, authority: authority)
        let told = Told()
        var address = try store.address(of: "elm", identity)
        let key: String = try #require(identity.receipts)
        address.receipts = key
        var journal = SampleJournal(hub: "elm")
        let honest = try RenewingStore(address, now: { Date() }, logger: Logger(label: "test"), doubt: { told.add($0) }, keep: { _ in })
        let receipt = try #require(try await honest.take([journal.began()]).receipt)
        #expect(receipt.hash == journal.head.hexadecimal && told.all.isEmpty)
        await honest.shutdown()
        address.receipts = Data(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation).hexadecimal
        let doubting = try RenewingStore(address, now: { Date() }, logger: Logger(label: "test"), doubt: { told.add($0) }, keep: { _ in })
        let verdict = try await doubting.take([journal.arrival(1)])
        await doubting.shutdown()
        #expect(verdict.kept == 1 && verdict.receipt == nil)
        #expect(told.all.count == 1 && told.all[0].contains("not signed by the key that the case store had"))
    }

    @Test("A case store whose certificate has expired, or is of another authority, is sent nothing, and the hub says which")
    func expired() async throws {
        let folder = StateFolder("/tmp/hazel-trust-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder.url) }
        let base = Ports.next()
        // The server's own clock is as wrong as its certificate is old.
        let server = Surroundings(
            now: { Moment(wall: Date(timeIntervalSinceNow: -500 * 86_400), boottime: 0, boot: "b", trusted: true) }, uuid: { UUID() },
            randomBytes: { (0..<$0).map { _ in UInt8.random(in: 0...255) } })
        let authority = try folder.authority(at: Date(timeIntervalSinceNow: -600 * 86_400))
        let signer = try folder.signer(server), ledger = try await Ledger(try SQLiteLedger(folder: folder.url), surroundings: server, signer: signer)
        let (ports, listening) = AsyncStream.makeStream(of: Void.self)
        let running = Task {
            try await CaseServer(
                settings: ServeSettings(
                    hubs: HostPort("127.0.0.1", base), enrolment: HostPort("127.0.0.1", base + 1), operation: HostPort("127.0.0.1", base + 2),
                    names: ["localhost"], atOnce: 4),
                ledger: ledger, authority: authority, signer: signer, surroundings: server,
                logger: Logger(label: "test") { _ in Listening(heard: { listening.yield() }) }).run()
        }
        var heard = ports.makeAsyncIterator()
        for _ in 0..<3 { await heard.next() }
        let url = try #require(URL(string: "https://localhost:\(base)"))
        let old = try await trouble(CaseStoreAddress(url: url, hub: "elm", authority: try authority.pem))
        #expect(old.reason == .unreachable && old.cause.contains("is not believed, or that has expired"), "\(old)")
        let foreign = try Authority.make(name: "another", key: try Authority.newKey(), at: Date())
        let other = try await trouble(CaseStoreAddress(url: url, hub: "elm", authority: foreign))
        #expect(other.reason == .unreachable && other.cause.contains("is not believed"), "\(other)")
        running.cancel()
        _ = await running.result
        #expect(try await ledger.hubs().isEmpty)
    }

    private func trouble(_ address: CaseStoreAddress) async throws -> CaseStoreError {
        let client = try CaseStoreClient(address)
        defer { Task { await client.shutdown() } }
        do {
            let verdict = try await client.take(Self.batch)
            throw Program.Ended(text: "\(verdict)")
        } catch let error as CaseStoreError {
            return error
        }
    }
}

/// What was told.
private final class Told: Sendable {
    private let sentences = Mutex<[String]>([])
    var all: [String] { sentences.withLock { $0 } }
    func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
}

/// Hears when a listener is there.
private struct Listening: LogHandler {
    let heard: @Sendable () -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        if event.message.description == "listening" { heard() }
    }
}
