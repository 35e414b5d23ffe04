import Hardware
import Logging

/// A line for a watchdog outside the hub: it changes once a second while the hub works, and stands still when it does not. No lamp
/// belongs on it.
struct Heartbeat {
    let line: BoardLine
    let plan: BoardPlan
    let lines: any Lines
    let proof: Proof
    let clock: BoardClock
    let logger: Logger

    static let interval: UInt64 = 1_000_000_000

    /// Ends when it is cancelled.
    func run() async {
        var faults = LineFaults(logger)
        while !Task.isCancelled {
            do throws(LineFault) {
                let output = try lines.output(plan.settings(of: line))
                faults.well(line)
                faults.tell()
                defer { output.release() }
                try await beat(output)
            } catch {
                faults.note(error, at: line)
                faults.tell()
                try? await clock.wait(clock.now() + LampDesk.round)
            }
        }
    }

    /// Until it is cancelled, or the line is gone.
    private func beat(_ output: OutputLine) async throws(LineFault) {
        var level = false
        while !Task.isCancelled {
            if proof.isThere {
                level.toggle()
                try output.set(level)
            }
            try? await clock.wait(clock.now() + Self.interval)
        }
        try output.set(false)
    }
}
