import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Web

@Suite("The simulated board") struct SimulatorTests {
    /// A real board has no such page, and no such routes.
    @Test(arguments: ["/simulator", "/simulator/still", "/simulator/lines", "/simulator/events", "/api/v1/simulator/lines"])
    func aRealBoardHasNone(_ path: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.staff)\(path)", house.bearer).status == 404)
            #expect(!(try await house.get("\(house.staff)/staff/arrivals", try await house.signIn()).text.contains("/simulator")))
        }
    }

    /// Whoever can press its buttons and scan its passes is staff.
    @Test(arguments: ["/simulator", "/simulator/lines", "/simulator/events", "/api/v1/simulator/lines", "/api/v1/simulator/passes"])
    func itIsBehindTheDoor(_ path: String) async throws {
        try await TestHouse.open(board: TestBoard()) { (house) async throws in
            #expect(try await house.get("\(house.staff)\(path)").status == 401)
            #expect(try await house.get("\(house.kiosk)\(path)", house.bearer).status == 404)
        }
    }

    @Test func itIsDrawnWithWhatIsOn() async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).text.contains("href=\"/simulator\""))
            let dark = try await house.get("\(house.staff)/simulator", inside).text
            #expect(dark.contains("line-off") && !dark.contains("line-on") && dark.contains("Garden") && dark.contains("pin 15"))
            #expect(dark.contains("data-events=\"/simulator/events\"") && dark.contains("A family of two, due now"))
            board.light(true)
            #expect(try await house.get("\(house.staff)/simulator", inside).text.contains("line-on"))
            let lines = try await house.get("\(house.staff)/simulator/lines", inside).text
            #expect(lines.contains("id=\"board\"") && lines.contains("line-on") && !lines.contains("A family of two"))
            #expect(!(try await house.get("\(house.staff)/simulator/still", inside).text.contains("data-events")))
        }
    }

    @Test func everyChangeOfALineIsTold() async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            var events = try await EventReader(house, "\(house.staff)/simulator/events", house.bearer)
            #expect(try await events.next() == ": here")
            #expect(try await events.next()?.contains(":0\nevent: change") == true)
            board.light(true)
            #expect(try await events.next()?.contains(":1\nevent: change") == true)
        }
    }

    @Test(arguments: ["GPIO27", "assistance", "button assistance"])
    func aButtonIsPressedByWhatItIsCalled(_ name: String) async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            let inside = try await house.signIn()
            let page = try await house.post("\(house.staff)/simulator", "do=press&button=\(name.replacing(" ", with: "+"))", inside)
            #expect((page.status, page.header("Location")) == (303, "/simulator"))
            #expect(try await house.post(house.onSocket("/api/v1/simulator/presses"), json: "{\"button\":\"\(name)\"}").status == 204)
            #expect(board.pressed.value == ["GPIO27", "GPIO27"])
        }
    }

    @Test func theLineToTheCaseStoreIsUnpluggedAndPluggedInAgain() async throws {
        let board = TestBoard()
        board.plug.set { $0 = true }
        try await TestHouse.open(board: board) { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/simulator", inside).text.contains("Unplug it"))
            #expect(try await house.post("\(house.staff)/simulator", "do=unplug", inside).status == 303)
            let page = try await house.get("\(house.staff)/simulator", inside).text
            #expect(board.plug.value == false && page.contains("The line is out") && page.contains(">7</strong>") && page.contains("Plug it in"))
            #expect(try await house.post("\(house.staff)/simulator", "do=plug", inside).status == 303)
            #expect(board.plug.value == true)
        }
    }

    @Test func aCentreWithoutACaseStoreHasNoLineToUnplug() async throws {
        try await TestHouse.open(board: TestBoard()) { (house) async throws in
            let inside = try await house.signIn()
            #expect(!(try await house.get("\(house.staff)/simulator", inside).text.contains("case store")))
            #expect(try await house.post("\(house.staff)/simulator", "do=unplug", inside).status == 404)
        }
    }

    /// A lamp is no button.
    @Test(arguments: ["GPIO22", "garden", ""])
    func nothingElseIsPressed(_ name: String) async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            #expect(try await house.post("\(house.staff)/simulator", "do=press&button=\(name)", try await house.signIn()).status == 404)
            #expect(try await house.post(house.onSocket("/api/v1/simulator/presses"), json: "{\"button\":\"\(name)\"}").status == 404)
            #expect(board.pressed.value.isEmpty)
        }
    }

    @Test func aScanIsToldInWords() async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            let inside = try await house.signIn()
            let form = "do=scan&kiosk=side&code=HZ1%3AABC"
            #expect(try await house.post("\(house.staff)/simulator", form, inside).text.contains("Scanned at Side. Its screen shows what came of it."))
            board.answer.set { $0 = .arrived(DeskSample.slip) }
            #expect(try await house.post("\(house.staff)/simulator", form, inside).text.contains("striped fox"))
            board.answer.set { $0 = .refused(DeskSample.refusal) }
            #expect(try await house.post("\(house.staff)/simulator", form, inside).text.contains(DeskSample.refusal.code))
            #expect(board.scans.value.map(\.code) == ["HZ1:ABC", "HZ1:ABC", "HZ1:ABC"] && board.scans.value[0].kiosk == "side")
            #expect(board.scans.value[0].moment == house.clock.now)
            let answer = try await house.post(house.onSocket("/api/v1/simulator/scans"), json: #"{"code":"X","kiosk":"main"}"#)
            #expect(try answer.decoded(SimulatedScan.self).answer == .refused(DeskSample.refusal))
        }
    }

    @Test(arguments: ["", "do=dance", "do=scan&code=X", "do=scan&code=X&kiosk=moon"])
    func whatIsNothingOfTheKindIsRefused(_ form: String) async throws {
        let board = TestBoard()
        try await TestHouse.open(board: board) { (house) async throws in
            let status = try await house.post("\(house.staff)/simulator", form, try await house.signIn()).status
            #expect([400, 404].contains(status))
            #expect(board.scans.value.isEmpty && board.pressed.value.isEmpty)
        }
    }

    @Test func itsRoutesAreDescribedWhereItIs() async throws {
        try await TestHouse.open(board: TestBoard()) { (house) async throws in
            let paths = try await house.get("\(house.staff)/api/v1/openapi.json", house.bearer).json["paths"] as? [String: Any]
            let described = Set((paths ?? [:]).keys.filter { $0.hasPrefix("/simulator") })
            #expect(described == Set(API.simulator.map(\.path)))
            for route in API.simulator where route.path != "/simulator/events" {
                let url = house.onSocket("/api/v1\(route.path)")
                let reply = route.method == .get ? try await house.get(url) : try await house.post(url, json: "{}")
                #expect(reply.status == (route.method == .get ? 200 : 400), "\(route.path)")
            }
        }
    }

    /// The numbers on the header (Raspberry Pi documentation): each line once, on a pin that is neither power nor ground.
    @Test func pinsAreThoseOfTheHeader() {
        let pins = (0...27).compactMap { HeaderPin.number(of: "GPIO\($0)") }
        #expect(Set(pins).count == 28)
        #expect(Set(pins).isDisjoint(with: [1, 2, 4, 6, 9, 14, 17, 20, 25, 30, 34, 39]))
        #expect(HeaderPin.number(of: "GPIO17") == 11 && HeaderPin.number(of: "GPIO28") == nil && HeaderPin.number(of: "LINE3") == nil)
    }
}
