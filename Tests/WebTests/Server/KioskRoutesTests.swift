import Foundation
import Reception
import Testing

@testable import Web

@Suite("What the kiosk serves") struct KioskRoutesTests {
    @Test func theFirstKioskIsHome() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.get("\(house.kiosk)/kiosk")
            #expect(reply.status == 303)
            #expect(reply.header("Location") == "/kiosk/main")
        }
    }

    /// A language that the centre does not offer gives the kiosk's own.
    @Test(arguments: [("main", "en"), ("main?lang=pl", "pl"), ("main?lang=xx", "en"), ("side", "pl"), ("side?lang=%22%3E", "pl")])
    func aPageIsInTheScreensLanguage(_ path: String, _ lang: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.get("\(house.kiosk)/kiosk/\(path)", TestHouse.html)
            #expect(reply.status == 200)
            #expect(reply.text.contains("lang=\"\(lang)\""))
        }
    }

    @Test(arguments: ["/kiosk/nowhere", "/kiosk/main/nothing", "/nothing", "/staff", "/staff/arrivals", "/api/v1/board", "/metrics", "/"])
    func nothingElseIsServed(_ path: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.kiosk)\(path)").status == 404)
        }
    }

    @Test func healthSaysWhetherTheDeskAnswers() async throws {
        try await TestHouse.open { (house) async throws in
            let well = try await house.get("\(house.kiosk)/healthz")
            #expect((well.status, well.text) == (200, "ok\n"))
            house.desk.set { $0.fails = DeskError(.unreachable, cause: "gone") }
            #expect(try await house.get("\(house.kiosk)/healthz").status == 503)
        }
    }

    @Test func anUnchangedFileIsNotSentAgain() async throws {
        try await TestHouse.open { (house) async throws in
            let first = try await house.get("\(house.kiosk)/kiosk/assets/tokens/fox.svg")
            #expect(first.header("Content-Type") == "image/svg+xml")
            let tag = try #require(first.header("ETag"))
            let second = try await house.get("\(house.kiosk)/kiosk/assets/tokens/fox.svg", ["If-None-Match": tag])
            #expect((second.status, second.body.count) == (304, 0))
            let staff = try await house.get("\(house.staff)/staff/assets/tokens/fox.svg")
            #expect(staff.body == first.body)
        }
    }

    @Test(arguments: ["languages/en.words", "templates/home.mustache", "tokens/../languages/en.words", "tokens/%2e%2e/x", "tokens", ""])
    func onlyFilesForBrowsersAreServed(_ name: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.kiosk)/kiosk/assets/\(name)").status == 404)
        }
    }

    @Test func aWalkInIsAskedForThePartyAndKept() async throws {
        try await TestHouse.open { (house) async throws in
            let question = try await house.post("\(house.kiosk)/kiosk/main/walk-in", "service=advice")
            #expect(question.status == 200)
            #expect(house.desk.seen.walkIns.isEmpty)
            _ = try await house.post("\(house.kiosk)/kiosk/main/walk-in", "service=advice&companions=3")
            _ = try await house.post("\(house.kiosk)/kiosk/main/walk-in", "service=&companions=0")
            #expect(house.desk.seen.walkIns.map { $0.service?.rawValue } == ["advice", nil])
            #expect(house.desk.seen.walkIns.map(\.companions) == [3, 0])
        }
    }

    @Test(arguments: ["service=clinic&companions=0", "service=nothing&companions=0", "service=&companions=-1", "service=&companions=x"])
    func aWalkInThatCannotBeIsRefused(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.post("\(house.kiosk)/kiosk/main/walk-in", form).status == 400)
            #expect(house.desk.seen.walkIns.isEmpty)
        }
    }

    @Test func helpIsACallAway() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.kiosk)/kiosk/side/assistance", json: "{}")
            #expect(reply.json["ticket"] as? String == "H7K2")
            #expect(house.desk.seen.assisted.map(\.rawValue) == ["side"])
        }
    }
}
