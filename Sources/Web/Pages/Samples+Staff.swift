import Foundation
import Reception

extension Samples {
    var staffPages: [(String, String)] {
        [
            ("staff-sign-in", pages.signIn(lang: lang, failed: false)), ("staff-sign-in-failed", pages.signIn(lang: lang, failed: true)),
            ("staff-sign-in-name", pages.signIn(lang: lang, failed: false, nameFailed: true)),
            ("staff-arrivals-asked", pages.arrivals(lang: lang, board: board([], asked, trusted: true))),
            ("staff-arrivals", pages.arrivals(lang: lang, board: board(rows, notices, trusted: true))),
            ("staff-arrivals-leaving", pages.arrivals(lang: lang, board: leavingBoard)),
            ("staff-arrivals-empty", pages.arrivals(lang: lang, board: board([], [], trusted: true))),
            ("staff-arrivals-clock", pages.arrivals(lang: lang, board: board(rows, [], trusted: false))),
            ("staff-arrivals-check", pages.arrivals(lang: lang, board: board(rows, [], trusted: true), check: check(mending: []))),
            ("staff-arrivals-mend", pages.arrivals(lang: lang, board: board(rows, [], trusted: true), check: check(mending: [
                .init(mark: .mend, part: "disk", text: "12 MB are free in /var/lib/hazel: a check-in may soon not be kept; make room"),
                .init(mark: .mend, part: "scanner entrance", text: "is not there: plug it in"),
            ]))),
            ("staff-arrivals-calm", pages.arrivals(lang: lang, board: board([], notices, trusted: true), isCalm: true)),
            ("staff-arrivals-lamps", pages.arrivals(lang: lang, board: board([], notices, trusted: true), isCalm: false)),
            ("staff-import", pages.importForm(lang: lang, profiles: ["clinic", "nursery", "meetings"])),
            ("staff-import-preview", pages.importPreview(lang: lang, report: report(token: "preview"))),
            ("staff-import-done", pages.importPreview(lang: lang, report: report(token: nil))),
            ("staff-keys", pages.keys(kiosk)),
            ("staff-referrals", pages.referrals(lang: lang, entries: referralEntries, position: Position(epoch: "sample", sequence: 42))),
            ("staff-referrals-none", pages.referrals(lang: lang, entries: [], position: Position(epoch: "sample", sequence: 42))),
            ("staff-sync", pages.sync(lang: lang, states: syncStates, parked: parkedChanges, position: Position(epoch: "sample", sequence: 42))),
            ("staff-sync-none", pages.sync(lang: lang, states: [], parked: [], position: Position(epoch: "sample", sequence: 42))),
            ("staff-roll-call", pages.rollCall(lang: lang, sheet: rollCallSheet(.calm))), ("staff-roll-call-running", pages.rollCall(lang: lang, sheet: rollCallSheet(.running))),
            ("staff-roll-call-clear", pages.rollCall(lang: lang, sheet: rollCallSheet(.clear))), ("staff-roll-call-ended", pages.rollCall(lang: lang, sheet: rollCallSheet(.ended))),
            ("staff-uptake", pages.uptake(lang: lang, report: uptakeReport, gaps: gaps)),
            ("manage", pages.glance(glance)), ("manage-measure", pages.measure(visitsState)), ("manage-waits", pages.measure(waitsState)),
            ("manage-week", pages.measure(weekState)), ("manage-drills", pages.measure(drillsState)), ("manage-empty", pages.measure(emptyState)), ("manage-report", pages.report(glance)),
            ("manage-settings", pages.settings(settingsState)), ("manage-settings-wrong", pages.settings(wrongSettings)), ("manage-exact", pages.exact(exactState)),
            ("staff-message", pages.message(lang: lang, key: "error.conflict")),
        ]
    }

    private func board(_ rows: [BoardRow], _ notices: [Notice], trusted: Bool) -> Board {
        Board(position: Position(epoch: "sample", sequence: 42), day: day, now: now, clockTrusted: trusted, rows: rows, notices: notices)
    }

    private func check(mending lines: [CheckReport.Line]) -> CheckReport {
        CheckReport(at: time(6, 0), findings: lines + [
            .init(mark: .ok, part: "store", text: "sound"), .init(mark: .note, part: "network", text: "nothing that is configured needs one"),
        ])
    }

    /// Some leave, some are looked to, and enough have said how it was.
    private var leavingBoard: Board {
        var rows = Array(rows.prefix(5))
        rows[0].flags = [.leaving, .doNotRelease]
        rows[3].flags = [.doNotMeet]
        rows[4].flags = [.leaving]
        rows[4].state = .done
        var board = board(rows, leavingNotices, trusted: true)
        board.faces = FaceCount([0, 1, 2, 5, 4])
        return board
    }

