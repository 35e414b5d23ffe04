import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite struct JournalTests {
    /// A day with one of everything.
    private func day() async throws -> StoreCase {
        let store = try StoreCase()
        try await store.take([
            StoreCase.record("1"), StoreCase.record("2", at: "14:00", service: "clinic"), StoreCase.record("3", person: "sister"),
            StoreCase.record("4", person: "other", family: "Ahmed", holders: []), StoreCase.record("5", person: "late", family: "Zed", holders: []),
        ])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        _ = try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [slip.stops[1].visit], companions: 2, kiosk: "main"))
        _ = try await store.desk.adjust(AdjustmentAnswer(
            arrival: slip.arrival, visit: slip.stops[0].visit, kiosk: "main", kinds: [.lowLight], keep: true))
        _ = try await store.desk.wish(WishAnswer(arrival: slip.arrival, kiosk: "main", call: .person))
        _ = try await store.desk.keepLanguage(LanguageAnswer(arrival: slip.arrival, kiosk: "main", language: "pl"))
        _ = try await store.desk.leavePoint(PointAnswer(arrival: slip.arrival, kiosk: "main", text: "Samira says: more parking"))
        try await store.desk.act(StaffAct(.takePoint, try #require(try await store.desk.board().points.first).id))
        _ = try await store.lookUp("A")
        _ = try await store.lookUp("Q")
        _ = try await store.slip("believed")
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let ticket = try await store.desk.askAssistance(at: "main", reason: .private)
        _ = try await store.desk.askAssistance(at: "main", reason: .tooLoud)
        store.set("10:05")
        try await store.desk.act(StaffAct(.answer, ticket, name: "Samira"))
        let rows = try await store.rows()
        for (kind, row) in zip([StaffAct.Kind.call, .seen, .left, .undo], rows.filter { $0.state == .waiting }) {
            try await store.desk.act(StaffAct(kind, row.id))
        }
        let expected = try #require(rows.first { $0.state == .expected })
        try await store.desk.act(StaffAct(.notCome, expected.id))
        try await store.take([StoreCase.record("6", passes: ["believed"], marks: [.doNotRelease])])
        try await store.desk.act(StaffAct(.acknowledge, ticket))
        for role in [Visitor.Role.volunteer, .contractor] {
            let visitor = try await store.desk.signIn(SignIn(role: role, meeting: nil, identification: true, kiosk: "main", moment: store.now))
            if role == .volunteer { try await store.desk.act(StaffAct(.left, "visitor:\(visitor.id)")) }
        }
        try await leave(store)
        try await store.desk.act(RollCallAct(.startDrill))
        try await store.desk.act(RollCallAct(.out, rows: try await store.desk.rollCall().rollCall?.rows.map(\.id) ?? []))
        try await store.desk.revoke("x")
        return store
    }

    /// Someone marked leaves, someone takes it back, and a face is pressed.
    private func leave(_ store: StoreCase) async throws {
        for (transport, undoes) in [(false, false), (true, false), (true, true)] {
            let answer = try await store.desk.askLeaving(LeaveQuestion(code: "believed", kiosk: "main", moment: store.now))
            guard case .asks(let slip) = answer else { continue }
            try await store.desk.announce(LeaveAnnouncement(
                arrival: nil, pass: slip.pass, visits: slip.members.map(\.visit), transport: transport, kiosk: "main"))
            let row = try #require(try await store.rows().first { $0.flags.contains(.leaving) })
            let ticket = try #require(try await store.desk.board().notices.first { $0.leaving != nil }).ticket
            try await store.desk.act(undoes ? StaffAct(.undo, row.id) : StaffAct(.acknowledge, ticket))
        }
        try await store.take([StoreCase.record("7", person: "marked", holders: ["uncle"], marks: [.doNotRelease])])
        _ = try await store.holdPass("u", holder: "uncle")
        let slip = try #require(try await store.slip("u"))
        try await store.desk.announce(LeaveAnnouncement(
            arrival: nil, pass: "u", visits: slip.stops.map(\.visit), transport: false, kiosk: "main"))
        try await store.desk.act(StaffAct(.protect, try #require(try await store.rows().first { $0.flags.contains(.doNotRelease) }).id))
        try await store.desk.feedBack(Feedback(face: 4, answer: .partly, kiosk: "main"))
    }

    @Test func theDaysTablesAreWhatTheJournalSays() async throws {
        let store = try await day()
        let before = try store.dayTables()
        #expect(before.count > 15)
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try store.dayTables() == before)
    }

    @Test func theChainHoldsAndHasNoGap() async throws {
        let store = try await day()
        let report = try verify(store)
        #expect(report.firstBreak == nil && report.records == Int(report.head!.sequence) && report.records > 12)
    }

    @Test(arguments: [
        ("UPDATE journal SET body = CAST(replace(CAST(body AS TEXT), ':', ' :') AS BLOB) WHERE n = 4", Int64(4), "its body was changed"),
        ("UPDATE journal SET header = CAST(replace(CAST(header AS TEXT), '\"boot\":\"b1\"', '\"boot\":\"b2\"') AS BLOB) WHERE n = 4", 4, "its header was changed"),
        ("UPDATE journal SET wall = wall + 1 WHERE n = 4", 4, "its header and its columns differ"),
        ("DELETE FROM journal WHERE n = 4", 5, "record 4 of the epoch is missing before it"),
        ("DELETE FROM journal WHERE n = (SELECT max(n) FROM journal)", 0, "the journal ends before its head"),
        ("UPDATE journal SET hash = zeroblob(32) WHERE n = 4", 4, "its header was changed"),
    ])
    func whateverIsDoneToItShows(sql: String, sequence: Int64, reason: String) async throws {
        let store = try await day()
        try await store.desk.database.pool.write { try $0.execute(sql: sql) }
        let found = try #require(try verify(store).firstBreak)
        #expect(found.reason == reason)
        if sequence > 0 { #expect(found.position.sequence == sequence) }
    }

    @Test func anErasedBodyDoesNotBreakTheChain() async throws {
        let store = try await day()
        try await store.desk.database.pool.write { try $0.execute(sql: "UPDATE journal SET body = NULL, salt = NULL WHERE n = 4") }
        let report = try verify(store)
        #expect(report.firstBreak == nil && report.withheld == 1)
    }

    @Test func nothingPersonalIsInTheJournalOrAnyTableButOne() async throws {
        let store = try await day()
        let tables = try await store.desk.database.pool.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'personal'").flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    row.databaseValues.map { value in Data.fromDatabaseValue(value).map { String(decoding: $0, as: UTF8.self) } ?? "\(value)" }.joined()
                }
            }
        }
        #expect(tables.count > 30)
        #expect(!tables.contains { $0.contains("Ala") || $0.contains("Kowalska") || $0.contains("2019-03-04") || $0.contains("quiet") || $0.contains("Samira") || $0.contains("low-light") || $0.contains("parking") })
    }

    @Test func acceptedMeansDurable() throws {
        let store = try StoreCase()
        let (synchronous, mode) = try store.desk.database.pool.writeWithoutTransaction { db in
            (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
        }
        #expect(synchronous == 2 && mode == "wal")
    }

    @Test func theHubIsTheOnlyWriter() throws {
        let store = try StoreCase()
        let error = #expect(throws: DeskError.self) { try HubDatabase(folder: store.folder) }
        #expect(error?.code == .conflict)
    }

    @Test func followersHearOfEachChangeAndOfWhereItStands() async throws {
        let store = try StoreCase()
        var positions = try await store.desk.follow().makeAsyncIterator()
        let first = try #require(try await positions.next())
        _ = try await store.desk.askAssistance(at: "main")
        let next = try #require(try await positions.next())
        #expect(next.sequence == first.sequence + 1)
        store.desk.stopFollowing()
        #expect(try await positions.next() == nil)
    }

    /// RFC 9562, section 5.7: the time leads, the version is 7 and the variant 10.
    @Test func changesHaveTimeOrderedIds() throws {
        let early = Change.ID.v7(at: Date(timeIntervalSince1970: 1), random: Array(repeating: 0xff, count: 10))
        let late = Change.ID.v7(at: Date(timeIntervalSince1970: 2), random: Array(repeating: 0, count: 10))
        #expect(early == "00000000-03e8-7fff-bfff-ffffffffffff" && late == "00000000-07d0-7000-8000-000000000000")
    }

    private func verify(_ store: StoreCase) throws -> JournalReport { try store.desk.database.pool.read { try Journal.verify(in: $0) } }
}
