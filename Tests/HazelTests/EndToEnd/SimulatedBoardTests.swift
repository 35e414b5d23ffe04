import Foundation
import Hardware
import Reception
import Synchronization
import Testing

@testable import Web
@testable import hazel

extension EndToEnd {
    @Suite("The simulated board") struct SimulatedBoard {
        private static func board() -> SimulatedLines {
            SimulatedLines([BoardLine(.lamp(.place("den")), line: "GPIO22"), BoardLine(.button(.assistance), line: "GPIO27")])
        }

        @Test("a button is down as long as a finger rests on it, and every change of a line is told") func press() async throws {
            try await TestHub.open { hub in
                let board = Self.board(), down = Mutex(false)
                let simulator = SimulatorDesk(
                    board: board, desk: hub.desk, configuration: hub.configuration, surroundings: hub.surroundings,
                    reader: ScanReader(desk: hub.desk, mail: KioskMail(), logger: hub.log.logger),
                    pause: { _ in down.withLock { $0 = board.lines[1].isActive } }
                ).simulator
                var told = simulator.changes().makeAsyncIterator()
                #expect(await told.next() != nil)
                try await simulator.press(meaning: "assistance")
                let wasDown = down.withLock { $0 }
                #expect(wasDown && !board.lines[1].isActive)
                #expect(await told.next() != nil)
                let lamp = try board.output(LineSettings(LineAddress("GPIO22"), consumer: "lamp"))
                try lamp.set(true)
                #expect(await simulator.lines() == [
                    DrawnLine(name: "GPIO22", meaning: "lamp place:den", direction: .output, isOn: true, place: "den"),
                    DrawnLine(name: "GPIO27", meaning: "button assistance", direction: .input, isOn: false),
                ])
            }
        }

        @Test("a pass of today is scanned, and the kiosk's screen is told") func scan() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1")), mail = KioskMail()
                let simulator = SimulatorDesk(
                    board: Self.board(), desk: hub.desk, configuration: hub.configuration, surroundings: hub.surroundings,
                    reader: ScanReader(desk: hub.desk, mail: mail, logger: hub.log.logger)).simulator
                #expect(try await simulator.passes() == [SimulatedPass(label: "One person, due now", code: code)])
                let scan = Scan(code: code, kiosk: "entrance", moment: hub.surroundings.now())
                guard case .arrived? = try await simulator.scan(scan).answer else { return #expect(Bool(false), "nobody arrived") }
                if mail.take(for: "garden-door", at: scan.moment) != nil { Issue.record("another screen is told") }
                guard case .checkedIn? = mail.take(for: "entrance", at: scan.moment) else { return #expect(Bool(false), "no screen is told") }
            }
        }
    }
}
