import Foundation
import Reception
import Testing

@testable import Web

@Suite("Asking for a person") struct KioskAssistanceTests {
    @Test func helpLeadsToTheReasonsOnEveryPage() async throws {
        try await TestHouse.open { (house) async throws in
            for path in ["main?lang=pl", "main/walk-in?lang=pl", "main/languages?lang=pl"] {
                let page = try await house.get("\(house.kiosk)/kiosk/\(path)", TestHouse.html).text
                #expect(page.contains("class=\"tool tool-person\" href=\"/kiosk/main/assistance?lang=pl\""))
            }
            let page = try await house.get("\(house.kiosk)/kiosk/main/assistance?lang=pl&view=dark", TestHouse.html)
            #expect(page.status == 200 && page.text.contains("Czego Państwo potrzebują?") && page.text.contains("value=\"dark\""))
            for reason in AssistanceReason.allCases { #expect(page.text.contains("name=\"reason\" value=\"\(reason.rawValue)\"")) }
            #expect(house.desk.seen.assisted.isEmpty)
        }
    }

    /// Whoever looks over a shoulder learns nothing: the answer is the same to the last character.
    @Test func theAnswerIsTheSameForAllReasons() async throws {
        try await TestHouse.open { (house) async throws in
            var pages: Set<String> = []
            for reason in AssistanceReason.allCases.map(\.rawValue) + [""] {
                pages.insert(try await house.post("\(house.kiosk)/kiosk/main/assistance", "reason=\(reason)").text)
                let json = try await house.post("\(house.kiosk)/kiosk/main/assistance", json: "{\"reason\":\"\(reason)\"}")
                #expect(json.text == #"{"ticket":"H7K2"}"#)
            }
            #expect(pages.count == 1 && pages.first?.contains("H7K2") == true)
            let expected = AssistanceReason.allCases.flatMap { [$0, $0] } + [.person, .person]
            #expect(house.desk.seen.reasons == expected)
        }
    }

    @Test(arguments: ["reason=dance", "reason=Toilet", "reason=%3Cb%3E"]) func aReasonThatIsNoneIsRefused(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            let page = try await house.post("\(house.kiosk)/kiosk/main/assistance", form)
            #expect(page.status == 400 && page.text.contains("data-page=\"refused\""))
            let json = try await house.post("\(house.kiosk)/kiosk/main/assistance", form, TestHouse.json)
            #expect(try json.decoded(DeskError.self).cause.hasPrefix("the field reason is none of person, toilet,"))
            #expect(house.desk.seen.assisted.isEmpty)
        }
    }

    @Test func thePageIsToldWhoComesAsSoonAsSomebodyDoes() async throws {
        try await TestHouse.open { (house) async throws in
            let url = "\(house.kiosk)/kiosk/main/assistance/who"
            let page = try await house.post("\(house.kiosk)/kiosk/main/assistance", "reason=lost").text
            #expect(page.contains("data-who=\"/kiosk/main/assistance/who\" data-ticket=\"H7K2\"></p>"))
            #expect(try await house.post(url, "ticket=H7K2", TestHouse.json).text == "{}")
            house.desk.set { $0.coming = "Samira" }
            #expect(try await house.post(url, "ticket=H7K2", TestHouse.json).json["text"] as? String == "Samira is coming.")
            #expect(try await house.post(url, "ticket=H7K2&lang=pl", TestHouse.json).json["text"] as? String == "Samira już idzie.")
            #expect(try await house.post(url, "ticket=ZZZZ", TestHouse.json).text == "{}")
            let again = try await house.post(url, "ticket=H7K2")
            #expect(again.text.contains("data-page=\"assistance\"") && again.text.contains(">Samira is coming.</p>"))
            #expect(try await house.post(url, "", TestHouse.json).status == 400)
            #expect(house.desk.seen.assisted.count == 1)
        }
    }

    @Test func aNameIsShownAsTextAndNeverThroughALoudspeaker() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { ($0.coming, $0.assisted) = ("<i>S", [.init("main")]) }
            let page = try await house.post("\(house.kiosk)/kiosk/main/assistance/who", "ticket=H7K2").text
            #expect(page.contains("&lt;i&gt;S is coming.") && page.contains("role=\"status\" data-private"))
        }
    }

    @Test func staffSayTheirNameOnceAndAnswerUnderIt() async throws {
        try await TestHouse.open { (house) async throws in
            let door = try await house.post("\(house.staff)/staff", "secret=\(house.secret)&name=+Samira+Khan+")
            #expect(door.status == 303)
            let cookie = door.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
            _ = try await house.post("\(house.staff)/staff/acts", "kind=answer&target=H7K2", ["Cookie": cookie])
            _ = try await house.post("\(house.staff)/staff/acts", "kind=acknowledge&target=H7K2", ["Cookie": cookie])
            _ = try await house.post("\(house.staff)/staff/acts", "kind=answer&target=H7K2", try await house.signIn())
            _ = try await house.post("\(house.staff)/staff/acts", "kind=answer&target=H7K2&name=Sam", house.bearer)
            #expect(house.desk.seen.acts == [
                StaffAct(.answer, "H7K2", name: "Samira"), StaffAct(.acknowledge, "H7K2"), StaffAct(.answer, "H7K2"),
                StaffAct(.answer, "H7K2", name: "Sam"),
            ])
        }
    }

    @Test(arguments: ["4711", "%3Cscript%3E", "Sam1", String(repeating: "a", count: 31)])
    func aNameThatIsNoneOpensNoSession(_ name: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.staff)/staff", "secret=\(house.secret)&name=\(name)")
            #expect(reply.status == 400 && reply.header("Set-Cookie") == nil)
            #expect(reply.text.contains("Please give your first name alone: letters, at most 30.") && !reply.text.contains(name))
        }
    }
}
