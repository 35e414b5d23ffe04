import Foundation
import Reception
import Signposting
import Testing

@testable import Web

@Suite("Finding help") struct KioskFindTests {
    /// A service with an id that no address could hold as it is, and one whose organisation must stand in no list.
    private static let away: [ServiceCard] = [
        card("odd id/100%?ü", "Speech and language therapy", summary: "Help with talking."),
        card("haven", "Support for families", organisation: "Haven Domestic Abuse Trust"),
    ]

    private static func card(_ id: Service.ID, _ name: String, organisation: String = "Trust", summary: String? = nil) -> ServiceCard {
        ServiceCard(Service(id: id, name: name, organisation: organisation, summary: summary), here: false)
    }

    private func open(_ body: (TestHouse) async throws -> Void) async throws {
        let signposts = try SampleCentre.signposts(of: DeskSample.centre, cards: Self.away)
        try await TestHouse.open(fit: { $0.signposts = { signposts } }) { (house) async throws in try await body(house) }
    }

    private func get(_ house: TestHouse, _ path: String) async throws -> Reply { try await house.get("\(house.kiosk)/kiosk/main/find\(path)", TestHouse.html) }
    private func post(_ house: TestHouse, _ path: String, _ form: String) async throws -> Reply { try await house.post("\(house.kiosk)/kiosk/main/find\(path)", form) }

    @Test func threeStepsLeadFromTheWelcomePageToACard() async throws {
        try await open { (house) async throws in
            #expect(try await house.get("\(house.kiosk)/kiosk/main", TestHouse.html).text.contains("href=\"/kiosk/main/find?lang=en\""))
            #expect(try await get(house, "").text.contains("/kiosk/main/find/need/help?lang=en"))
            #expect(try await get(house, "/need/help").text.contains("/kiosk/main/find/need/talking?lang=en"))
            #expect(try await get(house, "/need/talking").text.contains("/kiosk/main/find/need/talking-clear?lang=en"))
            let answers = try await get(house, "/need/talking-clear").text
            let link = try #require(answers.firstMatch(of: /href="([^"]*odd[^"]*)"/)).1.replacing("&amp;", with: "&")
            let card = try await house.get("\(house.kiosk)\(link)", TestHouse.html)
            #expect(card.status == 200 && card.text.contains("Speech and language therapy") && card.text.contains("Help with talking."))
            #expect(house.desk.seen.counted == [Uptake(theme: "help", need: "talking-clear", language: "en", outcome: .seen)])
        }
    }

    @Test func whatIsTypedIsFoundAndStandsInNoAddress() async throws {
        try await open { (house) async throws in
            let page = try await post(house, "/words", "letters=my+child+does+not+tlak&lang=en").text
            #expect(page.contains("Speech and language therapy") && !page.contains("tlak"))
            #expect(try await post(house, "/words", "letters=+++").text.contains("data-page=\"find-words\""))
            #expect(house.desk.seen.unfound.isEmpty)
        }
    }

    @Test func whatIsNotFoundIsNotedWithoutWhatIsPersonal() async throws {
        try await open { (house) async throws in
            let page = try await post(house, "/words", "letters=zzyzx+07700900123&lang=en").text
            #expect(page.contains("data-page=\"find-nothing\"") && page.contains("/kiosk/main/assistance"))
            #expect(house.desk.seen.unfound.map(\.words) == ["zzyzx"])
            _ = try await post(house, "/words", "letters=07700900123&lang=en")
            #expect(house.desk.seen.unfound.count == 1, "nothing is left of it")
        }
    }

    @Test func whoIsAskedBeforeHowOld() async throws {
        try await open { (house) async throws in
            #expect(try await get(house, "/who").text.contains("name=\"turning\" value=\"14\""))
            #expect(try await post(house, "/who", "role=child").text.contains("data-page=\"find-age\""))
            #expect(try await post(house, "/who", "age=5").text.contains("data-page=\"find-"))
            for form in ["age=99", "age=-1", "age=x"] { #expect(try await post(house, "/who", form).status == 400, "\(form)") }
            #expect(try await post(house, "/who", "role=boss").text.contains("data-page=\"find-who\""))
        }
    }

    @Test func aLetterIsExplainedAndLeadsToSomebody() async throws {
        try await open { (house) async throws in
            #expect(try await get(house, "/letters").text.contains("/kiosk/main/find/letter/ehc-plan?lang=en"))
            let page = try await get(house, "/letter/speech-therapy").text
            #expect(page.contains("Speech and language therapy") && page.contains("via=letter.speech-therapy"))
        }
    }

    @Test("Of a service that must not be named there is no card, no way and nothing to take along", arguments: ["haven", "refuge", "nowhere"])
    func unnamed(_ id: String) async throws {
        try await open { (house) async throws in
            for path in ["", "/take", "/way"] {
                let reply = try await get(house, "/service/\(id)\(path)")
                #expect(reply.status == 404 && !reply.text.contains("Haven") && !reply.text.contains("Support for families"), "\(path)")
            }
            #expect(house.desk.seen.counted.isEmpty)
        }
    }

    @Test func whatIsNoNeedOrLetterLeadsToAPerson() async throws {
        try await open { (house) async throws in
            for path in ["/need/none", "/letter/none", "/need/%2e%2e"] { #expect(try await get(house, path).status == 404, "\(path)") }
        }
    }

    @Test func beforeTheDirectoryIsReadAPersonHelps() async throws {
        try await TestHouse.open { (house) async throws in
            let page = try await get(house, "")
            #expect(page.status == 200 && page.text.contains("data-page=\"find-not-ready\""))
            #expect(try await get(house, "/private").text.contains("data-page=\"find-private\""), "this needs no directory")
        }
    }
}
