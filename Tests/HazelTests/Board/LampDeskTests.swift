import BoardDoubles
import Foundation
import Hardware
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("The lamps of a hub", .timeLimit(.minutes(5))) struct LampDeskTests {
        @Test("show where somebody waits, pulse while somebody is called, and are dark when they are seen") func day() async throws {
            try await BoardCase.open { board in
                await board.untilLit(["ready"])
                let row = try await board.walkIn()
                await board.untilLit(["ready", "den"])
                try await board.hub.desk.act(StaffAct(.call, row.id))
                await board.untilLit(["ready"])
                await board.untilLit(["ready", "den"])
                await board.untilLit(["ready"])
                try await board.hub.desk.act(StaffAct(.seen, row.id))
                // A pulse is dark now and then too; the second lamp shows that the lamps know of it.
                let second = try await board.arrived(call: .screen)
                await board.untilLit(["ready", "blue"])
                for _ in 0..<100 {
                    await board.step()
                    #expect(board.lit.isDisjoint(with: ["den", "fault", "help", "bell"]))
                }
                try await board.hub.desk.act(StaffAct(.seen, second.id))
                await board.untilLit(["ready"])
            }
        }

        @Test("are a beacon for a family that asks, escalate, and go dark when somebody who gives a name comes") func assistance() async throws {
            try await BoardCase.open { board in
                await board.untilLit(["ready"])
                let bell = board.lines.changes()
                let ticket = try await board.hub.desk.askAssistance(at: "entrance", reason: .unwell)
                await board.untilLit(["ready", "help"])
                for await lines in bell where lines.contains(where: { $0.id == "bell" && $0.isActive }) { break }
                await board.until { lines in lines.contains { $0.id == "late" && $0.isActive } }
                try await board.hub.desk.act(StaffAct(.answer, ticket, name: "Samira"))
                await board.untilLit(["ready"])
                #expect(!board.hub.log.text.contains("Samira"))
            }
        }

        @Test("light a place for a moment when a family asks for it on its way, steadily, and however often it asks") func shown() async throws {
            try await BoardCase.open { board in
                await board.untilLit(["ready"])
                board.shown.light("den")
                await board.untilLit(["ready", "den"])
                for _ in 0..<50 {
                    board.shown.light("den")
                    await board.step()
                    #expect(board.lit.contains("den"))
                }
                let asked = board.ticks.now
                await board.untilLit(["ready"])
                let lit = board.ticks.now - asked
                #expect(lit > ShownPlaces.moment - 2_000_000_000 && lit < ShownPlaces.moment + 4_000_000_000)
            }
        }

        @Test("stand still and are silent once staff make them calm, and are as usual again when that ends") func calm() async throws {
            try await BoardCase.open { board in
                let row = try await board.walkIn()
                try await board.hub.desk.act(StaffAct(.call, row.id))
                await board.untilLit(["ready", "den"])
                await board.untilLit(["ready"])
                board.calm.set(true)
                await board.untilLit(["ready", "den"])
                _ = try await board.hub.desk.askAssistance(at: "entrance", reason: .unwell)
                await board.untilLit(["ready", "den", "help"])
                for _ in 0..<100 {
                    await board.step()
                    #expect(board.lit.isSuperset(of: ["ready", "den", "help"]) && !board.lit.contains("bell"))
                }
                board.calm.set(false)
                await board.until { lines in lines.contains { $0.id == "den" && !$0.isActive } }
            }
        }

        @Test("stand still for a family that chose the screen") func wish() async throws {
            try await BoardCase.open { board in
                let row = try await board.arrived(call: .screen)
                await board.untilLit(["ready", "blue"])
                try await board.hub.desk.act(StaffAct(.call, row.id))
                for _ in 0..<100 {
                    await board.step()
                    #expect(board.lit.contains("blue"))
                }
                try await board.hub.desk.act(StaffAct(.seen, row.id))
                await board.untilLit(["ready"])
            }
        }

        @Test("are dark when the hub stops, and let go") func stop() async throws {
            try await TestHub.alone { hub in
                let board = BoardCase(hub)
                let living = Task { [lamps = board.lamps] in try await lamps.run() }
                _ = try await board.walkIn()
                await board.untilLit(["ready", "den"])
                living.cancel()
                try await living.value
                #expect(board.lit.isEmpty && board.lines.lines.allSatisfy { $0.consumer == nil })
            }
        }

        @Test("show a fault of the store, and that it is mended") func fault() async throws {
            try await BoardCase.open { board in
                await board.untilLit(["ready"])
                try await board.hub.protectDisk(true)
                await #expect(throws: DeskError.self) { try await board.hub.desk.askAssistance(at: "entrance", reason: .person) }
                await board.untilLit(["fault"])
                try await board.hub.protectDisk(false)
                await board.untilLit(["ready"])
            }
        }

        @Test("that are unplugged are told once, and light up again when they are back") func unplugged() async throws {
            try await BoardCase.open { board in
                _ = try await board.walkIn()
                await board.untilLit(["ready", "den"])
                board.lines.plug(false)
                await board.until { _ in board.hub.log.text.contains("error lines of the board cannot be used") }
                for _ in 0..<5 { await board.step(11_000) }
                board.lines.plug(true)
                await board.untilLit(["ready", "den"])
                await board.until { _ in board.hub.log.text.contains("notice lines of the board are back") }
                let told = board.hub.log.text.split(separator: "\n").filter { $0.contains("den (lamp place:den)") && $0.hasPrefix("error") }
                #expect(told.count == 1, "\(told)")
            }
        }

        @Test("whose line another program has leave the others lit, and say who has it") func taken() async throws {
            try await TestHub.alone { hub in
                let board = BoardCase(hub)
                board.lines.take("den", as: "another")
                let living = Task { [lamps = board.lamps] in try await lamps.run() }
                defer { living.cancel() }
                _ = try await board.walkIn()
                await board.untilLit(["ready"])
                #expect(hub.log.text.contains("cause=the line den is taken by “another”"))
                board.lines.take("den", as: nil)
                await board.untilLit(["ready", "den"])
            }
        }

        @Test("have a heartbeat while the hub works, and none once it does not") func heartbeat() async throws {
            try await BoardCase.open { board in
                for level in [true, false, true] { await board.until { $0.last?.isActive == level } }
                try await board.hub.protectDisk(true)
                await #expect(throws: DeskError.self) { try await board.hub.desk.askAssistance(at: "entrance", reason: .person) }
                await board.untilLit(["fault"])
                for _ in 0..<400 { await board.step() }
                let before = board.lines.lines.last?.isActive
                for _ in 0..<100 { await board.step() }
                #expect(board.lines.lines.last?.isActive == before)
                try await board.hub.protectDisk(false)
            }
        }
    }
}
