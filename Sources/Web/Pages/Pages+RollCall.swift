import Foundation
public import Reception
import Words

/// The roll-call: held in the hand outside, pressed with gloves on. Each row keeps its place when it is ticked, so that nobody presses
/// the next one by mistake.
extension Pages {
    /// The page of staff on which people are ticked as out; without one that goes on, from which it is started.
    public func rollCall(lang: String, sheet: RollCallSheet) -> String {
        let language = languages.language(lang)
        var frame = staffFrame(language, title: language("staff.roll-call.title"), live: true)
        frame.moreStyles = Address.staffAsset("styles/roll-call.css").text
        let running = sheet.rollCall.flatMap { $0.end == nil ? $0 : nil }
        return render(.rollCall, in: language, frame: frame, RollCallPage(
            position: sheet.position.description, action: Address.rollCallActs.text, here: language.plural("staff.roll-call.here", sheet.here),
            running: running.map { self.running($0, language) }, last: sheet.rollCall.flatMap { last($0, language) }))
    }

    private func running(_ rollCall: RollCall, _ language: Language) -> RollCallPage.Running {
        let missing = rollCall.missing, out = rollCall.people - missing
        return .init(
            kind: language("staff.roll-call.\(rollCall.kind.rawValue)", ["time": language.time(rollCall.began, in: centre.zone)]),
            says: missing == 0 ? language("staff.roll-call.all-out") : language.plural("staff.roll-call.missing", missing), isClear: missing == 0,
            counts: language("staff.roll-call.counts", ["out": language.number(out), "all": language.number(rollCall.people)]), missing: missing,
            end: missing == 0 ? language("staff.roll-call.end-clear") : language.plural("staff.roll-call.end", missing),
            confirm: missing == 0 ? nil : language.plural("staff.roll-call.confirm-end", missing),
            isFresh: !rollCall.rows.contains { $0.isOut && !$0.hasLeft }, parties: parties(rollCall.rows, language))
    }

    /// Those who came together stand together.
    private func parties(_ rows: [RollCallRow], _ language: Language) -> [RollCallPage.Party] {
        var order: [String] = []
        let groups = Dictionary(grouping: rows) { row in row.arrival?.rawValue ?? row.id }
        for row in rows where order.last != row.arrival?.rawValue ?? row.id { order.append(row.arrival?.rawValue ?? row.id) }
        return order.compactMap { groups[$0] }.map { party($0, language) }
    }

    private func party(_ rows: [RollCallRow], _ language: Language) -> RollCallPage.Party {
        let open = rows.filter { !$0.isOut }.map(\.id), token = rows[0].token
        let picture = token.map { TokenPicture(picture: tokens.svg(for: $0, id: "small"), name: language.name(of: $0)) }
        return .init(
            id: rows[0].id, token: picture, spot: rows[0].spot.map { language("staff.wish.\($0.rawValue)") },
            othersUnknown: rows[0].othersUnknown, open: open.joined(separator: " "), asksAll: rows.count { !$0.hasLeft } > 1, isOver: open.isEmpty,
            allLabel: language("staff.act-on", ["act": language("staff.roll-call.all"), "row": picture?.name ?? ""]),
            rows: rows.map { row($0, language) })
    }

    private func row(_ row: RollCallRow, _ language: Language) -> RollCallPage.Row {
        let state = row.hasLeft ? "has-left" : row.isOut ? "out" : "not-out"
        return .init(
            id: row.id, name: name(row, language), place: centre.place(row.place).map { sign($0, in: language) }, isOut: row.isOut,
            hasLeft: row.hasLeft, kind: row.isOut ? RollCallAct.Kind.notOut.rawValue : RollCallAct.Kind.out.rawValue,
            state: language("staff.roll-call.\(state)"),
            said: language("staff.act-on", ["act": language("staff.roll-call.\(row.isOut ? "not-out" : "out")"), "row": name(row, language)]))
    }

    /// Who it is, as far as staff may know; as what, for whoever is here for work.
    private func name(_ row: RollCallRow, _ language: Language) -> String {
        if row.id.hasPrefix("others:") { return language.plural("staff.roll-call.others", row.count) }
        if row.protected { return language("staff.protected") }
        if let role = row.role { return language("staff.role.\(role.rawValue)") }
        return row.name?.apart ?? language("staff.no-name")
    }

    /// How the last one of the day ended.
    private func last(_ rollCall: RollCall, _ language: Language) -> RollCallPage.Last? {
        guard let end = rollCall.end else { return nil }
        let took = language.minutes(end.minutes)
        return .init(
            kind: language("staff.roll-call.\(rollCall.kind.rawValue)", ["time": language.time(rollCall.began, in: centre.zone)]),
            says: end.missing == 0
                ? language.plural("staff.roll-call.ended-clear", end.there, ["time": took])
                : language.plural("staff.roll-call.ended-missing", end.missing, ["time": took]))
    }
}

struct RollCallPage: Sendable {
    let position, action, here: String
    let running: Running?
    let last: Last?

    struct Running: Sendable {
        let kind, says: String
        /// Everyone is out.
        let isClear: Bool
        let counts: String
        let missing: Int
        let end: String
        let confirm: String?
        /// Nobody is ticked yet: it can still be taken back.
        let isFresh: Bool
        let parties: [Party]
    }

    struct Party: Sendable {
        let id: String
        let token: TokenPicture?
        let spot: String?
        let othersUnknown: Bool
        /// The ids of its rows that are not out.
        let open: String
        /// Whether there is a button for all of them; where all are out it keeps its place, and is not seen.
        let asksAll, isOver: Bool
        let allLabel: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let id, name: String
        let place: PlaceSign?
        let isOut, hasLeft: Bool
        let kind, state: String
        /// What is said once it is done.
        let said: String
    }

    struct Last: Sendable { let kind, says: String }
}
