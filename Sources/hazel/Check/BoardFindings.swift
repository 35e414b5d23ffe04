import Hardware

/// Whether the board's lines are there, and free for the hub.
enum BoardFindings {
    static func findings(_ configuration: Configuration) async -> [Finding] {
        guard let plan = configuration.board else { return [.note("board", "no lamps or buttons: the configuration has no “board”")] }
        return findings(plan, plan.open())
    }

    static func findings(_ plan: BoardPlan, _ lines: any Lines) -> [Finding] {
        if plan.profile == .simulated { return [.note("board", "\(plan.lines.count) simulated lines: nothing real lights up")] }
        return [chip(plan, lines)] + plan.lines.map { line($0, plan, lines) }
    }

    /// The chip itself. One of another name is well where its lines are found by theirs.
    private static func chip(_ plan: BoardPlan, _ lines: any Lines) -> Finding {
        let label = plan.chip ?? plan.profile.chip
        do throws(LineFault) {
            let chips = try lines.chips()
            if let chip = chips.first(where: { $0.label == label }) {
                return .ok("chip", "\(chip.label), \(chip.lines) lines, through \(lines.interface)")
            }
            let there = LineFault.noChip(label: label, there: chips.map(\.label))
            let isNeeded = plan.lines.contains { (try? lines.info(plan.address(of: $0))) == nil }
            return isNeeded || chips.isEmpty
                ? .mend("chip", "\(there); look at “profile” and “chip” of the board, and whether it is plugged in")
                : .note("chip", "\(there); the lines are found by their names, through \(lines.interface)")
        } catch {
            return .mend("chip", "\(error)")
        }
    }

    private static func line(_ line: BoardLine, _ plan: BoardPlan, _ lines: any Lines) -> Finding {
        let part = "\(line.meaning)"
        do throws(LineFault) {
            let info = try lines.info(plan.address(of: line))
            let place = [line.line, plan.profile.pin(of: line.line)?.place].compactMap(\.self).joined(separator: ", ")
            guard info.isUsed else { return .ok(part, "\(place): free") }
            if info.consumer == plan.settings(of: line).consumer { return .ok(part, "\(place): held by the hub") }
            let busy = LineFault.busy(name: line.line, consumer: info.consumer)
            return .mend(part, "\(busy); stop that program, or give the line another pin")
        } catch {
            return .mend(part, "\(error)")
        }
    }
}
