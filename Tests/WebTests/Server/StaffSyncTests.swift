import Foundation
import Reception
import Testing

@testable import Web

@Suite("The case store, for staff") struct StaffSyncTests {
    private static let parked = ParkedChange(
        receiver: "case-store", id: "c1", position: Position(epoch: "e", sequence: 17), kind: "arrived", code: "bad-body",
        sentence: "The body cannot be read <b>.", at: DeskSample.moment.wall, state: .parked, reason: nil)

    @Test func itSaysHowItStandsAndWhatIsParked() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { state in
                var sync = SyncState(receiver: "case-store", waiting: 128, parked: 1)
                sync.trouble = .unreachable
                (state.syncStates, state.parked) = ([sync], [Self.parked])
            }
            let page = try await house.get("\(house.staff)/staff/sync", inside).text
            for words in ["128", "It cannot be reached.", "17", "bad-body: The body cannot be read &lt;b&gt;.", "Send again", "Let go"] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test func itSaysThatTheBookDoesNotComeAndThatAReceiptIsNotBelieved() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { state in
                var sync = SyncState(receiver: "case-store", waiting: 0, parked: 0)
                (sync.bookTrouble, sync.doubt) = (.notAllowed, "the receipt is of another hub")
                state.syncStates = [sync]
            }
            let page = try await house.get("\(house.staff)/staff/sync", inside).text
            for words in ["What is wrong with appointments", "It does not let this hub in.", "The last receipt is not believed."] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test func aParkedChangeIsSentAgainOrLetGo() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            for form in ["kind=resend&change=c1", "kind=drop&change=c1&reason=a%20test"] {
                #expect(try await house.post("\(house.staff)/staff/sync/parked", form, inside).status == 303)
            }
            #expect(house.desk.seen.parkedActs == [ParkedAct(.resend, "c1"), ParkedAct(.drop, "c1", reason: "a test")])
            for form in ["kind=burn&change=c1", "kind=resend", ""] {
                #expect(try await house.post("\(house.staff)/staff/sync/parked", form, inside).status == 400)
            }
        }
    }
}
