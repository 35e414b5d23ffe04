import Foundation
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    /// The disk is full or has become read-only: nothing is shown as done, and nothing is.
    @Suite("A hub that cannot write") struct StoreFailures {
        @Test("checks nobody in while its disk is full, and goes on once there is room")
        func full() async throws {
            try await TestHub.open { hub in
                let holders = (0..<60).map { "holder-\($0)" }
                try await hub.take(holders.map { TestHub.record("of \($0)", person: "child of \($0)", holders: [$0]) })
                var codes: [String] = []
                for holder in holders { codes.append(try await hub.code(of: holder)) }
                try await hub.fillDisk(true)
                var arrived = 0
                while arrived < codes.count, try await hub.scanJSON(codes[arrived]).status == 200 { arrived += 1 }
                try #require(arrived < codes.count)
                #expect(try await Self.waiting(hub) == arrived)
                #expect(try hub.count("arrived") == arrived)
                try await hub.fillDisk(false)
                for code in codes[arrived...] { #expect(try await hub.arrive(code).outcome == "checked-in") }
                #expect(try await Self.waiting(hub) == codes.count)
                #expect(try hub.journal.verify().firstBreak == nil)
            }
        }

        @Test("says so on every screen, calls a person, and shows no picture")
        func everyScreen() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                let before = try await hub.rows()
                try await hub.protectDisk(true)
                let scanned = try await hub.scan(code)
                var pages = [scanned, try await hub.lookUp("K")]
                for (path, form) in [("walk-in", [("service", "clinic"), ("companions", "1")]), ("assistance", [])] {
                    pages.append(try await hub.post(hub.kiosk("/kiosk/entrance/\(path)"), form: form))
                }
                for page in pages {
                    #expect(page.status == 503)
                    #expect(page.outcome == "store-not-writable" && page.code == "P18" && page.animal == nil && page.places.isEmpty)
                }
                let reply = try await hub.scanJSON(code)
                #expect(reply.status == 503)
                #expect(try reply.kiosk == KioskReply(outcome: "store-not-writable", code: "P18"))
                await #expect(throws: DeskError.self) { try await hub.client.askAssistance(at: "entrance") }
                #expect(try await hub.rows() == before)
                #expect(hub.log.text.contains("code=store-not-writable"))
                try await hub.protectDisk(false)
                #expect(try await hub.arrive(code).outcome == "checked-in")
            }
        }

        /// The family was checked in before the disk failed; what it says after that is not lost in silence.
        @Test("does not thank a family for an answer that it could not keep")
        func party() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await hub.family(TestHub.record("1")))
                try await hub.protectDisk(true)
                let page = try await hub.tell(asked, here: asked.fields("visit"), others: 2)
                #expect(page.status == 503 && page.outcome == "store-not-writable")
                try await hub.protectDisk(false)
                #expect(try await hub.tell(asked, here: asked.fields("visit"), others: 2).outcome == "checked-in")
                #expect(try await hub.board().rows.map(\.companions) == [2])
            }
        }

        private static func waiting(_ hub: TestHub) async throws -> Int { try await hub.board().rows.count { $0.state == .waiting } }
    }
}
