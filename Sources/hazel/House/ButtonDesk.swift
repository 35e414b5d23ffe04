import Foundation
import Hardware
import Logging
import Reception
import ServiceLifecycle

/// Hears the buttons, and does at the desk what they mean.
struct ButtonDesk: ServiceLifecycle.Service, CustomStringConvertible {
    let plan: BoardPlan
    let lines: any Lines
    let desk: any FrontDesk
    let clock: BoardClock
    let logger: Logger
    let calm: CalmMode

    /// Presses within so many nanoseconds after one are the same: a hand that trembles, or a child that likes the click.
    static let rest: UInt64 = 3_000_000_000

    var description: String { "buttons" }

    /// Lives as long as the hub, though there be nothing to hear: a part that ends would end the whole.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for line in plan.lines where !line.meaning.isOutput { group.addTask { await hear(line) } }
                group.addTask { while !Task.isCancelled { try? await clock.wait(clock.now() + 3600 * 1_000_000_000) } }
            }
        }
    }

    /// Hears one line as long as the hub lives, and takes it again where it was lost.
    private func hear(_ line: BoardLine) async {
        var faults = LineFaults(logger)
        while !Task.isCancelled {
            do throws(LineFault) {
                let input = try lines.input(plan.settings(of: line))
                faults.well(line)
                faults.tell()
                await hear(line, input)
                input.release()
                if !Task.isCancelled { throw LineFault.gone(name: line.line) }
            } catch {
                faults.note(error, at: line)
                faults.tell()
            }
            try? await clock.wait(clock.now() + LampDesk.round)
        }
    }

    /// Until the line is gone. Some kernels do not say so by themselves, so it is asked for.
    private func hear(_ line: BoardLine, _ input: InputLine) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                var last: UInt64?
                for await level in input.settled(milliseconds: line.debounce, clock: clock) {
                    if level.active, let last, line.meaning.isButton, level.nanoseconds < last + Self.rest { continue }
                    if level.active { last = level.nanoseconds }
                    await take(line, level.active)
                }
            }
            group.addTask {
                while !Task.isCancelled, (try? input.isActive()) != nil { try? await clock.wait(clock.now() + LampDesk.round) }
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func take(_ line: BoardLine, _ level: Bool) async {
        do {
            switch line.meaning {
            case .button(.assistance) where level: try await ask(at: line.kiosk)
            case .button(.done(let place)) where level: try await done(at: place)
            case .button(.calm) where level: calm.toggle()
            case .presence, .door: logger.debug("\(line.meaning)", metadata: ["line": "\(line.line)", "active": "\(level)"])
            default: break
            }
        } catch {
            logger.error("a press of a button cannot be kept", metadata: ["button": "\(line.meaning)", "cause": "\(error)"])
        }
    }

    private func ask(at kiosk: Kiosk.ID?) async throws {
        guard let kiosk else { return }
        _ = try await desk.askAssistance(at: kiosk, reason: .person)
        logger.info("a button asks for a person", metadata: ["kiosk": "\(kiosk)"])
    }

    /// Whoever has been seen there longest is done; where nobody has been marked as seen, whoever was called first.
    private func done(at place: Place.ID) async throws {
        let rows = try await desk.board().rows.filter { $0.place == place && !$0.flags.contains(.leaving) }
        let first = [BoardRow.State.seen, .called].lazy.compactMap { state in
            rows.filter { $0.state == state }.min { ($0.since ?? .distantPast) < ($1.since ?? .distantPast) }
        }.first
        guard let row = first else { return logger.info("nobody is done: nobody was seen there", metadata: ["place": "\(place)"]) }
        try await desk.act(StaffAct(.done, row.id))
        logger.info("a button says that a family is done", metadata: ["place": "\(place)"])
    }
}

extension LineMeaning {
    /// Something that is pressed.
    var isButton: Bool { if case .button = self { true } else { false } }
}
