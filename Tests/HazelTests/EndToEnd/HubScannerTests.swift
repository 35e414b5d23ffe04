import Foundation
import Hardware
import Reception
import Store
import Testing
import Web

@testable import hazel

extension EndToEnd {
    @Suite("A scanner that the hub reads itself") struct HubScanner {
        @Test("checks a family in, and the screen shows it in the language and with the looks that it has") func screen() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var events = try await ScreenEvents(hub)
                    scanner.tell(.present)
                    scanner.scan(code)
                    #expect(try await events.scan() == 1)
                    let page = try await Self.fetch(hub, [("lang", "pl"), ("view", "large")])
                    #expect(page.page == "party" && page.attribute("lang") == "pl" && page.text.contains("class=\"kiosk large\""))
                    #expect(!page.text.contains(code))
                    #expect(try await Self.fetch(hub).status == 204, "it is fetched once")
                    let here = try await hub.tell(page, here: page.fields("visit"), others: 1)
                    #expect(here.page == "arrived" && here.outcome == "checked-in")
                }
            }
        }

        @Test("checks in at once, where no screen is there to show it, and after 20 seconds nobody is shown it") func withoutScreen() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                var changes = try await EventReader(hub, hub.api("/events"), TestHub.bearer)
                let before = try await changes.position()
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    scanner.scan(code)
                    #expect(try await changes.position() != before)
                    #expect(try await hub.board().rows.map(\.state) == [.waiting])
                    hub.clock.set("09:50:21")
                    #expect(try await Self.fetch(hub).status == 204)
                }
            }
        }

        @Test("tells the screen that comes too late for the event, and shows the last of two families alone") func lateScreen() async throws {
            try await TestHub.open { hub in
                try await hub.take([TestHub.record("1"), TestHub.record("2", at: "10:10", person: "other", given: "Rosalind", holders: ["uncle"])])
                let first = try await hub.code(), second = try await hub.code(of: "uncle")
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var early = try await ScreenEvents(hub)
                    scanner.scan(first)
                    #expect(try await early.scan() == 1)
                    scanner.scan(second)
                    #expect(try await early.scan() == 2)
                    var late = try await ScreenEvents(hub)
                    #expect(try await late.scan() == 2)
                    let page = try await Self.fetch(hub)
                    #expect(page.page == "party")
                    #expect(try await hub.tell(page, here: page.fields("visit"), others: 0).page == "arrived")
                    #expect(try await hub.board().rows.allSatisfy { $0.state == .waiting })
                    #expect(try await hub.board().rows.count == 2)
                }
            }
        }

        @Test("refuses what is no pass, on the screen and under a code") func refuses() async throws {
            try await TestHub.open { hub in
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var events = try await ScreenEvents(hub)
                    scanner.scan("HZ1:\u{FFFD}AB")
                    _ = try await events.scan()
                    let page = try await Self.fetch(hub)
                    #expect(page.page == "refused" && page.outcome == "unreadable")
                    #expect(!hub.log.text.contains("HZ1:"))
                }
            }
        }

        @Test("asks who leaves while the page for leaving stands, and checks nobody in") func leaving() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var events = try await ScreenEvents(hub)
                    _ = try await hub.get(hub.kiosk("/kiosk/entrance/leaving"))
                    _ = try await hub.get(hub.kiosk("/kiosk/entrance/display"))
                    scanner.scan(code)
                    _ = try await events.scan()
                    #expect(try await Self.fetch(hub).page == "refused", "nobody of it is here")
                    #expect(try await hub.board().rows.map(\.state) == [.expected])
                    _ = try await hub.get(hub.kiosk("/kiosk/entrance"))
                    scanner.scan(code)
                    _ = try await events.scan()
                    #expect(try await Self.fetch(hub).page == "party")
                    _ = try await hub.get(hub.kiosk("/kiosk/entrance/leaving"))
                    scanner.scan(code)
                    _ = try await events.scan()
                    #expect(try await Self.fetch(hub).page == "leave")
                }
            }
        }

        @Test("says at the kiosk that it is away, and when it is back; other kiosks are not told") func away() async throws {
            try await TestHub.open { hub in
                let away = try TestHub.english("home.scanner-away").components(separatedBy: "{").first ?? ""
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var events = try await ScreenEvents(hub)
                    #expect(try await events.next() == #"scanner {"isAway":false}"#)
                    for event in [ScannerEvent.absent, .trouble(.busy), .trouble(.denied)] {
                        scanner.tell(event)
                        #expect(try await events.next() == #"scanner {"isAway":true}"#)
                        let home = try await hub.get(hub.kiosk("/kiosk/entrance?lang=en"))
                        #expect(home.attribute("data-scanner") == "away" && home.text.contains("<p class=\"scanner-away\" role=\"status\">\(away)"))
                        #expect(try await hub.get(hub.kiosk("/kiosk/garden-door?lang=en")).attribute("data-scanner") == nil)
                        scanner.tell(.present)
                        #expect(try await events.next() == #"scanner {"isAway":false}"#)
                    }
                    #expect(try await hub.get(hub.kiosk("/kiosk/entrance?lang=en")).attribute("data-scanner") == nil)
                }
                #expect(hub.log.text.contains("warning a scanner is not there device=/dev/input/by-id/played kiosk=entrance"))
            }
        }

        @Test("lets the screens go when the hub stops", .timeLimit(.minutes(5))) func stops() async throws {
            var screen: Task<String?, any Error>?
            try await TestHub.open { hub in
                let (heard, listens) = AsyncStream.makeStream(of: Void.self)
                screen = Task {
                    var events = try await ScreenEvents(hub)
                    _ = try await events.next()
                    listens.finish()
                    return try await events.next()
                }
                for await _ in heard {}
            }
            let last = try await screen?.value
            #expect(last == nil)
        }

        @Test("is told of at the screen where the store fails") func storeFails() async throws {
            try await TestHub.open { hub in
                try await PlayedScanner.play(hub) { (scanner) async throws in
                    var events = try await ScreenEvents(hub)
                    hub.mail.put(.failed(DeskError(.storeNotWritable, cause: "the disk is full")), for: "entrance", at: hub.clock.read())
                    _ = try await events.scan()
                    let page = try await Self.fetch(hub)
                    #expect(page.status == 503 && page.page != "party")
                }
            }
        }

        private static func fetch(_ hub: TestHub, _ manner: [(String, String)] = [("lang", "en")]) async throws -> Answer {
            try await hub.post(hub.kiosk("/kiosk/entrance/scanned"), form: manner)
        }
    }
}

@Suite("A log that a scanner would fill") struct TroubleReportsTests {
    @Test("has each trouble once, and again after a quiet minute") func once() {
        var reports = TroubleReports()
        let start = ContinuousClock.now
        var told = [reports.report(.flood, at: start), reports.report(.overrun, at: start)]
        #expect(told == [true, true])
        told = (1...600).map { reports.report(.flood, at: start + .seconds($0)) }
        #expect(!told.contains(true))
        let isTold = reports.report(.flood, at: start + .seconds(660))
        #expect(isTold)
    }
}
