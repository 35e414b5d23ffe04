import Foundation
import Reception
@testable import Store
import Testing

@Suite("What the case store has for a hub")
struct BookTests {
    private let appointment = BookItem.directory(feed: URL(string: "https://example.org/feed")!)

    @Test("Revocations come before everything, the rest in its order, each once", arguments: Engine.allCases)
    func order(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        let key = BookItem.passKey(id: "k1", publicKey: "00", until: nil)
        try await box.ledger.put([appointment, key], inBookOf: "elm")
        let first = try await box.ledger.store(of: "elm").book(after: nil, limit: 1)
        #expect(first.items == [appointment] && first.more)
        try await box.ledger.put([.revoked(pass: "lost")], inBookOf: "elm")
        let second = try await box.ledger.store(of: "elm").book(after: first.cursor, limit: 10)
        #expect(second.items == [.revoked(pass: "lost"), key] && !second.more)
        let third = try await box.ledger.store(of: "elm").book(after: second.cursor, limit: 10)
        #expect(third.items.isEmpty && third.cursor == second.cursor)
        #expect(try await box.ledger.store(of: "oak").book(after: nil, limit: 10).items.isEmpty, "another hub's book is its own")
    }

    @Test("What is urgent is found without going through a whole book", arguments: Engine.allCases)
    func long(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        try await box.ledger.put(Array(repeating: appointment, count: 2000), inBookOf: "elm")
        let asked = box.watched.statements.count
        _ = try await box.ledger.store(of: "elm").book(after: "1.0.2000", limit: 10)
        let look = try #require(box.watched.statements[asked...].map(\.sql).first { $0.contains("FROM book_item") })
        let plan = try await box.ledger.database.write { transaction in
            if engine == .postgres { try transaction.execute("ANALYZE book_item", []) }
            let values: [LedgerValue] = [.text("elm"), .integer(1), .integer(0), .integer(11)]
            return try transaction.rows((engine == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + look, values).flatMap(\.values).map { "\($0)" }
        }
        #expect(plan.contains { $0.contains("book_item_n") }, "\(plan)")
    }

    @Test("A cursor that is none is told", arguments: ["x", "1.2", "2.0.0", "1.-1.0"])
    func cursor(_ text: String) async throws {
        let box = try await LedgerCase(.sqlite)
        let error = await #expect(throws: CaseStoreError.self) { try await box.ledger.store(of: "elm").book(after: text, limit: 1) }
        #expect(error?.reason == .unreadable)
    }

    @Test("Who is to be forgotten is forgotten here, and the hub is told", arguments: Engine.allCases)
    func erasure(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        var journal = SampleJournal(hub: "elm")
        let detail = SentDetail(id: "p1", version: 1, kind: "person", body: #"{"given":"Ala"}"#, expires: "2027-01-01T00:00:00Z")
        var came = journal.arrival(1)
        came.details = [detail]
        _ = try await box.ledger.store(of: "elm").take([journal.began(), came].reversed())
        #expect(try await box.ledger.records(of: "p1", at: "elm").map(\.table).sorted() == ["attendance", "detail", "visits"])
        #expect(try await box.ledger.hold("p1", of: "elm", true) == 1)
        #expect(try await box.ledger.erase("p1", of: "elm") == false, "what is held is not erased")
        _ = try await box.ledger.hold("p1", of: "elm", false)
        #expect(try await box.ledger.erase("p1", of: "elm"))
        #expect(try await box.ledger.erase("p1", of: "oak") == false)
        #expect(try await box.ledger.records(of: "p1", at: "elm").isEmpty)
        try await box.ledger.rebuild("elm")
        #expect(try await box.ledger.records(of: "p1", at: "elm").isEmpty, "nor do the tables bring it back")
        #expect(try await box.ledger.store(of: "elm").book(after: nil, limit: 9).items == [.erasure(person: "p1")])
        #expect(try await box.rows("SELECT count(*) FROM change_ledger WHERE hub = ?") == ["2"])
    }

    @Test("Enrolment works once, by the right code, in time; a revoked certificate opens nothing", arguments: Engine.allCases)
    func enrolment(_ engine: Engine) async throws {
        let box = try await LedgerCase(engine)
        let until = Date(timeIntervalSince1970: 1_800_000_000)
        #expect(try await box.ledger.enrol("elm", code: "wrong", certificate: "aa", until: until) == false)
        #expect(try await box.ledger.enrol("oak", code: "code-elm", certificate: "aa", until: until) == false)
        #expect(try await box.ledger.enrol("elm", code: "code-elm", certificate: "aa", until: until))
        #expect(try await box.ledger.enrol("elm", code: "code-elm", certificate: "bb", until: until) == false)
        #expect(try await box.ledger.isAllowed("elm", certificate: "aa"))
        #expect(try await box.ledger.isAllowed("oak", certificate: "aa") == false)
        #expect(try await box.ledger.revoke("elm"))
        #expect(try await box.ledger.isAllowed("elm", certificate: "aa") == false)
        #expect(try await box.ledger.revoke("ash") == false)
    }
}
