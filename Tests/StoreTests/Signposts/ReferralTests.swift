import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("Referrals, in the store") struct ReferralTests {
    static let number = "07700900123"

    private func ask(
        _ store: StoreCase, _ service: Service.ID = "speech", arrival: Arrival.ID? = nil, way: Referral.Way = .phone, contact: String? = number,
        safety: Referral.Safety? = nil, need: String? = "talking"
    ) async throws -> String {
        try await store.desk.refer(ReferralRequest(
            service: service, kiosk: "main", arrival: arrival, way: way, contact: contact, best: .morning, language: "pl", safety: safety, need: need)).ticket
    }

    @Test func fromTheKioskToTheOutcome() async throws {
        let store = try StoreCase()
        let ticket = try await ask(store)
        let entry = try #require(try await store.desk.referrals().first)
        #expect(entry.referral.ticket == ticket && entry.state == .asked && entry.details == ReferralDetails(contact: Self.number, need: "talking"))
        try await store.desk.act(ReferralAct(.accept, entry.referral.id))
        #expect(try await store.desk.referrals().first?.state == .accepted)
        try await store.desk.act(ReferralAct(.close, entry.referral.id, result: .appointment))
        #expect(try await store.desk.referrals().map(\.result) == [.appointment])
        await #expect(throws: DeskError.self) { try await store.desk.act(ReferralAct(.accept, entry.referral.id)) }
        await #expect(throws: DeskError(.notFound, cause: "no such referral")) { try await store.desk.act(ReferralAct(.accept, "nobody")) }
    }

    /// How to reach them, and what they need, stand in the personal table and nowhere else.
    @Test func theJournalHoldsNothingPersonal() async throws {
        let store = try StoreCase()
        _ = try await ask(store)
        for table in try await store.tableNames() where table != "personal" {
            #expect(try await store.contents(table).allSatisfy { !$0.contains(Self.number) && !$0.contains("talking") }, "\(table)")
        }
        #expect(try await store.contents("personal").contains { $0.contains(Self.number) })
    }

    @Test func withoutTheFamilysWordTheServiceIsNotToldWhy() async throws {
        let store = try StoreCase()
        _ = try await ask(store, need: nil)
        let entry = try #require(try await store.desk.referrals().first)
        #expect(entry.details?.need == nil && !entry.referral.tellsWhy)
    }

    @Test func overdueOnesAreFlagged() async throws {
        let store = try StoreCase()
        _ = try await ask(store)
        _ = try await ask(store)
        for (day, overdue) in [(3, false), (4, true)] {
            store.set("09:00", day: day)
            #expect(try await store.desk.referrals().map(\.overdue) == [overdue, overdue])
        }
        try await store.desk.act(ReferralAct(.accept, try #require(try await store.desk.referrals().first).referral.id))
        #expect(try await store.desk.referrals().map(\.overdue) == [true, false], "what is answered waits no longer")
    }

    @Test func theHolderOfThePassIsToldWhatBecameOfIt() async throws {
        let (store, slip) = try await arrived()
        let ticket = try await ask(store, arrival: slip.arrival)
        let question = AtArrival(arrival: slip.arrival, kiosk: "main")
        #expect(try await store.desk.referrals(of: question).referrals.map(\.ticket) == [ticket])
        try await store.desk.act(ReferralAct(.decline, try #require(try await store.desk.referrals().first).referral.id, decline: .full))
        #expect(try await store.desk.referrals(of: question).referrals.map(\.state) == [.declined])
        await #expect(throws: DeskError.self) { _ = try await store.desk.referrals(of: AtArrival(arrival: "nobody", kiosk: "main")) }
    }

    @Test func aCodeAddsItToThePassOnce() async throws {
        let (store, slip) = try await arrived()
        let ticket = try await ask(store)
        let claim = ReferralClaim(arrival: slip.arrival, kiosk: "main", ticket: ticket)
        #expect(try await store.desk.claim(claim).referrals.map(\.ticket) == [ticket])
        await #expect(throws: DeskError(.notFound, cause: "no such code can be added to this pass")) { _ = try await store.desk.claim(claim) }
        #expect(try await store.desk.referrals().first?.referral.pass == "x")
    }

    @Test func afterFiveWrongCodesAPersonHelps() async throws {
        let (store, slip) = try await arrived()
        let ticket = try await ask(store)
        func claim(_ code: String) async throws { _ = try await store.desk.claim(ReferralClaim(arrival: slip.arrival, kiosk: "main", ticket: code)) }
        for _ in 1...5 { await #expect(throws: DeskError(.notFound, cause: "no such code can be added to this pass")) { try await claim("????") } }
        await #expect(throws: DeskError(.conflict, cause: "too many codes were wrong at this kiosk; a person helps")) { try await claim(ticket) }
        store.pass(minutes: 11)
        try await claim(ticket)
    }

    /// A sensitive one is on no pass, not with its code either, and the kiosk tells nothing of it.
    @Test func whatIsSensitiveIsOnNoPass() async throws {
        let (store, slip) = try await arrived()
        let ticket = try await ask(store, "refuge", arrival: slip.arrival, safety: .call)
        #expect(try await store.desk.referrals(of: AtArrival(arrival: slip.arrival, kiosk: "main")).referrals.isEmpty)
        await #expect(throws: DeskError.self) {
            _ = try await store.desk.claim(ReferralClaim(arrival: slip.arrival, kiosk: "main", ticket: ticket))
        }
        let referral = try #require(try await store.desk.referrals().first).referral
        #expect(referral.sensitive && referral.pass == nil && referral.safety == .call)
        #expect(referral.at == StoreCase.time("09:00"), "the hour, and no closer")
        let last = try await store.desk.database.pool.read { try Data.fetchOne($0, sql: "SELECT header FROM journal ORDER BY n DESC LIMIT 1")! }
        #expect(String(decoding: last, as: UTF8.self).contains("T09:00:00.000000Z"))
    }

    @Test func whatIsSafeIsAskedForASensitiveServiceAlone() async throws {
        let store = try StoreCase()
        let error = DeskError(.invalid, cause: "safety: it is asked for a sensitive service, and for no other")
        await #expect(throws: error) { _ = try await ask(store, "refuge") }
        await #expect(throws: error) { _ = try await ask(store, safety: .call) }
        #expect(try await store.contents("personal").isEmpty, "nothing is kept of what is refused")
        #expect(try await store.desk.referrals().isEmpty)
    }

    @Test func whatTheBookKnowsIsEnoughWithAPass() async throws {
        let (store, slip) = try await arrived(contact: "mum@example.org")
        #expect(try await store.desk.referrals(of: AtArrival(arrival: slip.arrival, kiosk: "main")).isKnown)
        _ = try await ask(store, arrival: slip.arrival, way: .known, contact: nil)
        #expect(try await store.desk.referrals().first?.details?.contact == "mum@example.org")
        await #expect(throws: DeskError.self) { _ = try await ask(store, way: .known, contact: nil) }
    }

    @Test func theDetailsGoAWeekAfterTheEndOrAfterThreeMonths() async throws {
        let store = try StoreCase()
        for _ in 0..<2 { _ = try await ask(store) }
        try await store.desk.act(ReferralAct(.decline, try #require(try await store.desk.referrals().first).referral.id, decline: .area))
        let details = { (day: Int) async throws -> Int in
            store.set("09:51", day: day)
            _ = try await store.desk.eraseExpired()
            return try await store.contents("personal").count
        }
        #expect(try await details(6) == 2)
        #expect(try await details(7) == 1)
        #expect(try await details(89) == 1)
        #expect(try await details(90) == 0)
        #expect(try await store.desk.referrals().map { $0.details == nil } == [true], "what is over is no longer listed")
    }

    @Test func theTablesAreMadeAnewFromTheJournal() async throws {
        let (store, slip) = try await arrived()
        let ticket = try await ask(store)
        _ = try await store.desk.claim(ReferralClaim(arrival: slip.arrival, kiosk: "main", ticket: ticket))
        try await store.desk.act(ReferralAct(.decline, try #require(try await store.desk.referrals().first).referral.id, decline: .full))
        let before = try await store.contents("referral")
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try await store.contents("referral") == before && before.count == 1)
    }

    /// A clock that was wrong when they asked is put right, and with it how long they have waited.
    @Test func aSetClockCorrectsWhenItWasAsked() async throws {
        let store = try StoreCase()
        store.set("09:00", day: -30, trusted: false)
        _ = try await ask(store)
        store.setClock("10:00", trusted: true)
        #expect(try await store.desk.correctClock())
        let entry = try #require(try await store.desk.referrals().first)
        #expect(StoreCase.centre.day(of: entry.referral.at) == StoreCase.today && !entry.overdue)
    }

    private func arrived(contact: String? = nil) async throws -> (StoreCase, ArrivalSlip) {
        let store = try StoreCase()
        var record = StoreCase.record("1")
        record.person?.personal.contact = "child@example.org"
        try await store.take([record])
        if let contact { try await store.tell(contact, of: "mum") }
        _ = try await store.holdPass()
        return (store, try #require(try await store.slip("x")))
    }
}
