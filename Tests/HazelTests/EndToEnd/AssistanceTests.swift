import Foundation
import NIOHTTP1
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("A family that asks for a person") struct AssistanceTests {
        private static let reasons = AssistanceReason.allCases

        @Test("tells staff why, and the screen nothing", arguments: reasons) func reason(_ reason: AssistanceReason) async throws {
            try await TestHub.open { hub in
                let page = try await hub.post(hub.kiosk("/kiosk/entrance/assistance"), form: [("reason", reason.rawValue)])
                let notice = try #require(try await hub.board().notices.first)
                #expect(page.page == "assistance" && page.code == notice.ticket && notice.reason == reason && notice.waited == 0)
                let main = page.text.components(separatedBy: "<main")[1].replacing("data-private", with: "")
                if reason != .person { #expect(!main.contains(reason.rawValue)) }
            }
        }

        @Test("is told who comes, from the staff page and from the terminal") func whoComes() async throws {
            try await TestHub.open { hub in
                let who = hub.kiosk("/kiosk/entrance/assistance/who")
                let door = try await hub.post(hub.staff("/staff"), form: [("secret", TestHub.secret), ("name", "Samira Khan")])
                let cookie = try #require(door.headers.first(name: "Set-Cookie")?.split(separator: ";").first.map(String.init))
                let inside = TestHub.html.merging(["Cookie": cookie]) { one, _ in one }
                let first = try #require(try await hub.post(hub.kiosk("/kiosk/entrance/assistance"), form: []).code)
                let second = try await hub.client.askAssistance(at: "entrance", reason: .unwell)
                #expect(try await hub.post(who, form: [("ticket", first)], TestHub.json).text == "{}")
                hub.clock.set("09:51")
                let act = try await hub.post(hub.staff("/staff/acts"), form: [("kind", "answer"), ("target", first)], inside)
                try await hub.client.act(StaffAct(.answer, second, name: "Alex"))
                #expect(act.status == 303)
                #expect(try await hub.post(who, form: [("ticket", first), ("lang", "pl")], TestHub.json).text.contains("Samira"))
                #expect(try await hub.client.whoComes(to: second, at: "entrance") == Coming(name: "Alex"))
                #expect(try await hub.board().notices.compactMap(\.answer?.seconds) == [60, 60])
                let list = try await hub.get(hub.staff("/staff/arrivals"), inside)
                #expect(list.text.contains("Samira is coming, answered after 1 min") && list.text.contains("Somebody feels unwell."))
                #expect(!hub.log.text.contains("Samira") && !hub.log.text.contains("Alex"))
            }
        }

        @Test("is counted by how long it waited") func measured() async throws {
            try await TestHub.open { hub in
                let ticket = try await hub.client.askAssistance(at: "entrance", reason: .tooLoud)
                hub.clock.set("09:53")
                #expect(try await hub.board().notices.first?.isOverdue() == true)
                let list = try await hub.get(hub.staff("/staff/arrivals"), try await hub.signIn())
                #expect(list.text.contains("notice-late") && list.text.contains("Nobody has answered yet."))
                try await hub.client.act(StaffAct(.acknowledge, ticket))
                #expect(try await hub.board().answerSeconds == [180])
            }
        }

        @Test("may give no reason that there is not", arguments: ["x", "PRIVATE"]) func noReason(_ reason: String) async throws {
            try await TestHub.open { hub in
                #expect(try await hub.post(hub.kiosk("/kiosk/entrance/assistance"), form: [("reason", reason)]).status == 400)
                let api = try await hub.post(hub.onSocket("/assistance"), json: ["kiosk": "entrance", "reason": reason])
                #expect(api.status == 400 && api.text.contains("reason"))
                #expect(try await hub.board().notices.isEmpty)
            }
        }

        @Test("hears of nobody whose name is none") func badName() async throws {
            try await TestHub.open { hub in
                let ticket = try await hub.client.askAssistance(at: "entrance")
                await #expect(throws: DeskError.self) { try await hub.client.act(StaffAct(.answer, ticket, name: "S4m")) }
                #expect(try await hub.board().notices.first?.answer == nil)
            }
        }
    }

    @Suite("The user's own name") struct UserNameTests {
        @Test(arguments: [("Samira Khan,Room 4,,", "Samira Khan"), ("", ""), (",,,", ""), ("Sam", "Sam")])
        func isTheFirstFieldOfTheEntry(entry: String, name: String) { #expect(UserAccount.name(inGECOS: entry) == name) }
    }
}
