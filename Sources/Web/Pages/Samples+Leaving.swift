import Reception

extension Samples {
    /// Leaving, and what comes after it.
    var leavingPages: [(String, String)] {
        [
            ("leaving", pages.leaving(screen)),
            ("leave", pages.leave(screen, slip: leaveSlip(["A"]))),
            ("leave-several", pages.leave(screen, slip: leaveSlip(["A", "M", "S"]))),
            ("leave-many", pages.leave(screen, slip: leaveSlip(["A", "B", nil, "M", "S", "Z"]))),
            ("goodbye", pages.goodbye(screen)),
            ("feedback", pages.feedbackQuestion(screen, face: 4)),
            ("thanks", pages.thanks(screen)),
        ]
    }

    private func leaveSlip(_ initials: [String?]) -> LeaveSlip {
        LeaveSlip(arrival: Arrival.ID("arrival"), pass: nil, members: initials.enumerated().map { index, initial in
            .init(visit: visit(index), initial: initial)
        })
    }

    /// Notices of those who come and go.
    var leavingNotices: [Notice] {
        [
            Notice(
                ticket: "6HPK", at: time(10, 10), kiosk: kiosk.id, refusal: nil,
                leaving: .init(tokens: [Token(.fox, .striped), Token(.squirrel, .dotted)], count: 2, transport: true, cautions: [.otherParty, .doNotRelease])),
            Notice(
                ticket: "3VWX", at: time(10, 8), kiosk: kiosk.id, refusal: nil,
                leaving: .init(tokens: [Token(.bee, .plain)], count: 1, transport: false, cautions: [])),
            Notice(
                ticket: "8CFT", at: time(10, 7), kiosk: kiosk.id, refusal: nil,
                caution: .init(tokens: [Token(.cat, .checked)], cautions: [.doNotRelease, .doNotMeet])),
        ]
    }
}
