import Hardware

/// Lights each lamp in turn, for somebody who stands before the board. The hub must not hold the lines meanwhile.
struct LampTest {
    let plan: BoardPlan
    let lines: any Lines
    let clock: BoardClock

    /// Lights one lamp after the other for a tick each, so that nothing blinks faster than it ever does; the sounder not in calm mode.
    /// - Parameter say: told before each lamp, so that one knows where to look.
    /// - Returns: one line for each lamp.
    func run(_ say: (String) -> Void) async throws -> [Finding] {
        var findings: [Finding] = []
        for line in plan.lines where line.meaning.isOutput && line.meaning != .heartbeat {
            if line.meaning == .sounder, plan.rules.calm {
                findings.append(.note("sounder", "not tried: the board is calm"))
                continue
            }
            say("\(line.meaning) on \(line.line)")
            findings.append(try await light(line))
        }
        return findings
    }

    private func light(_ line: BoardLine) async throws -> Finding {
        let part = "\(line.meaning)"
        do throws(LineFault) {
            let output = try lines.output(plan.settings(of: line))
            defer { output.release() }
            try output.set(true)
            do { try await clock.wait(clock.now() + LampPlayer.tick) } catch { return .note(part, "the test was broken off") }
            try output.set(false)
            return .ok(part, "\(line.line) was driven for 1.1 s: was it seen?")
        } catch {
            if case .busy(_, let consumer) = error, consumer.hasPrefix("hazel:") {
                return .mend(part, "the hub holds \(line.line); stop it for the test: systemctl stop hazel")
            }
            return .mend(part, "\(error)")
        }
    }
}
