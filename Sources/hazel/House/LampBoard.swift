import Foundation
import Hardware
import Logging

/// The outputs of the board: sets them on the shared tick, and takes each line again that was lost.
actor LampBoard {
    private let plan: BoardPlan
    private let lines: any Lines
    private let clock: BoardClock
    private var faults: LineFaults
    /// The lines of the plan that are driven, the heartbeat apart.
    private let lamps: [BoardLine]
    private var outputs: [OutputLine?]
    private var player: LampPlayer
    private var scene = LampScene(waiting: [], called: [], calls: [], isWorking: false)
    /// When the scene was so; `nil` until the desk has first answered: nothing is on before.
    private var seen: UInt64?
    private var timer: Task<Void, Never>?
    private var stopped = false

    init(plan: BoardPlan, lines: any Lines, clock: BoardClock, logger: Logger) {
        (self.plan, self.lines, self.clock, faults) = (plan, lines, clock, LineFaults(logger))
        lamps = plan.lines.filter { $0.meaning.isOutput && $0.meaning != .heartbeat }
        outputs = Array(repeating: nil, count: lamps.count)
        player = LampPlayer(lamps: lamps.count, at: clock.now())
    }

    /// Shows the desk as it is now.
    func show(_ scene: LampScene) {
        (self.scene, seen) = (scene, clock.now())
        play()
    }

    /// Takes the lines that are not held, and sees whether the others still are.
    func look() {
        guard !stopped else { return }
        for index in lamps.indices {
            if let output = outputs[index] { set(output, index) } else { take(index) }
        }
        faults.tell()
        play()
    }

    /// Everything off, and every line let go.
    func stop() {
        stopped = true
        timer?.cancel()
        for output in outputs.compactMap(\.self) {
            try? output.set(false)
            output.release()
        }
        outputs = outputs.map { _ in nil }
    }

    private func play() {
        guard !stopped, let seen else { return }
        let now = clock.now()
        let present = scene.later(TimeInterval(now - seen) / 1_000_000_000)
        // A line that is not held shows nothing, and lights up on a tick once it is.
        player.want(zip(lamps, outputs).map { $1 == nil ? .off : plan.rules.pattern(of: $0, in: present) })
        if player.advance(at: now) {
            for (index, output) in outputs.enumerated() { if let output { set(output, index) } }
            player.wereSet(at: clock.now())
        }
        wait(for: [player.due, plan.rules.nextChange(in: present).map { now + UInt64($0 * 1_000_000_000) }].compactMap(\.self).min())
    }

    private func wait(for due: UInt64?) {
        timer?.cancel()
        timer = due.map { due in
            Task { [clock] in
                do { try await clock.wait(due) } catch { return }
                self.play()
            }
        }
    }

    private func take(_ index: Int) {
        do throws(LineFault) {
            outputs[index] = try lines.output(plan.settings(of: lamps[index]))
            faults.well(lamps[index])
        } catch {
            faults.note(error, at: lamps[index])
        }
    }

    private func set(_ output: OutputLine, _ index: Int) {
        do throws(LineFault) {
            try output.set(player.levels[index])
        } catch {
            output.release()
            outputs[index] = nil
            player.lost(index)
            faults.note(error, at: lamps[index])
        }
    }
}
