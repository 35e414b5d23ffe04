import Foundation
import Reception
import Testing

@testable import Web

@Suite("The roll-call, for staff") struct RollCallRoutesTests {
    private static let rows = [
        RollCallRow(id: "visit:a", arrival: "p", token: Token(.fox, .striped), name: "Ala <K>."),
        RollCallRow(id: "others:p", count: 2, arrival: "p", token: Token(.fox, .striped)), RollCallRow(id: "visitor:v", role: .contractor, isOut: true),
    ]

    private static func sheet(_ rows: [RollCallRow], end: RollCall.End? = nil) -> RollCallSheet {
        RollCallSheet(
            position: Position(epoch: "e1", sequence: 9), here: 3,
            rollCall: RollCall(id: "r", kind: .drill, began: DeskSample.moment.wall, rows: rows, end: end))
    }

    @Test func itSaysHowManyAreMissingAndWho() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { $0.rollCall = Self.sheet(Self.rows) }
            let page = try await house.get("\(house.staff)/staff/roll-call", inside).text
            for words in ["3 people are still missing", "Out: 1 of 4", "Ala &lt;K&gt;.", "2 people who came along", "Contractor", "value=\"visit:a others:p\""] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(page.contains("data-confirm=\"End the roll-call? 3 people are still missing.\"") && page.contains("name=\"missing\" value=\"3\""))
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).text.contains("A roll-call is under way"))
        }
    }

    @Test func everyoneOutAndHowItEnded() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/staff/roll-call", inside).text.contains("0 people are in the building now"))
            #expect(try await !house.get("\(house.staff)/staff/arrivals", inside).text.contains("A roll-call is under way"))
            house.desk.set { $0.rollCall = Self.sheet([Self.rows[2]]) }
            #expect(try await house.get("\(house.staff)/staff/roll-call", inside).text.contains("Everyone is out: end the roll-call"))
            house.desk.set { $0.rollCall = Self.sheet([], end: .init(there: 4, missing: 1, seconds: 130)) }
            #expect(try await house.get("\(house.staff)/staff/roll-call", inside).text.contains("Ended after 3 minutes: 1 person was not ticked as out."))
        }
    }

    @Test func whatIsPressedReachesTheDesk() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn(), acts = "\(house.staff)/staff/roll-call/acts"
            for form in ["kind=start-drill", "kind=out&target=visit%3Aa+others%3Ap", "kind=end&missing=1"] {
                #expect(try await house.post(acts, form, inside).status == 303)
            }
            #expect(house.desk.seen.rollCallActs == [
                RollCallAct(.startDrill), RollCallAct(.out, rows: ["visit:a", "others:p"]), RollCallAct(.end, missing: 1),
            ])
            for form in ["kind=burn", ""] { #expect(try await house.post(acts, form, inside).status == 400) }
            #expect(try await house.post(acts, "kind=end&missing=1", [:]).status == 401)
            #expect(house.desk.seen.rollCallActs.count == 3)
        }
    }
}
