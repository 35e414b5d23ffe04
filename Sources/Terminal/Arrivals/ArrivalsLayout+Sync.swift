import Foundation
import Reception
import Words

extension ArrivalsModel {
    /// So often it is asked how far receivers have what happens here, in seconds.
    static let syncInterval = 15.0

    /// What a receiver has taken is no change of the journal: nobody tells of it.
    mutating func askSync() -> [ArrivalsEffect] {
        guard let due = syncDue, local >= due, !isLost else { return [] }
        syncDue = local.addingTimeInterval(Self.syncInterval)
        return [.loadSync]
    }
}

/// How far the case store has what happens here, in one line; two where the window has room.
extension ArrivalsLayout {
    /// The case store always, other receivers where something is wrong; nothing in a small window, unless a person must act.
    func isTold(_ state: SyncState) -> Bool {
        guard height >= 16 || state.needsPerson else { return false }
        return state.receiver == Self.caseStore || state.trouble != nil || state.needsPerson
    }

    func line(of state: SyncState) -> [ScreenLine] {
        clipped(Cells.safe(words(of: state)), height >= 20 ? 2 : 1).map { ScreenLine($0, state.needsPerson ? [.bold, .attention] : .plain) }
    }

    private static let caseStore = "case-store"

    private func words(of state: SyncState) -> String {
        let language = model.language
        let name = state.receiver == Self.caseStore ? language("staff.sync.title") : state.receiver
        let parts: [String?] = [
            state.taken.map { language("terminal.sync.taken", ["time": time($0)]) } ?? language("terminal.sync.never"),
            state.waiting == 0 ? nil : language.plural("terminal.sync.waiting", state.waiting, ["time": state.oldest.map(time) ?? "?"]),
            state.parked == 0 ? nil : language.plural("terminal.sync.parked", state.parked),
            state.next.map { language("terminal.sync.next", ["time": time($0)]) },
        ]
        let wrong = wrong(with: state).joined(separator: " ")
        return "\(name): " + parts.compactMap(\.self).joined(separator: ", ") + (wrong.isEmpty ? "" : ". \(wrong)")
    }

    /// A sentence for each thing. That both directions have the same trouble is said once.
    private func wrong(with state: SyncState) -> [String] {
        let language = model.language
        let book = state.bookTrouble == state.trouble ? nil : state.bookTrouble
        let sentences: [String?] = [
            state.trouble.map { language("staff.sync.trouble.\($0.rawValue)") },
            book.map { "\(language("staff.sync.book-trouble")): \(language("staff.sync.trouble.\($0.rawValue)"))" },
            state.doubt.map { _ in language("staff.sync.doubted") },
        ]
        return sentences.compactMap(\.self)
    }

    /// The time alone on the day itself, else with its day.
    private func time(_ date: Date) -> String {
        let (language, zone) = (model.language, model.centre.zone)
        let time = language.time(date, in: zone)
        return model.centre.day(of: date) == model.board.day ? time : "\(language.day(date, in: zone)) \(time)"
    }
}
