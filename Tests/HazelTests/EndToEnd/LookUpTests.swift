import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// A family without its pass. Birthday and initials are known to others too, so it is told as little as can be.
    @Suite("A look-up") struct LookUps {
        @Test("that finds one who is due now shows the place and the picture, and nothing else") func done() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"), TestHub.record("2", at: "14:00", service: "clinic"))
                let page = try await hub.lookUp("KOW")
                #expect(page.status == 200 && page.page == "arrived" && page.outcome == "done" && page.code == nil)
                #expect(page.places == ["Blue room"] && page.animal != nil)
                for hidden in ["10:00", "2:00pm", "minute", "Speech", "clinic", "Den", TestHub.given, TestHub.family] {
                    #expect(!Self.main(page).contains(hidden))
                }
                #expect(try await hub.board().rows.map(\.companions) == [1, 1])
            }
        }

        @Test("that finds one says no more in JSON") func doneJSON() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"))
                let reply = try await hub.lookUp("K", json: true).kiosk
                let row = try #require(try await hub.board().rows.first)
                #expect(reply == KioskReply(outcome: "checked-in", code: "P01", token: row.token, places: ["blue-room"]))
            }
        }

        @Test("that fits two asks for the hour, and then finds one") func hour() async throws {
            try await TestHub.open { hub in
                try await hub.take(
                    TestHub.record("1"), TestHub.record("2", at: "13:00", person: "other", family: "Kettle", holders: ["other parent"]))
                #expect(try await hub.lookUp("K", json: true).kiosk == KioskReply(outcome: "needs-hour"))
                let asked = try await hub.lookUp("K")
                #expect(asked.page == "look-up-hours" && !asked.text.contains(TestHub.family) && !asked.text.contains("Kettle"))
                #expect(asked.fields("day") == ["4"] && asked.fields("letters") == ["K"])
                #expect(try await hub.board().rows.allSatisfy { $0.state == .expected })
                #expect(try await hub.lookUp("K", hour: 10).outcome == "done")
                #expect(try await hub.board().rows.map(\.name) == ["Amarantha K.", "Amarantha K."])
                #expect(try await hub.board().rows.map(\.state) == [.waiting, .expected])
            }
        }

        @Test("asks one question after another, and none of them is in an address") func steps() async throws {
            try await TestHub.open { (hub) async throws in
                let url = hub.kiosk("/kiosk/entrance/look-up")
                #expect(try await hub.get(url).page == "look-up-days")
                #expect(try await hub.post(url, form: [("day", "4")]).page == "look-up-months")
                #expect(try await hub.post(url, form: [("day", "4"), ("month", "3")]).page == "look-up-letters")
                #expect(try await hub.post(url, form: [("day", "4"), ("month", "3"), ("letters", "K")]).page == "look-up-numbers")
            }
        }

        @Test("rests at a kiosk where too many have failed, until the oldest failure is ten minutes old") func limit() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"))
                let form = hub.kiosk("/kiosk/entrance/look-up")
                let missed = try await hub.lookUp("Z")
                for _ in 1..<8 { _ = try await hub.lookUp("Z") }
                #expect(try await hub.get(form).page == "resting")
                #expect(try await hub.get(hub.kiosk("/kiosk/garden-door/look-up")).page == "look-up-days")
                let locked = try await hub.lookUp("KOW")
                #expect(SeePerson.withoutTicket(locked) == SeePerson.withoutTicket(missed))
                #expect(try await hub.board().notices.map(\.refusal?.lookUp).count { $0 == .locked } == 1)
                hub.clock.set("09:59:59")
                #expect(try await hub.get(form).page == "resting")
                hub.clock.set("10:00:00")
                #expect(try await hub.get(form).page == "look-up-days")
                #expect(try await hub.lookUp("KOW").outcome == "done")
            }
        }

        @Test("is not slowed for a queue of thirty honest families") func queue() async throws {
            try await TestHub.open { hub in
                try await hub.take((1...30).map { number in
                    TestHub.record(
                        "\(number)", person: "child \(number)", born: String(format: "2018-%02d-%02d", number % 12 + 1, number % 28 + 1),
                        holders: ["parent \(number)"])
                })
                for number in 1...30 {
                    let page = try await hub.lookUp("KO", day: number % 28 + 1, month: number % 12 + 1)
                    #expect(page.outcome == "done")
                }
                #expect(try await hub.board().rows.allSatisfy { $0.state == .waiting })
                #expect(try await hub.board().notices.isEmpty)
            }
        }

        /// What the family reads, without the frame around it.
        private static func main(_ page: Answer) -> String {
            let inside = page.text.components(separatedBy: "<section class=\"where\">").last ?? ""
            return inside.replacing(#/<svg.*?</svg>/#.dotMatchesNewlines(), with: "")
        }
    }
}
