import BoardDoubles
import Hardware
import Reception
import Testing

@testable import hazel

@Suite("What the check says of the board")
struct BoardFindingsTests {
    private static let lines = [
        BoardLine(.lamp(.kioskReady), line: "GPIO17"), BoardLine(.button(.assistance), line: "GPIO5", kiosk: "entrance"),
        BoardLine(.heartbeat, line: "GPIO6"), BoardLine(.sounder, line: "GPIO27"),
    ]
    private let board = SimulatedLines(Self.lines)

    @Test("chip and lines are there, and free") func well() {
        let findings = BoardFindings.findings(Self.plan(chip: SimulatedLines.label), board)
        #expect(findings.allSatisfy { $0.mark == .ok })
        #expect(findings[0] == .ok("chip", "hazel-simulated, 4 lines, through simulated lines"))
        #expect(findings[1] == .ok("lamp kiosk-ready", "GPIO17, pin 11: free"))
    }

    @Test("a line that another program has is named, one that the hub has is well") func taken() throws {
        let plan = Self.plan(chip: nil)
        _ = try board.output(plan.settings(of: Self.lines[0]))
        board.take("GPIO5", as: "another")
        let findings = BoardFindings.findings(plan, board)
        #expect(findings[1] == .ok("lamp kiosk-ready", "GPIO17, pin 11: held by the hub"))
        #expect(findings[2] == .mend(
            "button assistance", "the line GPIO5 is taken by “another”; stop that program, or give the line another pin"))
    }

    @Test("a chip of another name is well where its lines are found by theirs") func otherChip() {
        let finding = BoardFindings.findings(Self.plan(chip: nil), board)[0]
        #expect(finding.mark == .note && finding.text.contains("there is no chip “pinctrl-bcm2711”; there are hazel-simulated"))
    }

    @Test("no chip, and no such line, is to be mended") func missing() {
        board.plug(false)
        let findings = BoardFindings.findings(Self.plan(chip: nil), board)
        #expect(findings.allSatisfy { $0.mark == .mend })
        #expect(findings[0].text.contains("there is none at all; look at “profile” and “chip” of the board"))
        #expect(findings[1].text == "no chip has a line “GPIO17”")
    }

    @Test("a hub without a board is told so") func none() async throws {
        let findings = await BoardFindings.findings(try Samples.read(Samples.small))
        #expect(findings.map(\.mark) == [.note])
    }

    @Test("the lamp test lights one lamp after the other, for a tick each") func lampTest() async throws {
        let ticks = HandTicks()
        let test = LampTest(plan: Self.plan(chip: nil), lines: board, clock: ticks.clock)
        let history = Task { [changes = board.changes()] in
            var lit: [[String]] = []
            for await lines in changes {
                let now = lines.filter(\.isActive).map(\.id)
                if lit.last != now { lit.append(now) }
                if !now.isEmpty { ticks.advance(milliseconds: 1100) }
                if now.isEmpty, lit.count(where: { !$0.isEmpty }) == 2 { break }
            }
            return lit
        }
        let findings = try await test.run { _ in }
        #expect(findings.map(\.part) == ["lamp kiosk-ready", "sounder"] && findings.allSatisfy { $0.mark == .ok })
        #expect(await history.value.filter { !$0.isEmpty } == [["GPIO17"], ["GPIO27"]])
    }

    @Test("the lamp test asks to stop the hub where that has the lines, and leaves the sounder alone in calm mode") func lampTestRefused() async throws {
        var plan = Self.plan(chip: nil)
        plan.rules.calm = true
        _ = try board.output(plan.settings(of: Self.lines[0]))
        let findings = try await LampTest(plan: plan, lines: board, clock: HandTicks().clock).run { _ in }
        #expect(findings == [
            .mend("lamp kiosk-ready", "the hub holds GPIO17; stop it for the test: systemctl stop hazel"),
            .note("sounder", "not tried: the board is calm"),
        ])
    }

    private static func plan(chip: String?) -> BoardPlan { BoardPlan(profile: .raspberryPi4, chip: chip, lines: lines) }
}
