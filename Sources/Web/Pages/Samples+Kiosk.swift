import Reception

extension Samples {
    /// The pages on which there can be fewer things at a time.
    var simplePages: [(String, String)] {
        [
            ("home", pages.home(screen, clockTrusted: true)),
            ("home-news", pages.home(screen, clockTrusted: true, settings: newsSettings, now: now)), ("with-pass", pages.withPass(screen)),
            ("without-pass", pages.withoutPass(screen)), ("walk-in", pages.walkIn(screen)), ("walk-in-more", pages.walkIn(screen, from: 2)),
            ("languages", pages.languages(screen)), ("languages-more", pages.languages(screen, from: 3)),
            ("assistance-reasons", pages.assistanceReasons(screen)), ("assistance-reasons-more", pages.assistanceReasons(screen, from: 3)),
            ("display", pages.display(screen)), ("display-more", pages.display(screen, from: 2)), ("display-last", pages.display(screen, from: 4)),
        ] + simpleFindPages + simpleFamilyPages
    }

    var kioskPages: [(String, String)] {
        [
            ("home", pages.home(screen, clockTrusted: true)),
            ("home-scanner-away", pages.home(screen, clockTrusted: true, isScannerAway: true)),
            ("home-news", pages.home(screen, clockTrusted: true, settings: newsSettings, now: now)),
            ("languages", pages.languages(screen)),
            ("display", pages.display(screen)),
            ("party", pages.party(screen, slip: one(.checkedIn))),
            ("party-several", pages.party(screen, slip: family)),
            ("walk-in", pages.walkIn(screen)),
            ("walk-in-party", pages.walkInParty(screen, service: service(0))),
            ("visitor", pages.visitor(screen)),
            ("visitor-meetings", pages.visitorMeetings(screen, meetings: meetings)),
            ("visitor-no-meeting", pages.visitorMeetings(screen, meetings: [])),
            ("visitor-notice", pages.visitorNotice(screen, role: .volunteer, meeting: nil)),
            ("visitor-done", pages.visitorSignedIn(screen)),
            ("assistance-reasons", pages.assistanceReasons(screen)),
            ("assistance", pages.assistance(screen, ticket: "4XWC", coming: nil)),
            ("assistance-coming", pages.assistance(screen, ticket: "4XWC", coming: "Robin")),
        ] + [DeskError.Code.storeNotWritable, .conflict, .unreachable].map {
            ("error-\($0.rawValue)", pages.error(screen, error: DeskError($0, cause: "sample")))
        }
    }

    private var meetings: [Meeting] {
        (0..<4).map { Meeting(id: Appointment.ID("meeting-\($0)"), start: time(10 + $0 / 2, 30 * ($0 % 2)), place: place($0 + 2)) }
    }

    /// Each outcome, and the arrivals whose pages hold most.
    var outcomes: [(String, String)] {
        let arrived = Outcome.allCases.filter(\.isArrival).map { ("arrived-\($0.rawValue)", page(one($0))) }
        let refused = Outcome.allCases.filter { !$0.isArrival && $0 != .unreadable }.map { ("refused-\($0.rawValue)", page(refusal($0))) }
        let unreadable = PassProblem.allCases.map { ("unreadable-\($0.rawValue)", page(refusal(.unreadable, problem: $0))) }
        return arrived + refused + unreadable + [
            ("arrived-two", page(two)), ("arrived-family", page(family)),
            ("arrived-without-place", page(slip(.checkedIn, [stop(1, "A", at: nil)]))),
            ("arrived-number", page(numbered)),
        ]
    }

    var lookUps: [(String, String)] {
        let steps: [(String, LookUpStep)] = [
            ("day", .day), ("month", .month(day: 14)), ("letters", .letters(day: 14, month: 3)),
            ("companions", .companions(day: 14, month: 3, letters: "K")),
            ("hour", .hour(day: 14, month: 3, letters: "K", companions: 1)), ("resting", .resting),
        ]
        return steps.map { ("look-up-\($0)", pages.lookUp(screen, step: $1)) } + [
            ("arrived-remember", pages.arrived(screen, slip: two, showsDetails: true, isSlipMissing: true)),
            ("look-up-done", pages.arrived(screen, slip: two, showsDetails: false)),
        ]
    }

    private func page(_ slip: ArrivalSlip) -> String {
        pages.arrived(screen, slip: slip, showsDetails: true)
    }

    private func page(_ refusal: Refusal) -> String {
        pages.refused(screen, refusal: refusal, now: now)
    }

    private func one(_ outcome: Outcome) -> ArrivalSlip {
        let wait = outcome == .clockNotTrusted ? nil : 15
        let stop = stop(1, "A", at: time(10, 30), wait: wait, late: outcome == .late, service: 1, place: 1)
        return slip(outcome, [stop], token: Token(.squirrel, .dotted), asksParty: true)
    }

    /// Every picture is taken: a digit tells two parties apart.
    private var numbered: ArrivalSlip {
        let stop = stop(1, "A", at: time(10, 30), wait: 1, place: 4)
        return slip(.checkedIn, [stop], token: Token(.hedgehog, .zigzag, number: 2))
    }

    /// One child with two appointments.
    private var two: ArrivalSlip {
        slip(.checkedIn, [
            stop(1, "A", at: time(10, 30), wait: 10, service: 1, place: 1), stop(1, "A", at: time(11, 45), service: 5, place: 6),
        ])
    }

    /// A child and a parent with different ways, and a second appointment for each; one of a service that is not named.
    private var family: ArrivalSlip {
        slip(.checkedIn, [
            stop(1, "A", at: time(10, 30), wait: 10, service: 1, place: 2), stop(2, "M", at: time(10, 45), wait: 20, service: 3, place: 5),
            stop(1, "A", at: time(11, 45), service: 5, place: 6), stop(2, "M", at: time(12, 0), place: 7),
        ], token: Token(.tortoise, .starry), asksParty: true)
    }
}
