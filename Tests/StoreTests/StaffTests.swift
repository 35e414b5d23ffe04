import Foundation
import Reception
@testable import Store
import Testing

@Suite struct StaffTests {
    private func arrived() async throws -> StoreCase {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1"), StoreCase.record("2", at: "14:00", service: "clinic")])
        _ = try await store.holdPass()
        _ = try await store.slip("x")
        return store
    }

    private func act(_ kind: StaffAct.Kind, _ store: StoreCase, service: Service.ID = "speech") async throws {
        let row = try #require(try await store.rows().first { $0.service == service })
        try await store.desk.act(StaffAct(kind, row.id))
    }

    private func states(_ store: StoreCase) async throws -> [BoardRow.State] { try await store.rows().map(\.state) }

    @Test func aPartyIsCalledSeenAndDone() async throws {
        let store = try await arrived()
        store.set("10:00")
        try await act(.call, store)
        store.set("10:02")
        try await act(.seen, store)
        #expect(try await states(store) == [.seen, .waiting])
        #expect(try await store.rows()[0].since == StoreCase.time("10:02"))
        try await act(.done, store)
        await #expect(throws: DeskError.self) { try await act(.call, store) }
    }

    @Test func everyActIsUndone() async throws {
        let store = try await arrived()
        let before = try await store.rows()
        store.set("10:00")
        for kind in [StaffAct.Kind.call, .seen, .left] { try await act(kind, store) }
        #expect(try await states(store) == [.done, .expected])
        for expected in [[BoardRow.State.seen, .waiting], [.called, .waiting], [.waiting, .waiting]] {
            try await act(.undo, store)
            #expect(try await states(store).sorted { $0.rawValue < $1.rawValue } == expected.sorted { $0.rawValue < $1.rawValue })
        }
        #expect(try await store.rows().map(\.since) == before.map(\.since))
    }

    @Test func undoingTheArrivalExpectsThemAgain() async throws {
        let store = try await arrived()
        try await act(.undo, store)
        #expect(try await states(store) == [.expected, .expected])
        store.set("09:55")
        #expect(try await store.slip("x")?.outcome == .checkedIn)
    }

    @Test func whoeverLeftIsExpectedForTheAfternoon() async throws {
        let store = try await arrived()
        store.set("10:40")
        try await act(.seen, store)
        try await act(.left, store)
        #expect(try await states(store) == [.done, .expected])
        store.set("13:50")
        let slip = try #require(try await store.slip("x"))
        #expect(slip.outcome == .checkedIn && slip.stops.map(\.place) == ["den"])
    }

    @Test func notComeIsMarkedAndUndoneAndOvertakenByThem() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        store.set("10:30")
        try await act(.notCome, store)
        #expect(try await states(store) == [.notCome])
        try await act(.undo, store)
        #expect(try await states(store) == [.expected])
        try await act(.notCome, store)
        #expect(try await store.slip("x")?.outcome == .late)
        #expect(try await states(store) == [.waiting])
    }

    @Test(arguments: ["", "x", "attendance:", "attendance:nobody", "appointment:nobody", "appointment:", "attendance:'; DROP TABLE visit; --"])
    func targetsThatAreNoneAreRefused(target: String) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError.self) { try await store.desk.act(StaffAct(.call, target)) }
    }
}
