import Hardware
import Logging
import Synchronization

/// When the hub was last seen to work: its desk answered, and its store could be written.
final class Pulse: Sendable {
    private let clock: BoardClock
    private let last: Mutex<UInt64?> = Mutex(nil)

    init(clock: BoardClock) { self.clock = clock }

    func beat() { last.withLock { $0 = clock.now() } }

    /// Whether that is not longer ago than three rounds.
    var isThere: Bool { last.withLock { $0.map { clock.now() - $0 < 3 * LampDesk.round } ?? false } }
}

/// A line for a watchdog outside the hub: it changes once a second while the hub works, and stands still when it does not. No lamp
/// belongs on it.
struct Heartbeat {
    let line: BoardLine
    let plan: BoardPlan
    let lines: any Lines
    let pulse: Pulse
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
            if pulse.isThere {
                level.toggle()
                try output.set(level)
            }
            try? await clock.wait(clock.now() + Self.interval)
        }
        try output.set(false)
    }
}
