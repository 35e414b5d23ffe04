import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("What managers change") struct SettingsTests {
    private let weekdays = [OpenSpan(weekday: 1, opens: 510, closes: 1020)]

    @Test func editsLieOverTheConfigurationAndAreTakenBackOneByOne() async throws {
        let store = try StoreCase()
        #expect(try await store.desk.settings() == SettingsReport(now: StoreCase.centre.beginning))
        try await store.desk.settle(SettingAct(.hours(weekdays), name: "Amina"))
        try await store.desk.settle(SettingAct(.hours([]), name: "Ben"))
        #expect(try await store.desk.settings().now.hours.isEmpty)
        let edits = try await store.desk.settings().edits
        #expect(edits.map(\.by) == ["Ben", "Amina"] && edits.map(\.isLast) == [true, false])
        await #expect(throws: DeskError(.conflict, cause: "only the last edit of hours that holds can be taken back")) {
            try await store.desk.takeBack(SettingUndo(edits[1].change))
        }
        store.pass(minutes: 5)
        try await store.desk.takeBack(SettingUndo(edits[0].change, name: "Cleo"))
        let report = try await store.desk.settings()
        #expect(report.now.hours == weekdays)
        #expect(report.edits[0].undone == store.now.wall && report.edits[0].undoneBy == "Cleo" && report.edits[1].isLast)
        try await store.desk.takeBack(SettingUndo(edits[1].change))
        #expect(try await store.desk.settings().now == StoreCase.centre.beginning)
    }

    @Test func theJournalHoldsNeitherTheWordsNorTheName() async throws {
        let store = try StoreCase()
        let notice = CentreNotice(text: ["en": "The lift rests."], until: StoreCase.today.advanced(by: 3))
        try await store.desk.settle(SettingAct(.notice(notice), name: "Amina"))
        try await store.desk.settle(SettingAct(.said([Said(said: ["en": "Too loud."], did: ["en": "A quiet room."])])))
        let bodies = try await store.desk.database.pool.read { db in
            try Data.fetchAll(db, sql: "SELECT body FROM journal WHERE kind = 'settled'").map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(bodies.count == 2 && !bodies.joined().contains("lift") && !bodies.joined().contains("Amina") && !bodies.joined().contains("loud"))
        #expect(bodies[0].contains("\"until\":\"2026-11-26\""))
    }

    @Test func theyComeBackFromTheJournalAfterARestart() async throws {
        let store = try StoreCase()
        let notice = CentreNotice(text: ["en": "The lift rests.", "pl": "Winda nie działa."], until: StoreCase.today)
        try await store.desk.settle(SettingAct(.notice(notice)))
        try await store.desk.settle(SettingAct(.targets(["to-call": 10])))
        try await store.desk.settle(SettingAct(.targets(["to-call": 8])))
        try await store.desk.takeBack(SettingUndo(try await store.desk.settings().edits[0].change))
        let before = try await store.desk.settings()
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try await store.desk.settings() == before)
        let again = try HubStore(store.desk.database, centre: StoreCase.centre, surroundings: store.desk.surroundings, read: StoreCase.read)
        #expect(try await again.settings().now.notice == notice)
        #expect(try await again.settings().now.targets == ["to-call": 10])
    }

    @Test func whatHoldsNoLongerIsErasedAndWhatHoldsIsKept() async throws {
        let store = try StoreCase()
        let said = { (text: String) in Setting.said([Said(said: ["en": text], did: ["en": text])]) }
        try await store.desk.settle(SettingAct(said("One"), name: "Amina"))
        try await store.desk.settle(SettingAct(said("Two")))
        store.set("09:00", day: 401)
        #expect(try await store.desk.eraseExpired() == 2)
        let report = try await store.desk.settings()
        #expect(report.now.said.first?.said == ["en": "Two"] && report.edits.allSatisfy { $0.by == nil })
    }

    @Test func whatMakesNoSenseIsRefusedWithItsField() async throws {
        let store = try StoreCase()
        let past = CentreNotice(text: ["en": "x"], until: StoreCase.today.advanced(by: -1))
        await #expect(throws: DeskError(.invalid, cause: "notice.until: This day is over.")) { try await store.desk.settle(SettingAct(.notice(past))) }
        await #expect(throws: DeskError(.invalid, cause: "hours.1: The doors open before they close, on the same day.")) {
            try await store.desk.settle(SettingAct(.hours([OpenSpan(weekday: 1, opens: 600, closes: 540)])))
        }
        await #expect(throws: DeskError(.notFound, cause: "no such edit")) { try await store.desk.takeBack(SettingUndo("none")) }
        #expect(try await store.desk.settings().edits.isEmpty)
    }
}
