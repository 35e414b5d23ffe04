import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Who came") struct Party {
        @Test("a sibling who is absent is expected still, and the others are counted") func absent() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await Self.siblings(hub))
                #expect(asked.page == "party" && asked.outcome == "checked-in" && asked.fields("visit").count == 2)
                #expect(!asked.text.contains(TestHub.given) && !asked.text.contains("Rosalind"))
                let done = try await hub.tell(asked, here: [asked.fields("visit")[0]], others: 3)
                #expect(done.outcome == "checked-in" && done.places == ["Blue room"])
                let rows = try await hub.board().rows
                #expect(rows.map(\.state) == [.waiting, .expected] && rows[0].companions == 3)
                #expect(rows.map(\.name) == ["Amarantha K.", "Rosalind K."])
            }
        }

        @Test("a sibling who comes later is checked in by the same pass") func later() async throws {
            try await TestHub.open { hub in
                let code = try await Self.siblings(hub)
                let asked = try await hub.scan(code)
                _ = try await hub.tell(asked, here: [asked.fields("visit")[0]], others: 0)
                hub.clock.set("10:02")
                #expect(try await hub.arrive(code).outcome == "checked-in")
                #expect(try await hub.board().rows.map(\.state) == [.waiting, .waiting])
            }
        }

        @Test("one alone is asked how many came, by one press") func alone() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await hub.family(TestHub.record("1")))
                #expect(asked.page == "party" && asked.fields("here") == asked.fields("visit") && asked.fields("visit").count == 1)
            }
        }

        @Test("another kiosk cannot answer for the family") func otherKiosk() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await Self.siblings(hub))
                let page = try await hub.tell(asked, here: asked.fields("visit"), others: 9, at: "garden-door")
                #expect(page.status == 404 && page.animal == nil)
                #expect(try await hub.board().rows.allSatisfy { $0.companions == nil })
            }
        }

        @Test("the first answer stays, and the second is answered alike") func twice() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await Self.siblings(hub))
                let first = try await hub.tell(asked, here: asked.fields("visit"), others: 1)
                let second = try await hub.tell(asked, here: [asked.fields("visit")[0]], others: 7)
                #expect(first.status == 200 && first.text == second.text)
                #expect(try await hub.board().rows.map(\.companions) == [1, 1])
            }
        }

        @Test("nobody at all is no answer") func nobody() async throws {
            try await TestHub.open { hub in
                let asked = try await hub.scan(try await Self.siblings(hub))
                #expect(try await hub.tell(asked, here: [], others: 1).status == 400)
                #expect(try await hub.board().rows.map(\.state) == [.waiting, .waiting])
            }
        }

        private static func siblings(_ hub: TestHub) async throws -> String {
            try await hub.family(TestHub.record("1"), TestHub.record("2", at: "10:30", person: "sister", given: "Rosalind", service: "clinic"))
        }
    }
}
