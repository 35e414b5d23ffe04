import Hardware
import Logging

/// The outputs of the board: sets them when the show says so, and takes each line again that was lost.
actor LampBoard {
    private let plan: BoardPlan
    private let lines: any Lines
    private let clock: BoardClock
    private var faults: LineFaults
    private var show: LampShow
    private var outputs: [OutputLine?]
    private var timer: Task<Void, Never>?
    private var stopped = false

    init(plan: BoardPlan, lines: any Lines, clock: BoardClock, logger: Logger) {
        (self.plan, self.lines, self.clock, faults) = (plan, lines, clock, LineFaults(logger))
        show = LampShow(plan, at: clock.now())
        outputs = show.lamps.map { _ in nil }
    }

    /// Shows the desk as it is now.
    func show(_ scene: LampScene) {
        show.see(scene, at: clock.now())
        play()
    }

    /// Takes the lines that are not held, and sees whether the others still are.
    func look() {
        guard !stopped else { return }
        for index in outputs.indices {
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
        guard !stopped else { return }
        if show.advance(at: clock.now()) {
            for (index, output) in outputs.enumerated() { if let output { set(output, index) } }
            show.wereSet(at: clock.now())
        }
        wait(for: show.due(at: clock.now()))
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
            outputs[index] = try lines.output(plan.settings(of: show.lamps[index]))
            show.hold(index)
            faults.well(show.lamps[index])
        } catch {
            faults.note(error, at: show.lamps[index])
        }
    }

    private func set(_ output: OutputLine, _ index: Int) {
        do throws(LineFault) {
            try output.set(show.levels[index])
        } catch {
            output.release()
            outputs[index] = nil
            show.lose(index)
            faults.note(error, at: show.lamps[index])
        }
    }
}
