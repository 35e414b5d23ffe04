import Foundation
import Reception
import Words

extension ArrivalsLayout {
    /// Where and when, how many, and what is wrong.
    var head: [ScreenLine] {
        var lines = [title]
        if let choice { lines.append(countsLine(after: choice)) } else if height >= 12 { lines.append(countsLine(after: "")) }
        if case .lost(let error, let again) = model.connection { lines += lost(error, again) }
        lines += model.syncs.filter(isTold).flatMap(line(of:))
        if !model.board.clockTrusted { lines.append(ScreenLine(Cells.cut(say("staff.clock-not-trusted"), columns), [.bold, .attention])) }
        return lines
    }

    private var title: ScreenLine {
        let language = model.language
        let clock = Cells.safe(language.time(model.now, in: model.centre.zone))
        let state = model.isLost ? asOf : say("staff.connection.live")
        let right = "\(clock)  \(state)"
        let demo = model.centre.fictional ? " (\(say("terminal.fictional")))" : ""
        let left = say("staff.today", ["centre": model.centre.name + demo, "day": language.day(model.board.day)])
        let room = columns - Cells.width(right) - 2
        var line = ScreenLine(room > 8 ? Cells.fit(left, room) + "  " : "", [.bold, .reverse])
        line.add(room > 8 ? right : Cells.fit(clock, columns), [.bold, .reverse])
        return line
    }

    /// What is shown is no longer sure.
    private func lost(_ error: DeskError, _ again: Date) -> [ScreenLine] {
        let seconds = again.timeIntervalSince(model.local).rounded(.up)
        let when = seconds >= 1 ? count("terminal.lost", Int(min(seconds, 3_600))) : say("terminal.trying")
        let first = ScreenLine(Cells.cut("! \(asOf). \(when). \(say("staff.connection.lost"))", columns), [.bold, .urgent, .reverse])
        return [first] + (height >= 16 ? [ScreenLine(Cells.cut("  " + Cells.safe(error.cause), columns), .urgent)] : [])
    }

    private var asOf: String {
        say("staff.connection.asof", ["time": model.language.time(model.board.now, in: model.centre.zone)])
    }

    /// How many there are, after what is left out of the list by choice: nobody takes a part for the whole.
    private func countsLine(after choice: String) -> ScreenLine {
        var line = ScreenLine(Cells.cut(choice, columns), [.bold, .attention])
        line.add(Cells.cut((choice.isEmpty ? "" : "  ") + counts, columns - line.width))
        return line
    }

    private var counts: String {
        let states: [BoardRow.State] = [.waiting, .called, .seen, .expected]
        let working = model.board.rows.count { $0.state == .working }
        let parts = states.map { state in
            count("staff.count.\(state.rawValue)", model.board.rows.count { $0.state == state })
        } + (working > 0 ? [count("staff.count.working", working)] : [])
        return ([parts.joined(separator: ", ")] + [longestWait].compactMap(\.self)).joined(separator: ". ")
    }

    private var longestWait: String? {
        let waits = model.board.rows.filter { $0.state == .waiting }.compactMap { model.words(of: $0).minutes }
        return waits.max().map { say("staff.longest-wait", ["minutes": model.language.minutes($0)]) }
    }

    private var choice: String? {
        var parts: [String] = []
        if model.filter != .all { parts.append("\(say("staff.filter")): \(name(of: model.filter))") }
        if !model.search.isEmpty { parts.append("\(say("staff.filter.search")): \(model.search)") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func name(of filter: ArrivalsModel.Filter) -> String {
        switch filter {
        case .all: say("staff.filter.all")
        case .place(let place): Cells.safe(model.centre.name(of: place))
        case .service(let service): Cells.safe(model.centre.name(of: service))
        }
    }
}
