import Foundation
import Logging
import Reception
import Synchronization
import Testing

@testable import Sync

/// The hub's own half: what `hazel enrol` does, and the hub as long as it lives.
@Suite("A hub becomes known, and stays so") struct HubEnrolmentTests {
    private static var batch: [SentChange] {
        var journal = SampleJournal(hub: "elm")
        return [journal.began(), journal.arrival(1)]
    }

    @Test("By the one-time code it gets a certificate for its own key, and sends with it; the code is good once")
    func enrolled() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let (code, authority) = try await store.invite("elm")
        let place = try #require(URL(string: "https://localhost:\(store.base + 1)"))
        let identity = try await Enrolment.enrol("elm", code: code, at: place, authority: authority)
        let client = try CaseStoreClient(try store.address(of: "elm", identity))
        #expect(try await client.take(Self.batch).kept == 2)
        await client.shutdown()
        await #expect { try await Enrolment.enrol("elm", code: code, at: place, authority: authority) } throws: {
            ($0 as? CaseStoreError)?.reason == .notAllowed
        }
        // Whoever answers in the place of the case store learns no code.
        let other = try await RunningStore(.sqlite)
        try await other.start()
        let (_, foreign) = try await other.invite("elm")
        await #expect { try await Enrolment.enrol("elm", code: code, at: place, authority: foreign) } throws: {
            ($0 as? CaseStoreError)?.reason == .unreachable
        }
    }

    @Test("In the last month of its certificate it gets a new one by itself, and goes on with that")
    func renewed() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let (code, authority) = try await store.invite("elm")
        let place = try #require(URL(string: "https://localhost:\(store.base + 1)"))
        let identity = try await Enrolment.enrol("elm", code: code, at: place, authority: authority)
        let end = try #require(identity.ends)
        let kept = Kept()
        let early = try RenewingStore(
            try store.address(of: "elm", identity), now: { end.addingTimeInterval(-31 * 86_400) }, logger: Logger(label: "test")) { kept.add($0) }
        let batch = Self.batch
        _ = try await early.take(batch)
        await early.shutdown()
        #expect(kept.all.isEmpty, "two months before its end nothing is asked for")
        let late = try RenewingStore(
            try store.address(of: "elm", identity), now: { end.addingTimeInterval(-29 * 86_400) }, logger: Logger(label: "test")) { kept.add($0) }
        _ = try await late.take(batch)
        #expect(try await late.take(batch).already == batch.count, "the new certificate is believed")
        await late.shutdown()
        let renewed = try #require(kept.all.first)
        #expect(kept.all.count == 1 && renewed != identity.certificate)
        // It belongs to the same key, which is not written anew.
        let client = try CaseStoreClient(
            try store.address(of: "elm", HubIdentity(certificate: renewed, key: identity.key, authority: identity.authority, receipts: nil)))
        #expect(try await client.take(batch).already == batch.count)
        await client.shutdown()
    }
}

/// The certificates that were written.
private final class Kept: Sendable {
    private let certificates = Mutex<[String]>([])
    var all: [String] { certificates.withLock { $0 } }
    func add(_ certificate: String) { certificates.withLock { $0.append(certificate) } }
}

extension RunningStore {
    /// Invites a hub: its one-time code, and the authority that it is to believe.
    func invite(_ hub: String) async throws -> (code: String, authority: String) {
        let told = try await command(["hub", "add", hub])
        let code = try #require(told.firstMatch(of: /Code +([a-z0-9-]+)/)?.1)
        let authority = try String(contentsOf: folder.appending(path: "authority.pem"), encoding: .utf8)
        let print = try #require(told.firstMatch(of: /Authority +([0-9a-f]+)/)?.1)
        #expect(Enrolment.fingerprint(of: authority) == String(print))
        return (String(code), authority)
    }

    /// Where a hub comes, with what it was given.
    func address(of hub: String, _ identity: HubIdentity) throws -> CaseStoreAddress {
        CaseStoreAddress(
            url: try #require(URL(string: "https://localhost:\(base)")), hub: hub,
            identity: .init(certificate: identity.certificate, key: identity.key), authority: identity.authority)
    }
}
