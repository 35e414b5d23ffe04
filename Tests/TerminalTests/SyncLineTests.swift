import Foundation
import Reception
import Testing
@testable import Terminal

/// How far the case store has what happens here, on the screen.
struct SyncLineTests {
    private func state(_ waiting: Int = 0, parked: Int = 0, trouble: CaseStoreError.Reason? = nil) -> SyncState {
        var state = SyncState(receiver: "case-store", waiting: waiting, oldest: waiting > 0 ? Fixtures.now.adding(minutes: -88) : nil, parked: parked)
        (state.taken, state.trouble) = (Fixtures.now.adding(minutes: -3), trouble)
        state.next = trouble.map { _ in Fixtures.now.adding(minutes: 4) }
        return state
    }

    private func screen(_ states: [SyncState], columns: Int = 80, rows: Int = 24, language: String = "en") throws -> [String] {
        var model = try Fixtures.model(columns: columns, rows: rows, language: language)
        _ = model.take(.sync(states), at: Fixtures.now)
        return model.screen
    }

    @Test func `where all is taken it says when, and without a case store nothing`() throws {
        #expect(try screen([state()])[2] == "Case store: last taken 10:27am")
        #expect(try !screen([]).joined().contains("Case store"))
        #expect(try screen([SyncState(receiver: "case-store", waiting: 0)])[2] == "Case store: nothing taken yet")
    }

    @Test func `80 by 24 says what waits, since when, what is parked, when it is tried again, and what is wrong`() throws {
        let text = try screen([state(128, parked: 1, trouble: .unreachable)])[2...3].joined(separator: " ")
        #expect(text == "Case store: last taken 10:27am, 128 waiting since 9:02am, 1 parked, next try 10:34am. It cannot be reached.")
    }

    @Test func `why a person must act is said, whichever direction it is`() throws {
        var doubted = state()
        doubted.doubt = "the receipt is of another hub"
        #expect(try screen([doubted])[2...3].joined(separator: " ").contains("The last receipt is not believed."))
        var shut = state()
        shut.bookTrouble = .notAllowed
        #expect(try screen([shut])[2...3].joined(separator: " ").contains("What is wrong with appointments: It does not let this hub in."))
        var both = state(trouble: .unreachable)
        both.bookTrouble = .unreachable
        #expect(try screen([both])[2] == "Case store: last taken 10:27am, next try 10:34am. It cannot be reached.")
    }

    @Test func `50 by 20 has it on two lines, 40 by 10 only where a person must act`() throws {
        let narrow = try screen([state(128, trouble: .unreachable)], columns: 50, rows: 20)
        #expect(narrow.count == 20 && narrow.allSatisfy { $0.count <= 50 } && narrow[2].hasPrefix("Case store: last taken 10:27am, 128 waiting"))
        #expect(narrow[3].contains("next try 10:34am"))
        #expect(try !screen([state(128, trouble: .unreachable)], columns: 40, rows: 10).joined().contains("Case store"))
        #expect(try screen([state(128, trouble: .notAllowed)], columns: 40, rows: 10).joined().contains("Case store"))
    }

    @Test(arguments: ["en", "pl", "ur"]) func `at every size the lines fit, in each language of staff`(language: String) throws {
        var states = [state(1, parked: 2, trouble: .version), state(3)]
        states[1].receiver = "fhir"
        states[0].oldest = Fixtures.now.adding(minutes: -60 * 24 * 9)
        for (columns, rows) in [(30, 6), (50, 20), (80, 24), (140, 40)] {
            var model = try Fixtures.model(columns: columns, rows: rows, language: language)
            _ = model.take(.sync(states), at: Fixtures.now)
            let lines = ArrivalsLayout(model).lines
            #expect(lines.count == rows && lines.allSatisfy { $0.width == columns })
            #expect(!model.screen.joined().contains("terminal.sync"))
        }
    }

    @Test func `it is asked for again after a while, and not while the hub is lost`() throws {
        var model = try Fixtures.model()
        #expect(model.take(.tick, at: Fixtures.now) == [])
        model.syncDue = Fixtures.now
        #expect(model.take(.tick, at: Fixtures.now) == [.loadSync])
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(14)) == [])
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(15)) == [.loadSync])
        _ = model.take(.signal(.lost(DeskError(.unreachable, cause: "x"), again: .seconds(60))), at: Fixtures.now.addingTimeInterval(16))
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(40)) == [])
    }
}
