import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("What a family says of its arrival, in the store") struct DetailsTests {
    @Test func whatHelpsIsShownAndAskedOnce() async throws {
        let (store, slip) = try await arrived()
        let before = try await details(store, slip)
        #expect(before.members.map(\.adjustments) == [[Adjustment(.quietPlace)]] && before.nextToAsk?.visit == slip.stops[0].visit)
        let after = try await adjust(store, slip, nil)
        #expect(after.nextToAsk == nil && after.members[0].adjustments == [Adjustment(.quietPlace)])
    }

    @Test func whatIsChosenForTodayIsOnTheBoardAtOnceAndNotNextTime() async throws {
        let (store, slip) = try await arrived()
        let after = try await adjust(store, slip, [.interpreter, .extraTime], interpreting: "polski")
        let chosen = [Adjustment(.interpreter, detail: "polski"), Adjustment(.extraTime)]
        #expect(Set(after.members[0].adjustments) == Set(chosen))
        #expect(try await Set(store.rows()[0].adjustments) == Set(chosen))
        try await store.take([StoreCase.record("9", at: "15:00")])
        #expect(try await store.rows().first { $0.state == .expected }?.adjustments == [Adjustment(.quietPlace)])
    }

    @Test func whatIsKeptOutlivesTheNextImport() async throws {
        let (store, slip) = try await arrived()
        _ = try await adjust(store, slip, [.lowLight], keep: true)
        let outcome = try await store.take([StoreCase.record("1"), StoreCase.record("9", at: "15:00")], importID: "i2")
        #expect(outcome.unchanged == 1)
        #expect(try await store.rows().first { $0.state == .expected }?.adjustments == [Adjustment(.lowLight)])
    }

    @Test func theJournalHoldsNothingOfIt() async throws {
        let (store, slip) = try await arrived()
        _ = try await adjust(store, slip, [.communicationAid], keep: true)
        let bodies = try await store.desk.database.pool.read { try Data.fetchAll($0, sql: "SELECT body FROM journal") }
        #expect(bodies.contains { String(decoding: $0, as: UTF8.self).contains("\"content\"") })
        #expect(!bodies.contains { String(decoding: $0, as: UTF8.self).contains("communication") })
    }

    @Test func whatIsChosenForADayExpires() async throws {
        let (store, slip) = try await arrived()
        _ = try await adjust(store, slip, [.lowLight])
        let count = { try await store.desk.database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM personal")! } }
        let before = try await count()
        store.set("09:50", day: 29)
        #expect(try await store.desk.eraseExpired() == 0)
        store.set("09:53", day: 31)
        #expect(try await store.desk.eraseExpired() == before)
    }

    @Test(arguments: ["unknown", "kiosk", "age", "look-up"]) func aPageThatDoesNotKnowTheArrivalIsRefused(why: String) async throws {
        let (store, slip) = try await arrived()
        var question = AtArrival(arrival: slip.arrival, kiosk: "main")
        switch why {
        case "unknown": question.arrival = "nobody"
        case "kiosk": question.kiosk = "other"
        case "age": store.set("10:21")
        default:
            try await store.take([StoreCase.record("5", person: "boy", family: "Zielony", holders: [])])
            guard case .done(let other) = try await store.lookUp("Z") else {
                Issue.record("the look-up finds the boy")
                return
            }
            question.arrival = other.arrival
        }
        await #expect(throws: DeskError(.notFound, cause: "no such arrival at this kiosk")) { _ = try await store.desk.details(question) }
    }

    @Test func scanningAgainOpensThePageAnew() async throws {
        let (store, slip) = try await arrived()
        store.set("10:45")
        let again = try #require(try await store.slip("x"))
        #expect(again.outcome == .alreadyHere && again.arrival == slip.arrival && again.offersMore)
        store.set("11:10")
        #expect(try await details(store, slip).slip.arrival == slip.arrival)
    }

    @Test func afterARestartThePageGoesOn() async throws {
        let (store, slip) = try await arrived()
        let next = try HubStore(
            store.desk.database, centre: StoreCase.centre, surroundings: store.desk.surroundings, read: StoreCase.read)
        #expect(try await next.details(AtArrival(arrival: slip.arrival, kiosk: "main")).members.count == 1)
    }

    @Test func anotherHoldersPassOpensNothing() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", holders: ["mum", "dad"])])
        _ = try await store.holdPass("x")
        _ = try await store.holdPass("y", holder: "dad")
        let first = try #require(try await store.slip("x"))
        _ = try await store.desk.wish(WishAnswer(arrival: first.arrival, kiosk: "main", call: .person))
        let second = try #require(try await store.slip("y"))
        #expect(second.outcome == .alreadyHere && !second.offersMore && second.wish == Wish())
    }

    @Test func wishesAreOnTheBoardAndOnTheSlip() async throws {
        let (store, slip) = try await arrived()
        _ = try await store.desk.wish(WishAnswer(arrival: slip.arrival, kiosk: "main", call: .person))
        let after = try await store.desk.wish(WishAnswer(arrival: slip.arrival, kiosk: "main", call: .screen))
        #expect(after.slip.wish == Wish(call: .screen))
        #expect(try await store.rows()[0].wish == Wish(call: .screen))
        _ = try await store.desk.wish(WishAnswer(arrival: slip.arrival, kiosk: "main", call: .person))
        #expect(try await store.rows()[0].wish == Wish(call: .person))
        await #expect(throws: DeskError(.invalid, cause: "call, spot: the centre does not offer it")) {
            _ = try await store.desk.wish(WishAnswer(arrival: slip.arrival, kiosk: "main", spot: .car))
        }
    }

    @Test func aVisitCanBeWithheldOnlyWhereThereIsAChoice() async throws {
        let (store, slip) = try await arrived()
        let visit = slip.stops[0].visit
        #expect(try await details(store, slip).members[0].services == [.init("speech", shared: true)])
        await #expect(throws: DeskError(.conflict, cause: "the sharing agreement leaves no choice")) {
            _ = try await share(store, slip, visit, "speech")
        }
        await #expect(throws: DeskError(.notFound, cause: "the visit has no such service")) { _ = try await share(store, slip, visit, "refuge") }
    }

    @Test func whatTheFamilyWithholdsIsMarkedAndNotSeenByTheService() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "10:30", service: "advice")])
        _ = try await store.holdPass()
        let slip = try #require(try await store.slip("x"))
        let after = try await share(store, slip, slip.stops[0].visit, "advice")
        #expect(after.members[0].services == [.init("speech", shared: true), .init("advice", shared: false)])
        let board = try await store.desk.board()
        #expect(board.rows.map(\.withheld) == [false, true] && Set(board.rows.map(\.arrival)) == [slip.arrival])
        #expect(board.seen(by: "advice", in: StoreCase.centre).rows.isEmpty)
        #expect(board.seen(by: "speech", in: StoreCase.centre).rows.map(\.service) == ["speech"])
        let tables = try store.dayTables()
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try store.dayTables() == tables && tables.contains { $0.hasPrefix("visit_sharing") })
    }

    private func arrived() async throws -> (StoreCase, ArrivalSlip) {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        return (store, try #require(try await store.slip("x")))
    }

    private func details(_ store: StoreCase, _ slip: ArrivalSlip) async throws -> PartyDetails {
        try await store.desk.details(AtArrival(arrival: slip.arrival, kiosk: "main"))
    }

    private func adjust(
        _ store: StoreCase, _ slip: ArrivalSlip, _ kinds: [Adjustment.Kind]?, interpreting: String? = nil, keep: Bool = false
    ) async throws -> PartyDetails {
        try await store.desk.adjust(AdjustmentAnswer(
            arrival: slip.arrival, visit: slip.stops[0].visit, kiosk: "main", kinds: kinds, interpreting: interpreting, keep: keep))
    }

    private func share(_ store: StoreCase, _ slip: ArrivalSlip, _ visit: Visit.ID, _ service: Service.ID) async throws -> PartyDetails {
        try await store.desk.share(SharingAnswer(arrival: slip.arrival, visit: visit, kiosk: "main", service: service, shared: false))
    }
}
