import Foundation
import Hardware
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("The buttons of a hub", .timeLimit(.minutes(5))) struct ButtonDeskTests {
        @Test("ask for a person at their kiosk, once for each press however it bounces") func assistance() async throws {
            try await BoardCase.open { board in
                for presses in 1...3 {
                    await board.press("press")
                    await board.until { _ in board.hub.log.text.components(separatedBy: "a button asks for a person").count == presses + 1 }
                    for _ in 0..<35 { await board.step() }
                }
                let notices = try await board.hub.desk.board().notices
                #expect(notices.count == 3 && notices.allSatisfy { $0.kiosk == "entrance" && $0.reason == .person })
                #expect(try board.hub.count("assistance") == 3)
            }
        }

        @Test("take presses in quick succession for one: a hand that trembles") func trembling() async throws {
            try await BoardCase.open { board in
                for _ in 0..<5 { await board.press("press") }
                await board.until { _ in board.hub.log.text.contains("a button asks for a person") }
                for _ in 0..<40 { await board.step() }
                let notices = try await board.hub.desk.board().notices
                #expect(notices.count == 1)
            }
        }

        @Test("say that the family which was seen first is done") func done() async throws {
            try await BoardCase.open { board in
                let first = try await board.walkIn()
                try await board.hub.desk.act(StaffAct(.seen, first.id))
                board.hub.clock.set("09:55")
                let second = try await board.walkIn()
                try await board.hub.desk.act(StaffAct(.seen, second.id))
                await board.press("done")
                try await board.untilRows { rows in rows.contains { $0.id == first.id && $0.state == .done } }
                let rows = try await board.hub.desk.board().rows
                #expect(rows.first { $0.id == second.id }?.state == .seen)
            }
        }

        @Test("make the lamps calm, and end that when pressed again") func calm() async throws {
            try await BoardCase.open { board in
                for isCalm in [true, false] {
                    await board.press("calm")
                    await board.until { _ in board.calm.isCalm == isCalm }
                    for _ in 0..<35 { await board.step() }
                }
                #expect(board.hub.log.text.contains("the lamps are calm") && board.hub.log.text.contains("the lamps are as usual"))
            }
        }

        @Test("end nothing where nobody was seen or called") func nobody() async throws {
            try await BoardCase.open { board in
                let row = try await board.walkIn()
                await board.press("done")
                await board.until { _ in board.hub.log.text.contains("nobody is done") }
                let rows = try await board.hub.desk.board().rows
                #expect(rows.first { $0.id == row.id }?.state == .waiting)
            }
        }

        @Test("that the store cannot keep are told to the log, and heard again later") func storeFails() async throws {
            try await BoardCase.open { board in
                await board.until { $0.first { $0.id == "press" }?.consumer != nil }
                try await board.hub.protectDisk(true)
                await board.press("press")
                await board.until { _ in board.hub.log.text.contains("error a press of a button cannot be kept") }
                try await board.hub.protectDisk(false)
                for _ in 0..<35 { await board.step() }
                await board.press("press")
                await board.until { _ in board.hub.log.text.contains("a button asks for a person") }
            }
        }

        @Test("are heard again after their chip was unplugged") func unplugged() async throws {
            try await BoardCase.open { board in
                await board.until { $0.first { $0.id == "press" }?.consumer != nil }
                board.lines.plug(false)
                await board.until { _ in board.hub.log.text.contains("press (button assistance)") }
                board.lines.plug(true)
                await board.press("press")
                await board.until { _ in board.hub.log.text.contains("a button asks for a person") }
            }
        }
    }
}
