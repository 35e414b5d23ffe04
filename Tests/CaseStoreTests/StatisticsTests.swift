import Foundation
import Reception
@testable import Sync
import Testing

@Suite("Statistics over HTTPS", .serialized)
struct StatisticsTests {
    @Test("An analyst's token opens the protected figures, the same as the command's, and nothing else", arguments: Engine.allCases)
    func figures(_ engine: Engine) async throws {
        let store = try await RunningStore(engine)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        var journal = SampleJournal(hub: "elm")
        let seen = Signposted.Count(theme: "know", by: .need, value: "sleep", outcome: .seen, count: 11)
        let quiet = Signposted.Count(theme: Uptake.sensitive, by: .need, value: nil, outcome: .referred, count: 3)
        var batch = [journal.began(), journal.next(.signposted(Signposted(day: .init(year: 2026, month: 11, day: 2), counts: [seen, quiet])))]
        batch += (0..<11).map { journal.arrival($0, person: "p\($0)") } + (20..<23).map { journal.arrival($0, service: "advice") }
        _ = try await client.take(batch)
        await client.shutdown()
        let token = try await Self.token(store)
        for subject in ["came", "signposts"] {
            let (status, text) = try ask(store, "of=\(subject)&from=2026-11-01&until=2026-11-30", token)
            let told = try await store.command(["statistics", "--of", subject, "--from", "2026-11-01", "--until", "2026-11-30", "--format", "json"])
            #expect(status == 200 && text + "\n" == told)
            #expect(text.contains("\"10\"") && text.contains("\"[c]\"") && !text.contains("\"3\"") && !text.contains("\"11\""))
        }
        #expect(try ask(store, "hub=oak&from=2026-11-01&until=2026-11-30", token).1 == "[]")
        #expect(try ask(store, "from=2026-11-30&until=2026-11-01", token) == (422, #"{"code":"unreadable","sentence":"from and until: days such as 2026-11-01, the first not after the last"}"#))
        #expect(try ask(store, "of=people&from=2026-11-01&until=2026-11-30", token).1.contains("of: came or signposts"))
        try await store.log(has: "analyst=insight-team")
        #expect(!store.log.contains(token))
    }

    @Test("Without a token, with a wrong one, an old one or one that was taken back: nothing, and how to ask")
    func tokens() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let question = "from=2026-11-01&until=2026-11-30"
        let first = try await Self.token(store)
        let second = try await Self.token(store)
        #expect(try ask(store, question, nil).0 == 401)
        #expect(try ask(store, question, "x").1.contains("analyst add"))
        #expect(try ask(store, question, first).0 == 401, "the second token is for the first")
        #expect(try ask(store, question, second).0 == 200)
        #expect(try await store.command(["analyst", "list"]).contains("insight-team"))
        try await store.command(["analyst", "revoke", "insight-team"])
        #expect(try ask(store, question, second).0 == 401)
        try await store.command(["analyst", "revoke", "insight-team"], status: 66)
        #expect(try await store.command(["analyst", "add", "Not A Name"], status: 65).contains("lower-case letters"))
    }

    private static func token(_ store: RunningStore) async throws -> String {
        let told = try await store.command(["analyst", "add", "insight-team"])
        return String(try #require(told.firstMatch(of: /Token +([0-9a-f]{64})/)?.1))
    }

    private func ask(_ store: RunningStore, _ query: String, _ token: String?) throws -> (Int, String) {
        let header = token.map { ["-H", "authorization: Bearer \($0)"] } ?? []
        return try store.curl("https://localhost:\(store.base + 1)/v1/statistics?\(query)", header)
    }
}
