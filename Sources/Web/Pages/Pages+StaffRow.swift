import Foundation
import Reception
import Words

extension Pages {
    /// One line of the list, with the acts that make sense on it.
    func row(_ row: BoardRow, at now: Date, _ language: Language) -> ArrivalsPage.Row {
        let name = rowName(row, language)
        return ArrivalsPage.Row(
            id: row.id, state: row.state.rawValue, stateName: language("staff.state.\(row.state.rawValue)"),
            token: row.token.map { token in
                TokenPicture(picture: tokens.svg(for: token, id: "small"), name: language.name(of: token))
            },
            name: name, party: party(row, language), service: row.role == nil ? shown(row.service)?.name.apart ?? language("staff.no-service") : "",
            place: centre.place(row.place).map { sign($0, in: language) },
            due: row.due.map { language.time($0, in: centre.zone) }, since: since(row, now, language), late: row.late, isWork: row.role != nil,
            marks: marks(row, language), needs: needs(row, language), acts: acts(row.acts, on: row, named: name, language),
            markings: acts(row.markings, on: row, named: name, language), hasMarkings: !row.markings.isEmpty)
    }

    /// Who it is, as far as staff may know; as what, for whoever is here for work.
    func rowName(_ row: BoardRow, _ language: Language) -> String {
        if row.protected { return language("staff.protected") }
        if let role = row.role { return language("staff.role.\(role.rawValue)") }
        return row.name?.apart ?? language("staff.no-name")
    }

    private func party(_ row: BoardRow, _ language: Language) -> String? {
        guard [.waiting, .called, .seen].contains(row.state) else { return nil }
        return row.companions.map { $0 == 0 ? nil : language.plural("staff.with-others", $0) } ?? language("staff.others-unknown")
    }

    /// Whole minutes; a clock that was set back shows none.
    private func since(_ row: BoardRow, _ now: Date, _ language: Language) -> ArrivalsPage.Since? {
        guard let since = row.since, row.state != .expected else { return nil }
        let minutes = Int((now.timeIntervalSince(since) / 60).clamped(to: 0...9_999))
        return .init(date: Coding.text(of: since), text: language("duration.short", ["count": language.number(minutes)]))
    }

    private func marks(_ row: BoardRow, _ language: Language) -> [String] {
        let flags = Arrival.Flag.allCases.filter(row.flags.contains).map { language("staff.flag.\($0.rawValue)") }
        let unproved = row.identification == false ? [language("staff.identification.not-shown")] : []
        return unproved + flags + (row.bookChanged ? [language("staff.book-changed")] : []) + (row.withheld ? [language("staff.withheld")] : [])
    }

    /// What to do differently, and which language.
    func needs(_ row: BoardRow, _ language: Language) -> [String] {
        let adjustments = row.adjustments.map { adjustment in
            let name = language("adjustment.\(adjustment.kind.rawValue)")
            guard let detail = adjustment.detail, !detail.isEmpty else { return name }
            return language("adjustment.with-detail", ["adjustment": name, "detail": detail.apart])
        }
        let spoken = row.language.flatMap { $0.hasPrefix("en") ? nil : language("staff.language", ["language": nameOfLanguage($0)]) }
        return adjustments + [spoken].compactMap { $0 } + wishes(row, language)
    }

    private func nameOfLanguage(_ tag: String) -> String {
        languages.all.first { $0.code == tag }?.name ?? tag.apart
    }

    /// What usually comes next: that button stands out.
    private static func next(after state: BoardRow.State) -> StaffAct.Kind? {
        switch state {
        case .waiting: .call
        case .called: .seen
        case .seen: .done
        case .expected, .done, .notCome, .working: nil
        }
    }

    private func acts(_ kinds: [StaffAct.Kind], on row: BoardRow, named name: String, _ language: Language) -> [ArrivalsPage.Act] {
        let token = row.token.map { language.name(of: $0) }
        let label = [token, name].compactMap { $0 }.joined(separator: ", ")
        return kinds.map { kind in
            let text = language("staff.act.\(kind.rawValue)")
            return .init(
                kind: kind.rawValue, text: text, label: language("staff.act-on", ["act": text, "row": label]),
                isNext: kind == Self.next(after: row.state), confirm: question(before: kind, on: row, label, language))
        }
    }

    /// What is asked before an act that is hard to take back, or that lets somebody go who must be looked to.
    private func question(before kind: StaffAct.Kind, on row: BoardRow, _ label: String, _ language: Language) -> String? {
        switch kind {
        case .undo where row.undoEndsArrival: language("staff.confirm.undo-arrival", ["row": label])
        case .left where row.flags.contains(.doNotRelease): language("staff.confirm.left", ["row": label])
        case .unmarkRelease: language("staff.confirm.unmark-release", ["row": label])
        case .unprotect: language("staff.confirm.unprotect", ["row": label])
        default: nil
        }
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        isNaN ? range.lowerBound : min(max(self, range.lowerBound), range.upperBound)
    }
}
