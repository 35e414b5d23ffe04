import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite struct CheckInTests {
    @Test func aFamilyIsHereAndStaffSeeIt() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "14:00", service: "clinic")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        #expect(slip.outcome == .checkedIn && slip.stops.map(\.place) == ["blue", "den"] && slip.stops[0].wait == 10 && slip.asksParty)
        let row = try #require(try await store.rows().first)
        #expect(row.state == .waiting && row.name == "Ala K." && row.token == slip.token && row.adjustments == [Adjustment(.quietPlace)])
    }

    @Test func aScanTwiceIsOneArrivalAndThenAlreadyHere() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        async let one = store.slip("x")
        async let two = store.slip("x")
        let slips = try await [one, two].compactMap { $0 }
        #expect(slips.count == 2 && slips[0].arrival == slips[1].arrival && slips.allSatisfy { $0.outcome == .checkedIn })
        store.set("09:55")
        let again = try #require(try await store.slip("x"))
        #expect(again.outcome == .alreadyHere && again.token == slips[0].token && again.at == StoreCase.time("09:50"))
        #expect(try await store.rows().count == 1)
    }

    @Test func theFamilySaysWhoCame() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", person: "sister")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        let told = try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [slip.stops[1].visit], companions: 3, kiosk: "main"))
        #expect(told.stops.map(\.visit) == [slip.stops[0].visit] && !told.asksParty)
        let rows = try await store.rows()
        #expect(rows.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.expected, .waiting])
        #expect(rows.first { $0.state == .waiting }?.companions == 3)
    }

    @Test func anotherKioskCannotSpeakForTheParty() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        await #expect(throws: DeskError.self) {
            try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: [], companions: 1, kiosk: "other"))
        }
        await #expect(throws: DeskError.self) {
            try await store.desk.tell(PartyAnswer(arrival: slip.arrival, absent: slip.stops.map(\.visit), companions: 1, kiosk: "main"))
        }
    }

    /// A child on two passes: neither holder sees what the other holds.
    @Test func separatedParentsSeeTheirOwn() async throws {
        let store = try StoreCase()
        try await store.take([
            StoreCase.record("1", holders: ["mum", "dad"]), StoreCase.record("2", at: "11:00", service: "clinic", holders: ["mum"]),
        ])
        _ = try await store.holdPass("m", holder: "mum")
        let dads = try await store.holdPass("d", holder: "dad")
        #expect(dads.appointments.count == 1)
        _ = try await store.slip("m")
        store.set("09:55")
        let slip = try #require(try await store.slip("d"))
        #expect(slip.outcome == .alreadyHere && slip.stops.map(\.place) == ["blue"])
    }

    @Test func refusalsAreKeptForStaffUnderATicket() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", at: "12:00")])
        let pass = try await store.holdPass()
        let early = try #require(try await store.refusal("x"))
        #expect(early.outcome == .tooEarly && early.opens == StoreCase.time("11:15") && early.ticket.count == 4)
        #expect(try await store.refusal("?bad-signature")?.outcome == .unreadable)
        #expect(try await store.refusal("?unknown-key")?.outcome == .unknown)
        #expect(try await store.refusal("?revoked-key")?.outcome == .revoked)
        #expect(try await store.refusal("elsewhere")?.outcome == .otherCentre)
        try await store.desk.revoke(pass.id)
        #expect(try await store.refusal("x")?.outcome == .revoked)
        let notices = try await store.desk.board().notices
        #expect(notices.count == 6 && notices.contains { $0.ticket == early.ticket && $0.refusal?.outcome == .tooEarly })
        try await store.desk.act(StaffAct(.acknowledge, early.ticket))
        #expect(try await store.desk.board().notices.count == 5)
    }

    @Test func aBelievedPassIsMatchedWhenTheBookComes() async throws {
        let store = try StoreCase()
        let slip = try #require(try await store.slip("new"))
        #expect(slip.outcome == .believed && slip.stops.first?.place == nil)
        try await store.take([StoreCase.record("1", passes: ["new"])])
        let row = try #require(try await store.rows().first)
        #expect(try await store.rows().count == 1)
        #expect(row.state == .waiting && row.place == "blue" && row.name == "Ala K." && row.token == slip.token && row.flags.isEmpty)
    }

    @Test func aSensitiveAppointmentIsOnNoFamilyPass() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", service: "refuge")])
        let pass = try await store.holdPass()
        #expect(pass.appointments.count == 1)
        let slip = try #require(try await store.slip("x"))
        #expect(slip.stops.map(\.service) == ["speech"])
        #expect(try await store.rows().first { $0.state == .expected }?.service == nil)
        let own = try #require(try await store.desk.passes(.appointment(source: "s", externalID: "2")).first)
        #expect(own.appointments.count == 1 && own.pass == nil)
        _ = try await store.desk.keep(Pass(
            id: "own", holder: nil, appointments: own.appointments.map(\.appointment.id), from: StoreCase.today, until: StoreCase.today, code: "C"))
        #expect(try await store.slip("own")?.stops.map(\.service) == [nil])
        await #expect(throws: DeskError.self) {
            let both = pass.appointments + own.appointments.map(\.appointment.id)
            return try await store.desk.keep(Pass(
                id: "both", holder: nil, appointments: both, from: StoreCase.today, until: StoreCase.today, code: "C"))
        }
    }

    @Test func aWalkInGetsATokenAndStaffSeeIt() async throws {
        let store = try StoreCase()
        let slip = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 2, kiosk: "main", moment: store.now))
        #expect(slip.stops.map(\.place) == ["den"])
        let row = try #require(try await store.rows().first)
        #expect(row.token == slip.token && row.service == "clinic" && row.companions == 2)
        await #expect(throws: DeskError.self) {
            try await store.desk.walkIn(WalkIn(service: "speech", companions: 0, kiosk: "main", moment: store.now))
        }
    }

    @Test func withoutAClockNobodyIsTurnedAway() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        store.set("03:00", day: -400, trusted: false)
        let slip = try #require(try await store.slip("x"))
        #expect(slip.outcome == .clockNotTrusted && slip.stops.map(\.place) == ["blue"])
    }

    @Test func aStoreThatCannotWriteSaysSoAndShowsNothingAsDone() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        try await store.desk.database.pool.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let error = await #expect(throws: DeskError.self) {
            for _ in 0..<500 { _ = try await store.scan("?empty") }
        }
        #expect(error?.code == .storeNotWritable)
        #expect(try await store.rows().map(\.state) == [.expected])
    }
}
