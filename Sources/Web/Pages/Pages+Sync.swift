import Foundation
public import Reception
import Words

/// How far the case store has what happens here, for staff, and what it does not take.
extension Pages {
    /// Both lists as they are at a position of the journal, which the page then follows.
    public func sync(lang: String, states: [SyncState], parked: [ParkedChange], position: Position) -> String {
        let language = languages.language(lang)
        return render(
            .sync, in: language, frame: staffFrame(language, title: language("staff.sync.title"), live: true),
            SyncPage(
                position: position.description, isEmpty: states.isEmpty,
                receivers: states.map { .init(name: $0.receiver, lines: lines($0, language)) }, hasParked: !parked.isEmpty,
                parked: parked.map { row($0, language) }))
    }

    private func lines(_ state: SyncState, _ language: Language) -> [SyncPage.Line] {
        let values: [(String, String?)] = [
            ("taken", state.taken.map { instant($0, language) } ?? language("staff.sync.never")), ("waiting", "\(state.waiting)"),
            ("oldest", state.oldest.map { instant($0, language) }), ("parked", "\(state.parked)"),
            ("trouble", state.trouble.map { language("staff.sync.trouble.\($0.rawValue)") }), ("next", state.next.map { instant($0, language) }),
            ("book-taken", state.bookTaken.map { instant($0, language) }),
            ("book-trouble", state.bookTrouble.map { language("staff.sync.trouble.\($0.rawValue)") }),
            ("doubt", state.doubt.map { _ in language("staff.sync.doubted") }),
        ]
        return values.compactMap { name, text in text.map { .init(label: language("staff.sync.\(name)"), text: $0) } }
    }

    private func instant(_ date: Date, _ language: Language) -> String {
        "\(language.day(date, in: centre.zone)) \(language.time(date, in: centre.zone))"
    }

    private func row(_ change: ParkedChange, _ language: Language) -> SyncPage.Row {
        let label: (String) -> String = { language("staff.act-on", ["act": language($0), "row": "\(change.position.sequence)"]) }
        let state: String? = switch change.state {
        case .parked: nil
        case .again: language("staff.sync.again")
        case .dropped: language("staff.sync.dropped", ["reason": (change.reason ?? "").apart])
        }
        return .init(
            sequence: "\(change.position.sequence)", kind: change.kind, at: instant(change.at, language),
            sentence: "\(change.code): \(change.sentence)", state: state,
            acts: change.state == .dropped ? nil : .init(
                id: change.id.rawValue, action: Address.parkedActs.text, resendLabel: label("staff.sync.resend"),
                dropLabel: label("staff.sync.drop"), reasonLabel: label("staff.sync.reason")))
    }
}

struct SyncPage: Sendable {
    let position: String
    let isEmpty: Bool
    let receivers: [Receiver]
    let hasParked: Bool
    let parked: [Row]

    struct Receiver: Sendable {
        let name: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let label, text: String
    }

    struct Row: Sendable {
        let sequence, kind, at, sentence: String
        let state: String?
        let acts: Acts?
    }

    struct Acts: Sendable {
        let id, action, resendLabel, dropLabel, reasonLabel: String
    }
}
