import Crypto
@testable import casestore
import Foundation
import Reception
@testable import Store
@testable import Sync
import SwiftASN1
import Testing
import X509

@Suite("The running case store", .serialized)
struct ServerTests {
    @Test("A hub enrols by its code, sends, is killed off in the middle, and nothing is lost or twice", arguments: Engine.allCases)
    func whole(_ engine: Engine) async throws {
        let store = try await RunningStore(engine)
        try await store.start()
        let hub = try await store.enrol("elm")
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1), journal.act(1, .call, .called)]
        let client = try CaseStoreClient(hub)
        #expect(try await client.take(batch).kept == 3)
        // The answer of that batch never came: the server was killed between keeping and answering.
        store.stop(SIGKILL)
        try await store.start()
        let again = try await client.take(batch + [journal.act(1, .call, .seen)])
        #expect(again.already == 3 && again.kept == 1 && again.upTo?.sequence == 4)
        #expect(again.receipt?.hash == journal.head.hexadecimal)
        try await store.command(["hub", "tell", "elm"], input: #"{"revoked":{"pass":"lost"}}"# + "\n")
        #expect(try await client.book(after: nil, limit: 10).items == [.revoked(pass: "lost")])
        await client.shutdown()
        store.stop()
        #expect(store.log.contains("has stopped"), "a graceful end: \(store.log)")
    }

    @Test("A replayed batch is already there, an altered one is refused with its reason, and both are logged")
    func altered() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began(), journal.arrival(1)]
        _ = try await client.take(batch)
        let replayed = try await client.take(batch)
        #expect(replayed.already == 2 && replayed.kept == 0)
        var altered = batch
        altered[1].header = altered[1].header.replacing("kiosk:main", with: "kiosk:west")
        let verdict = try await client.take(altered)
        #expect(verdict.refused.map(\.code) == ["number-taken"] && verdict.already == 1)
        try await store.log(has: "code=number-taken")
        await client.shutdown()
    }

    @Test("Another hub's certificate opens nothing; nor does a revoked one, an expired one, or none")
    func identity() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let (elm, oak) = (try await store.enrol("elm"), try await store.enrol("oak"))
        var journal = SampleJournal(hub: "elm")
        let batch = [journal.began()]
        var wrong = oak
        wrong.hub = "elm"
        #expect(try await reason(wrong, batch) == .notAllowed)
        try await store.log(has: "that of oak, and the request is about another hub")
        var none = elm
        none.identity = nil
        #expect(try await reason(none, batch) != nil)
        try await store.command(["hub", "revoke", "elm"])
        #expect(try await reason(elm, batch) == .notAllowed)
        try await store.log(has: "is revoked")
        let authority = try Authority(
            key: try String(contentsOf: store.folder.appending(path: "authority.key"), encoding: .utf8), certificate: try #require(oak.authority))
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let request = try CertificateSigningRequest(
            version: .v1, subject: DistinguishedName {}, privateKey: key, attributes: .init(), signatureAlgorithm: .ecdsaWithSHA256)
        let old = try authority.hubCertificate("oak", request: try request.serializeAsPEM().pemString, at: Date(), until: Date(timeIntervalSinceNow: -60))
        var expired = oak
        expired.identity = .init(certificate: old.certificate, key: try key.serializeAsPEM().pemString)
        #expect(try await reason(expired, batch) == .notAllowed)
        #expect(try await reason(oak, []) == nil, "the right one still does")
        #expect(try await store.command(["hub", "list", "--format", "json"]).contains("\"revoked\""))
    }

    private func reason(_ address: CaseStoreAddress, _ batch: [SentChange]) async throws -> CaseStoreError.Reason? {
        let client = try CaseStoreClient(address)
        defer { Task { await client.shutdown() } }
        do {
            _ = try await client.take(batch)
            return nil
        } catch let error as CaseStoreError {
            return error.reason
        }
    }

    @Test("A code enrols one hub, once; a certificate is renewed by its own")
    func enrolment() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let told = try await store.command(["hub", "add", "elm"])
        let code = String(try #require(told.firstMatch(of: /Code +([a-z0-9-]+)/)?.1))
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        #expect(try store.enrolment("oak", code: code, key: key).0 == 403)
        #expect(try store.enrolment("elm", code: "wrong", key: key).0 == 403)
        #expect(try store.enrolment("elm", code: code, key: key).0 == 200)
        let (status, text) = try store.enrolment("elm", code: code, key: key)
        #expect(status == 403 && text.contains("\"not-allowed\"") && text.contains("was used"))
        let hub = try await store.enrol("ash")
        let request = try CertificateSigningRequest(
            version: .v1, subject: DistinguishedName {}, privateKey: key, attributes: .init(), signatureAlgorithm: .ecdsaWithSHA256)
        let body = String(decoding: try JSONEncoder().encode(["csr": try request.serializeAsPEM().pemString]), as: UTF8.self)
        let renewed = try store.curl(
            "https://localhost:\(store.base)/v1/hubs/ash/certificate", try store.files(hub) + ["-H", "hazel-protocol: 2", "--data-binary", "@-"], input: body)
        #expect(renewed.0 == 200)
        var next = hub
        next.identity = .init(
            certificate: try JSONDecoder().decode(RunningStore.Given.self, from: Data(renewed.1.utf8)).certificate, key: try key.serializeAsPEM().pemString)
        #expect(try await reason(next, []) == nil)
    }

    @Test("What cannot be read is told, and so are the protocol's versions and the limits")
    func protocols() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let files = try store.files(try await store.enrol("elm"))
        let url = "https://localhost:\(store.base)/v1/hubs/elm/changes"
        let ask = { (options: [String], input: String) in try store.curl(url, files + options + ["--data-binary", "@-"], input: input) }
        #expect(try ask(["-H", "hazel-protocol: 2"], "not json\n") == (422, #"{"code":"unreadable","sentence":"Line 1 is not a change."}"#))
        #expect(try ask(["-H", "hazel-protocol: 3"], "").0 == 426)
        #expect(try ask([], "").1.contains("\"version\""))
        #expect(try ask(["-H", "hazel-protocol: 1"], "").0 == 200)
        #expect(try ask(["-H", "hazel-protocol: 2", "-H", "content-encoding: gzip"], "plain").0 == 413)
        #expect(try ask(["-H", "hazel-protocol: 2"], String(repeating: " ", count: 9 << 20)).0 == 413)
        let headers = try ask(["-H", "hazel-protocol: 2", "-D", "-"], "").1.lowercased()
        #expect(headers.contains("hazel-case-store: 1") && headers.contains("hazel-protocol: 2"))
        let operation = "http://127.0.0.1:\(store.base + 2)"
        #expect(try store.curl(operation + "/healthz") == (200, "ok\n"))
        #expect(try store.curl(operation + "/readyz") == (200, "ready\n"))
        #expect(try store.curl(operation + "/metrics").1.contains("hazel_casestore_hub_refused{hub=\"elm\"} 0.0"))
    }
}