    var paperBoard: Board { board(rows, [], trusted: true) }

    private var notices: [Notice] {
        [
            Notice(ticket: "4XWC", at: time(10, 9), kiosk: kiosk.id, refusal: nil, waited: 60),
            Notice(ticket: "7KFM", at: time(10, 6), kiosk: kiosk.id, refusal: refusal(.tooEarly), waited: 240),
            Notice(ticket: "9RTP", at: time(10, 2), kiosk: kiosk.id, refusal: Refusal(.seePerson, lookUp: .severalMatches, ticket: "9RTP"), waited: 480),
        ]
    }

    /// Every reason, the newest first: two that nobody answers for too long, and two on the way.
    private var asked: [Notice] {
        AssistanceReason.allCases.enumerated().map { index, reason in
            let answers: [Int: Notice.Answer] = [1: .init(name: "Robin", seconds: 40), 2: .init(name: nil, seconds: 95)]
            return Notice(
                ticket: ["4XWC", "7KFM", "9RTP", "2CFH", "3JKM", "5PRT", "6VWX"][index], at: now.adding(minutes: -index), kiosk: kiosk.id,
                refusal: nil, reason: reason, waited: 60 * index, answer: answers[index])
        }
    }

    private var rows: [BoardRow] {
        [
            BoardRow(
                id: "attendance:1", state: .waiting, token: Token(.fox, .striped), name: "Amina K.", service: service(1), place: place(1),
                due: time(10, 0), since: time(9, 48), adjustments: [Adjustment(.quietPlace), Adjustment(.interpreter, detail: "Urdu")],
                language: "ur", companions: 2),
            BoardRow(
                id: "attendance:2", state: .called, token: Token(.squirrel, .dotted), name: "Zofia W.", service: service(4), place: place(3),
                due: time(10, 15), since: time(10, 7), late: true, adjustments: [Adjustment(.hoist)], companions: 1),
            BoardRow(id: "attendance:3", state: .waiting, token: Token(.horse, .wavy, number: 2), place: place(0), since: time(10, 9)),
            BoardRow(
                id: "attendance:4", state: .waiting, token: Token(.cat, .checked), protected: true, place: place(5), due: time(10, 30),
                since: time(10, 1), flags: [.believed], companions: 0),
            BoardRow(
                id: "attendance:5", state: .seen, token: Token(.bee, .plain), name: "Jonah P.", service: service(2), place: place(4),
                due: time(9, 30), since: time(9, 35), companions: 1, bookChanged: true),
            BoardRow(
                id: "appointment:6", state: .expected, name: "Marcus O’Neill-F.", service: service(6), place: place(6), due: time(10, 45),
                adjustments: [Adjustment(.stepFree), Adjustment(.extraTime)]),
            BoardRow(id: "appointment:7", state: .expected, name: "Hanna S.", service: service(7), place: place(7), due: time(11, 0), language: "pl"),
            BoardRow(
                id: "attendance:8", state: .done, token: Token(.frog, .spotted), name: "Ella B.", service: service(3), due: time(9, 0),
                since: time(9, 50)),
            BoardRow(id: "visitor:1", state: .working, place: place(2), due: time(10, 30), since: time(10, 2), role: .meeting, identification: true),
            BoardRow(id: "visitor:2", state: .working, since: time(9, 0), role: .contractor, identification: false),
            BoardRow(id: "attendance:9", state: .notCome, name: "Tom R.", service: service(3), due: time(9, 15), since: time(10, 0)),
        ]
    }

    private func report(token: String?) -> ImportReport {
        let origin: (Int, String?) -> Origin = { Origin(file: "clinic.csv", line: $0, field: $1) }
        let service = self.service(1) ?? Service.ID("sample")
        return ImportReport(
            profile: "clinic", file: "clinic.csv", added: 12, changed: 2, cancelled: 1, unchanged: 84, refused: 1,
            details: [
                .init(.added, service: service, before: nil, after: time(14, 0), origin: origin(14, nil)),
                .init(.moved, service: service, before: time(9, 0), after: time(15, 30), origin: origin(20, nil)),
                .init(.cancelled, service: service, before: time(16, 0), after: nil, origin: origin(31, nil)),
            ],
            complaints: [
                BookComplaint(.refused, at: origin(57, "start"), "the date is not of the form that the profile declares"),
                BookComplaint(.warning, at: origin(1, nil), "the file is not UTF-8; it was read as Windows-1252"),
            ],
            vanished: [VanishedAppointment(appointment: Appointment.ID("sample"), externalID: "4711", service: service, start: time(13, 0))],
            token: token)
    }
}
