import Foundation
import Reception

/// A small centre, and one of each value that travels.
enum DeskSample {
    static let start = Date(timeIntervalSince1970: 1_795_255_200)
    static let moment = Moment(wall: start, boottime: 1_000_000_000_000, boot: "boot", trusted: true)

    static let centre = Centre(
        id: .init("trees"), name: "Trees", fictional: true, zone: .gmt,
        places: [Place(id: .init("garden"), name: "Garden", colour: "green", symbol: "leaf")],
        services: [
            Service(id: .init("clinic"), name: "Clinic", organisation: "Trust", place: .init("garden")),
            Service(id: .init("advice"), name: "Advice", organisation: "Council", walkIn: true, summary: "s", symbol: "leaf", sharing: Sharing(familiesChoose: true, shared: true)),
        ],
        kiosks: [
            Kiosk(id: .init("main"), name: "Main", language: "en", pixelsPerMillimetre: 4),
            Kiosk(id: .init("side"), name: "Side", language: "pl", pixelsPerMillimetre: 4.5),
        ],
        languages: ["en", "pl"], said: [Said(said: ["en": "s"], did: ["en": "d"])], feedbackQuestion: ["en": "q"])

    static let stop = ArrivalSlip.Stop(
        visit: .init("v1"), initial: "A", service: .init("clinic"), place: .init("garden"), due: start, late: false, wait: 12)
    static let slip = ArrivalSlip(
        arrival: .init("a1"), outcome: .checkedIn, token: Token(.fox, .striped, number: 2), at: start, stops: [stop], asksParty: false)
    static let details = PartyDetails(
        slip: ArrivalSlip(
            arrival: .init("a1"), outcome: .checkedIn, token: Token(.fox, .striped), at: start, stops: [stop], asksParty: false,
            offersMore: true, wish: Wish(call: .screen, spot: .room), language: "en"),
        members: [
            .init(
                visit: .init("v1"), initial: "A", adjustments: [Adjustment(.interpreter, detail: "Polish")], hasAnswered: false,
                canKeep: true, services: [.init(.init("clinic"), shared: true)]),
        ])
    static var asking: ArrivalSlip {
        var slip = slip
        slip.asksParty = true
        return slip
    }

    static let leaveSlip = LeaveSlip(arrival: .init("a1"), pass: .init("p1"), members: [
        .init(visit: .init("v1"), initial: "A"), .init(visit: .init("v2"), initial: nil),
    ])

    static let row = BoardRow(
        id: "attendance:1", state: .waiting, token: Token(.fox, .striped), name: "Amina K.", service: .init("clinic"), place: .init("garden"),
        due: start, since: start, flags: [.believed], adjustments: [Adjustment(.interpreter, detail: "pl")], language: "pl",
        companions: 1, arrival: .init("a1"), wish: Wish(call: .lamp, spot: .garden), withheld: true)

    static let meeting = Meeting(id: "m1", start: start, place: "garden")
    static let visitor = BoardRow(id: "visitor:1", state: .working, place: "garden", due: start, since: start, role: .meeting, identification: true)

    static let refusal = Refusal(.seePerson, problem: .tooShort, lookUp: .noMatch, opens: start, start: start, ticket: "7KFM")

    static func board(at position: Position) -> Board {
        Board(
            position: position, day: CentreDay(year: 2026, month: 11, day: 21), now: start, clockTrusted: true, rows: [row, visitor],
            notices: [
                Notice(ticket: "7KFM", at: start, kiosk: .init("main"), refusal: refusal),
                Notice(
                    ticket: "4XWC", at: start, kiosk: .init("main"), refusal: nil, reason: .private, waited: 90,
                    answer: .init(name: "Sam", seconds: 30)),
                Notice(
                    ticket: "6HPK", at: start, kiosk: .init("main"), refusal: nil,
                    leaving: .init(tokens: [Token(.fox, .striped)], count: 1, transport: true, cautions: [.otherParty]),
                    caution: .init(tokens: [], cautions: [.doNotMeet])),
            ], answerSeconds: [30, 75], faces: FaceCount([1, 2, 3, 4, 5]), points: [ForumPoint(id: "f1", text: "Parking", at: start)])
    }

    static let day = CentreDay(year: 2026, month: 11, day: 21)
    static let pass = Pass(id: .init("p1"), holder: .init("h"), appointments: [.init("ap1")], from: day, until: day, code: "CODE", revoked: start)
    static let personal = Personal(
        given: "Amina", family: "Kowal", born: day, language: "pl", contact: "0", leadProfessional: "L",
        adjustments: [Adjustment(.hoist, detail: "d")], kept: .init(adjustments: [Adjustment(.lowLight)], language: "pl"))
    static let appointment = Appointment(
        id: .init("ap1"), person: .init("h"), service: .init("clinic"), start: start, minutes: 30, place: .init("garden"), state: .booked, sensitive: false)
    static let entry = PassEntry(
        pass: pass, holder: Person(id: .init("h"), source: "s", externalID: "x", protected: false), personal: personal,
        appointments: [.init(appointment: appointment, given: "Amina")])
    static let origin = Origin(file: "f.csv", line: 2, field: "start")
    static let record = BookRecord(
        externalID: "x", person: PersonRecord(externalID: "y", personal: personal), service: .init("clinic"), start: start, minutes: 30,
        place: .init("garden"), holders: ["y"], passes: [.init("p1")], note: "n", origin: origin)
    static let batch = BookBatch(importID: "i", source: "s", records: [record], preview: true)

    static var outcome: BookOutcome {
        var outcome = BookOutcome()
        outcome.complaints = [BookComplaint(.refused, at: origin, "why")]
        outcome.details = [.init(.moved, service: .init("clinic"), before: start, after: start, origin: origin)]
        return outcome
    }

    static var closing: BookClosing {
        BookClosing(importID: "i", source: "s", complete: start..<start.adding(minutes: 60), outcome: outcome, refused: 1)
    }

    static let uptake: [UptakeReport.Row] = [
        .init(theme: "know", by: .need, value: "sleep", outcome: .seen, counted: 9),
        .init(theme: Uptake.sensitive, by: .need, value: nil, outcome: .referred, counted: 3),
    ]
    static let gap = Gap(words: "swimming", language: "en", count: 3, last: day)

    static func referral(_ state: Referral.State, overdue: Bool = false) -> ReferralEntry {
        ReferralEntry(
            referral: Referral(
                id: .init("r-\(state.rawValue)"), ticket: "7KFM", service: "clinic", kiosk: "main", sensitive: false, pass: "p1", way: .phone, best: .morning,
                language: "pl", safety: nil, tellsWhy: true, content: "c1", at: start),
            state: state, since: start, decline: state == .declined ? .full : nil, result: state == .closed ? .appointment : nil, overdue: overdue,
            details: ReferralDetails(contact: "07700900123", need: "sleep"))
    }
}
