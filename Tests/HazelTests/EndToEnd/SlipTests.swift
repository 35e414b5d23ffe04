import Foundation
import Hardware
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("A slip of paper") struct Slips {
        @Test("that cannot be printed: the screen says to remember the picture, as long as the family goes on, and the log tells staff why")
        func missing() async throws {
            try await TestHub.open { configuration in
                configuration.printers = [PrinterSettings(kiosk: "entrance", device: "/nowhere/lp0")]
            } _: { hub in
                let code = try await hub.family(TestHub.record("1"))
                var events = try await ScreenEvents(hub)
                let page = try await hub.arrive(code), arrival = try #require(page.fields("arrival").first)
                #expect(page.page == "arrived")
                while let event = try await events.next(), event != #"slip {"arrival":"\#(arrival)"}"# {}
                let goesOn = try await hub.post(hub.kiosk("/kiosk/entrance/arrival"), form: [("arrival", arrival)])
                #expect(goesOn.page == "arrived" && Self.remembers(goesOn) == true)
                await hub.log.wait(for: "a slip is not printed", times: 1)
                #expect(hub.log.text.contains("warning a slip is not printed cause=it is not plugged in kiosk=entrance"))
                #expect(!hub.log.text.contains(TestHub.given))
                let elsewhere = try await hub.post(hub.kiosk("/kiosk/garden-door/walk-in"), form: [("service", "clinic"), ("companions", "1")])
                #expect(elsewhere.page == "arrived" && Self.remembers(elsewhere) == false, "a kiosk without a printer promises nothing")
            }
        }

        @Test("is printed once the party is known, by whatever takes the bytes") func printed() async throws {
            try await TestHub.open { configuration in
                let file = configuration.socket.path.replacing("hub.sock", with: "paper")
                configuration.printers = [PrinterSettings(kiosk: "entrance", device: file)]
            } _: { hub in
                let file = hub.folder.appending(path: "paper")
                try Data().write(to: file)
                let page = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let animal = try #require(page.animal)
                #expect(page.page == "arrived" && Self.remembers(page) == false)
                await hub.log.wait(for: "a slip is printed", times: 1)
                let paper = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                #expect(paper.contains(animal) && paper.contains("Blue room") && paper.contains("10:00am"))
                #expect(!paper.contains(TestHub.given) && !paper.contains("Speech"))
            }
        }

        /// Whether a page tells the family to remember its picture; the line is there, hidden or not.
        private static func remembers(_ page: Answer) -> Bool? {
            page.text.firstMatch(of: /<p class="remember"[^>]*?( hidden)?>/).map { $0.1 == nil }
        }
    }
}
