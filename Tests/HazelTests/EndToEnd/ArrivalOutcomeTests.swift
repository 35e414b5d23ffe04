import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// Every outcome after which a family is in the building's list: its screen, its code, and what staff see.
    @Suite("A family that is checked in") struct ArrivalOutcomes {
        @Test("has all that is due today under its pass, in the order of the day")
        func wholeDay() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(
                    TestHub.record("2", at: "14:00", service: "clinic"), TestHub.record("1"), TestHub.record("3", day: 1))
                let page = try await hub.arrive(code)
                try await Self.expect(hub, code, page, .checkedIn)
                #expect(page.places == ["Blue room"])
                #expect(page.text.contains("About 10 minutes to wait"))
                #expect(page.text.contains("2:00pm") && page.text.contains("The Den") && page.text.contains("Drop-in clinic"))
                let slip = try #require(try await hub.scanJSON(code).kiosk.slip)
                #expect(slip.stops.map(\.place) == ["blue-room", "den"])
                #expect(slip.stops.map(\.due) == [Day.time("10:00"), Day.time("14:00")])
                let rows = try await hub.board().rows
                #expect(rows.map(\.state) == [.waiting, .waiting] && rows.allSatisfy { $0.token == slip.token && $0.companions == 1 })
                #expect(rows[0].name == "Amarantha K." && rows[0].adjustments == [Adjustment(.quietPlace)])
            }
        }

        @Test("is believed where our book does not know the pass yet, and matched when the book comes")
        func believed() async throws {
            try await TestHub.open { hub in
                let (pass, code) = try hub.signed()
                let page = try await hub.arrive(code)
                try await Self.expect(hub, code, page, .believed)
                #expect(try await hub.board().rows.map(\.flags) == [[.believed]])
                try await hub.take(TestHub.record("1", passes: [pass]))
                let row = try #require(try await hub.board().rows.first)
                #expect(try await hub.board().rows.count == 1)
                #expect(row.name == "Amarantha K." && row.place == "blue-room" && row.flags.isEmpty && row.state == .waiting)
                hub.clock.set("09:55")
                let again = try await hub.scanJSON(code).kiosk
                #expect(again.outcome == "already-here" && again.slip?.stops.map(\.place) == ["blue-room"])
                #expect(again.slip?.token == row.token)
            }
        }

        @Test("is late, which staff are told") func late() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                hub.clock.set("10:10:01")
                try await Self.expect(hub, code, try await hub.arrive(code), .late)
                #expect(try await hub.board().rows.map(\.late) == [true])
            }
        }

        @Test("has two things at the same time, and a person says which is first") func ambiguous() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", service: "clinic"))
                let page = try await hub.arrive(code)
                try await Self.expect(hub, code, page, .ambiguous)
                #expect(try await hub.board().rows.map(\.flags) == [[.doubleBooked], [.doubleBooked]])
            }
        }

        @Test("comes in though the hub does not know the time, whatever the clock shows", arguments: [-400, 0, 90])
        func clockNotTrusted(day: Int) async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                hub.clock.set("03:00", day: day, trusted: false)
                let page = try await hub.arrive(code)
                try await Self.expect(hub, code, page, .clockNotTrusted)
                #expect(page.places == ["Blue room"])
                let board = try await hub.board()
                #expect(!board.clockTrusted && board.day == Day.today)
                #expect(board.rows.map(\.flags) == [[.clockNotTrusted]])
            }
        }

        @Test("is seen by staff while the clock is wrong, and still when it is right again") func wrongClock() async throws {
            try await TestHub.open { hub in
                hub.clock.set("03:00", day: -400, trusted: false)
                _ = try await hub.arrive(try hub.signed().code)
                _ = try await hub.post(hub.kiosk("/kiosk/entrance/walk-in"), form: [("service", "clinic"), ("companions", "0")])
                _ = try await hub.post(hub.kiosk("/kiosk/entrance/assistance"), form: [])
                for trusted in [false, true] {
                    if trusted { hub.clock.set("09:55") }
                    let board = try await hub.board()
                    #expect(board.rows.map(\.state) == [.waiting, .waiting] && board.notices.count == 1)
                    #expect(board.rows.allSatisfy { $0.flags.contains(.clockNotTrusted) })
                }
            }
        }

        @Test("is here already, and is told since when") func alreadyHere() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                let first = try await hub.arrive(code)
                hub.clock.set("09:58")
                let page = try await hub.arrive(code, at: "garden-door")
                try await Self.expect(hub, code, page, .alreadyHere)
                #expect(page.text.contains("9:50am") && page.animal == first.animal && page.places == ["Blue room"])
                #expect(try await hub.board().rows.count == 1)
                #expect(try hub.count("arrived") == 1)
            }
        }

        /// A page says the outcome and its code, and names nobody; the same scan a moment later, as JSON, says the same.
        private static func expect(
            _ hub: TestHub, _ code: String, _ page: Answer, _ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            #expect(page.status == 200, sourceLocation: sourceLocation)
            #expect(page.page == "arrived" && page.outcome == outcome.rawValue && page.code == outcome.code, sourceLocation: sourceLocation)
            let answer = try await hub.scanJSON(code)
            let reply = try answer.kiosk
            #expect(reply.outcome == outcome.rawValue && reply.code == outcome.code && reply.ticket == nil, sourceLocation: sourceLocation)
            #expect(try page.animal == reply.slip.map { try TestHub.english($0.token) }, sourceLocation: sourceLocation)
            for text in [page.text, answer.text] {
                #expect(!text.contains(TestHub.given) && !text.contains(TestHub.family), sourceLocation: sourceLocation)
            }
        }
    }
}
