import Foundation
import Reception
import Signposting
import Testing

@testable import Web

@Suite("The way") struct KioskWayTests {
    /// A kiosk, a hall, and the garden off it; nothing leads to the pond without a step.
    static let plan = """
        <svg viewBox="0 0 200 100"><g id="floor-0">
        <circle id="kiosk-main" cx="10" cy="50" r="5"/><line id="corridor-hall" x1="10" y1="50" x2="150" y2="50"/>
        <rect id="place-garden" class="green" x="100" y="0" width="40" height="30"/><line id="DOOR-garden" x1="120" y1="50" x2="120" y2="20"/>
        </g></svg>
        """

    /// What left the screen.
    struct Outside: Sendable {
        let lit = Locked<[Place.ID]>([])
        let printed = Locked<[[String]]>([])
    }

    private func open(door: String = "door", _ body: (TestHouse, Outside) async throws -> Void) async throws {
        let outside = Outside()
        let finder = try WayFinder(FloorPlan(Data(Self.plan.replacing("DOOR", with: door).utf8), file: "plan.svg"))
        try await TestHouse.open(fit: { parts in
            parts.way = WayDesk(finder: finder, lamps: ["garden"]) { place in outside.lit.set { $0.append(place) } }
            parts.slips = SlipDesk(printers: ["main"], print: { _, _, _ in }, printLines: { lines, _, _ in
                outside.printed.set { $0.append(lines) }
                return true
            })
            let away = ["library", "haven"].map { (id: Service.ID) in
                var card = ServiceCard(Service(id: id, name: "Toy library", organisation: "Council", sensitive: id == "haven"), here: false)
                (card.phones, card.url) = (["01632 960 001"], "https://toys.example.org/")
                return card
            }
            let signposts = try? SampleCentre.signposts(of: parts.centre, cards: away)
            parts.signposts = { signposts }
        }) { house in try await body(house, outside) }
    }

    @Test func aFamilySeesThePlanAndReadsTheSteps() async throws {
        try await open { (house, _) async throws in
            let page = try await house.get("\(house.kiosk)/kiosk/main/way/garden?lang=en", TestHouse.html)
            #expect(page.status == 200 && page.text.contains("data-page=\"way\""))
            #expect(page.text.read.contains("Garden is on your left") && page.text.contains("class=\"plan-green\"") && page.text.contains("class=\"route-line\""))
            #expect(page.text.replacing(#/[\u{2066}-\u{2069}]/#, with: "").contains("aria-label=\"Plan of the ground floor, with the way to Garden\""))
            let polish = try await house.get("\(house.kiosk)/kiosk/main/way/garden?lang=pl", TestHouse.html).text
            #expect(polish.contains("Po lewej stronie"))
        }
    }

    @Test func theLampIsLitOnlyWhenItIsPressed() async throws {
        try await open { (house, outside) async throws in
            _ = try await house.get("\(house.kiosk)/kiosk/main/way/garden", TestHouse.html)
            #expect(outside.lit.value.isEmpty)
            let page = try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&do=lamp").text
            #expect(outside.lit.value == ["garden"] && page.contains("The lamp there is on for a moment."))
            #expect(try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&do=dance").status == 400)
        }
    }

    @Test func theWayIsPrintedInWords() async throws {
        try await open { (house, outside) async throws in
            let page = try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&do=print").text
            #expect(page.contains("Please take your paper."))
            #expect(outside.printed.value.map { $0.map(\.read) } == [["The way to Garden", "1. Garden is on your left."]])
            let elsewhere = try await house.get("\(house.kiosk)/kiosk/side/way/garden", TestHouse.html)
            #expect(elsewhere.status == 404 && elsewhere.text.contains("data-page=\"refused\""))
        }
    }

    @Test func whereThereAreStepsItSaysSoAndOffersAPerson() async throws {
        try await open(door: "steps") { (house, _) async throws in
            let page = try await house.get("\(house.kiosk)/kiosk/main/way/garden?lang=en", TestHouse.html).text
            #expect(page.contains("data-page=\"no-way\"") && page.contains("There is no way without steps today") && page.contains("Ask a person"))
            let steps = try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&steps=1").text
            #expect(steps.contains("data-page=\"way\"") && steps.contains("This way has steps."))
        }
    }

    @Test func aServiceLeadsToItsPlaceAndASensitiveOneToAPerson() async throws {
        try await open { (house, _) async throws in
            let page = try await house.get("\(house.kiosk)/kiosk/main/find/service/clinic/way?lang=en", TestHouse.html).text
            #expect(page.contains("data-page=\"way\"") && page.contains("href=\"/kiosk/main/find/service/clinic?lang=en\""))
            for service in ["advice", "none", "haven"] {
                let none = try await house.get("\(house.kiosk)/kiosk/main/find/service/\(service)/way", TestHouse.html)
                #expect(none.status == 404 && none.text.contains("data-page=\"refused\""))
            }
        }
    }

    @Test func afterCheckInTheWayIsOnePressAwayAndLeadsBack() async throws {
        try await open { (house, _) async throws in
            let arrived = try await house.post("\(house.kiosk)/kiosk/main/arrival", "lang=en&arrival=a1").text
            #expect(arrived.contains("action=\"/kiosk/main/way/garden\"") && arrived.contains("Show me the way"))
            let way = try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&arrival=a1&token=fox+striped").text
            #expect(way.contains("action=\"/kiosk/main/arrival\"") && way.contains("striped fox"))
            let odd = try await house.post("\(house.kiosk)/kiosk/main/way/garden", "lang=en&token=fox+purple+99999").text
            #expect(!odd.contains("way-token"))
        }
    }

    @Test func withoutAPlanThereIsNoWay() async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.kiosk)/kiosk/main/way/garden", TestHouse.html).status == 404)
            #expect(!(try await house.post("\(house.kiosk)/kiosk/main/arrival", "lang=en&arrival=a1").text.contains("Show me the way")))
        }
    }

    @Test func aServiceIsTakenAlongAsACodeAndANumber() async throws {
        try await open { (house, outside) async throws in
            let page = try await house.get("\(house.kiosk)/kiosk/main/find/service/library/take?lang=en", TestHouse.html).text
            #expect(page.contains("01632 960 001") && page.contains("toys.example.org<") && page.contains("crispEdges"))
            _ = try await house.post("\(house.kiosk)/kiosk/main/find/service/library/take", "lang=en&do=print")
            #expect(outside.printed.value == [["Toy library", "Telephone", "01632 960 001", "Web page", "toys.example.org"]])
            let bare = try await house.get("\(house.kiosk)/kiosk/main/find/service/clinic/take?lang=en", TestHouse.html).text
            #expect(bare.contains("We have no telephone number"))
            for service in ["haven", "none"] {
                let none = try await house.get("\(house.kiosk)/kiosk/main/find/service/\(service)/take", TestHouse.html)
                #expect(none.status == 404 && !none.text.contains("Toy library"))
            }
        }
    }
}
