import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Web

@Suite("The description of the interface") struct APIDescriptionTests {
    /// Every route that is described is there, and every one that is there is described.
    @Test func itHoldsToTheRoutes() async throws {
        try await TestHouse.open { (house) async throws in
            house.check.set { $0 = CheckReport(at: DeskSample.moment.wall, findings: []) }
            let description = try await house.get("\(house.staff)/api/v1/openapi.json", house.bearer).json
            #expect(description["openapi"] as? String == "3.1.0")
            let paths = try #require(description["paths"] as? [String: [String: Any]])
            let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
            #expect(described == Set(API.routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" }))
            for route in API.routes where route.path != "/events" {
                let url = house.onSocket("/api/v1\(route.path)")
                let reply = route.method == .get ? try await house.get(url) : try await house.post(url, json: "{}")
                #expect(reply.status == (route.method == .get ? 200 : 400), "\(route.path)")
            }
        }
    }

    /// The forms that it names are those that travel.
    @Test func itsFormsAreThoseOfTheValues() throws {
        try fits(DeskSample.board(at: Position(epoch: "e", sequence: 1)), "Board")
        try fits(CheckInAnswer.arrived(DeskSample.slip), "CheckInAnswer")
        try fits(CheckInAnswer.refused(DeskSample.refusal), "CheckInAnswer")
        for answer in [LookUpAnswer.done(DeskSample.slip), .needsHour, .refused(Refusal(.seePerson))] { try fits(answer, "LookUpAnswer") }
        try fits(StaffAct(.call, "a"), "StaffAct")
        try fits(DeskError(.conflict, cause: "c"), "DeskError")
        try fits(DeskSample.centre, "Centre")
        try fits(DeskSample.batch, "BookBatch")
        try fits(DeskSample.outcome, "BookOutcome")
        try fits(DeskSample.closing, "BookClosing")
        try fits(DeskSample.pass, "Pass")
        try fits(DeskSample.entry, "PassEntry")
        try fits(PassEntry(pass: nil, holder: nil, personal: nil, appointments: []), "PassEntry")
        for query in [PassQuery.id(Pass.ID("p")), .holder(source: "s", externalID: "x"), .day(DeskSample.day)] { try fits(query, "PassQuery") }
        try fits(PartyAnswer(arrival: .init("a"), absent: [], companions: 0, kiosk: .init("k")), "PartyAnswer")
        try fits(VanishedAppointment(appointment: .init("a"), externalID: "x", service: .init("s"), start: .now), "VanishedAppointment")
        try fits(LookUpRequest(day: 1, month: 1, letters: "A", hour: 3, companions: 0, kiosk: .init("k")), "LookUpRequest")
        try fits(WalkInRequest(service: .init("s"), companions: 0, kiosk: .init("k")), "WalkInRequest")
        try fits(CheckInRequest(code: "c", kiosk: .init("k")), "CheckInRequest")
        try fits(DeskSample.details, "PartyDetails")
        try fits(AtArrival(arrival: .init("a"), kiosk: .init("k")), "AtArrival")
        try fits(AdjustmentAnswer(arrival: .init("a"), visit: .init("v"), kiosk: .init("k"), kinds: [.hoist], interpreting: "x"), "AdjustmentAnswer")
        try fits(WishAnswer(arrival: .init("a"), kiosk: .init("k"), call: .lamp, spot: .car), "WishAnswer")
        try fits(PointAnswer(arrival: .init("a"), kiosk: .init("k"), text: "t"), "PointAnswer")
        try fits(SharingAnswer(arrival: .init("a"), visit: .init("v"), kiosk: .init("k"), service: .init("s"), shared: true), "SharingAnswer")
        try fits(LanguageAnswer(arrival: .init("a"), kiosk: .init("k"), language: "pl"), "LanguageAnswer")
        try fits(Uptake(theme: "know", need: "sleep", band: .early, language: "pl", outcome: .seen), "Uptake")
        try fits(UptakeReport(month: CentreMonth(of: DeskSample.day), rows: DeskSample.uptake), "UptakeReport")
        try fits(MonthRequest(month: CentreMonth(of: DeskSample.day)), "MonthRequest")
        try fits(UnfoundSearch(words: "w", language: "en"), "UnfoundSearch")
        try fits(DeskSample.gap, "Gap")
        try fits(ExactLook(measure: "m", period: "p", breakdown: "b", name: "n", reason: "r"), "ExactLook")
        try fits(ExactLookEntry(at: .now, measure: "m", period: "p", breakdown: "b", name: "n", reason: "r"), "ExactLookEntry")
        try fits(SettingUndo("c", name: "n"), "SettingUndo")
        let day = DeskSample.day, notice = CentreNotice(text: ["en": "t"], until: day)
        let parts: [Setting] = [
            .hours([OpenSpan(weekday: 1, opens: 1, closes: 2)]), .closures([ChangedDays(from: day, to: day, opens: 1, closes: 2)]), .targets(["m": 1]),
            .notice(notice), .said([Said(said: ["en": "s"], did: ["en": "d"])]),
        ]
        for part in parts { try fits(SettingAct(part, name: "n"), "SettingAct") }
        let edit = SettingEdit(change: "c", topic: .said, at: .now, by: "b", undone: .now, undoneBy: "u", isLast: true)
        try fits(SettingsReport(now: parts.reduce(CentreSettings()) { $0.with($1) }, edits: [edit]), "SettingsReport")
        try fits(ReferralRequest(service: "s", kiosk: "k", arrival: "a", way: .mail, contact: "c", best: .any, language: "en", safety: .call, need: "n"), "ReferralRequest")
        try fits(ReferralReceipt(ticket: "t"), "ReferralReceipt")
        for state in Referral.State.allCases { try fits(DeskSample.referral(state), "ReferralEntry") }
        try fits(ReferralAct(.decline, "r", decline: .full, result: .helped), "ReferralAct")
        try fits(ReferralClaim(arrival: "a", kiosk: "k", ticket: "t"), "ReferralClaim")
        try fits(FamilyReferrals(isKnown: true, referrals: [.init(ticket: "t", at: .now, state: .asked)]), "FamilyReferrals")
        try fits(AtKiosk(kiosk: .init("k")), "AtKiosk")
        var state = SyncState(receiver: "r", waiting: 1, oldest: .now, parked: 2)
        (state.taken, state.tried, state.next, state.trouble, state.cause) = (.now, .now, .now, .busy, "c")
        state.upTo = Position(epoch: "e", sequence: 1)
        try fits(state, "SyncState")
        try fits(ParkedChange(receiver: "r", id: "c", position: Position(epoch: "e", sequence: 1), kind: "arrived", code: "c", sentence: "s", at: .now, state: .dropped, reason: "r"), "ParkedChange")
        let row = RollCallRow(
            id: "r", count: 2, arrival: "a", token: Token(.fox, .striped), name: "n", protected: true, role: .meeting, place: "p", spot: .car)
        let rollCall = RollCall(id: "r", kind: .drill, began: .now, rows: [row], end: .init(there: 1, missing: 0, seconds: 2))
        try fits(RollCallSheet(position: Position(epoch: "e", sequence: 1), here: 1, rollCall: rollCall), "RollCallSheet")
        try fits(RollCallAct(.end, rows: ["r"], missing: 1), "RollCallAct")
        try fits(ParkedAct(.drop, "c", reason: "r"), "ParkedAct")
        try fits(LeaveQuestionRequest(code: "c", arrival: .init("a"), pass: .init("p"), kiosk: .init("k")), "LeaveQuestionRequest")
        for answer in [LeaveAnswer.asks(DeskSample.leaveSlip), .refused(DeskSample.refusal)] { try fits(answer, "LeaveAnswer") }
        try fits(LeaveAnnouncement(arrival: nil, pass: nil, visits: [.init("v")], transport: true, kiosk: .init("k")), "LeaveAnnouncement")
        try fits(Feedback(face: 3, answer: .partly, kiosk: .init("k")), "Feedback")
        try fits(["rests": true], "Rest")
        try fits(Revocation(pass: .init("p")), "Revocation")
        try fits(["ticket": "t"], "Ticket")
        try fits(StaffAct(.answer, "a", name: "Sam"), "StaffAct")
        try fits(AssistanceRequest(kiosk: .init("k"), reason: .tooLoud), "AssistanceRequest")
        try fits(TicketAtKiosk(ticket: "t", kiosk: .init("k")), "TicketAtKiosk")
        try fits(Coming(name: "Sam"), "Coming")
        try fits(DeskSample.meeting, "Meeting")
        try fits(SignInRequest(role: .meeting, meeting: "m", identification: true, kiosk: "k"), "SignInRequest")
        for direction in DrawnLine.Direction.allCases {
            try fits(DrawnLine(name: "GPIO17", meaning: "lamp place:garden", direction: direction, isOn: true, place: "garden"), "DrawnLine")
        }
        try fits(SimulatedPass(label: "One person, due now", code: "c"), "SimulatedPass")
        for answer in [CheckInAnswer.arrived(DeskSample.slip), nil] { try fits(SimulatedScan(answer: answer), "SimulatedScan") }
        try fits(ButtonPress(button: "assistance"), "ButtonPress")
        try fits(Visitor(id: "v", role: .meeting, meeting: "m", identification: true, kiosk: "k", at: .now), "Visitor")
    }

    /// No reference leads nowhere.
    @Test func everyReferenceIsThere() throws {
        let text = String(decoding: try Coding.encode(APIDescription(routes: API.routes + API.simulator)), as: UTF8.self)
        for match in text.matches(of: /#\/components\/schemas\/(\w+)/) {
            #expect(Schema.known(String(match.1)) != nil, "\(match.1)")
        }
    }

    private func fits(_ value: some Encodable, _ name: String) throws {
        let json = try JSONSerialization.jsonObject(with: try Coding.encode(value))
        let faults = Schema.reference(name).faults(of: json, at: name)
        #expect(faults == [])
    }
}

extension Schema {
    fileprivate static func known(_ name: String) -> Schema? { desk[name] ?? book[name] ?? simulator[name] }

    /// Where a JSON value is not of this form.
    fileprivate func faults(of value: Any, at place: String) -> [String] {
        switch self {
        case .anything: return []
        case .text: return value is String ? [] : [place]
        case .integer: return value is Int ? [] : [place]
        case .truth: return value is Bool ? [] : [place]
        case .time: return (value as? String).flatMap(Coding.date) == nil ? [place] : []
        case .day: return (value as? String).flatMap { CentreDay($0) } == nil ? [place] : []
        case .choice(let values): return (value as? String).map(values.contains) == true ? [] : [place]
        case .list(let element):
            guard let list = value as? [Any] else { return [place] }
            return list.flatMap { element.faults(of: $0, at: "\(place)[]") }
        case .object(let properties):
            guard let object = value as? [String: Any] else { return [place] }
            let unknown = Set(object.keys).subtracting(properties.map(\.name)).map { "\(place).\($0) is not described" }
            return unknown + properties.flatMap { property -> [String] in
                guard let inner = object[property.name] else { return property.required ? ["\(place).\(property.name) is missing"] : [] }
                return property.schema.faults(of: inner, at: "\(place).\(property.name)")
            }
        case .oneOf(let properties):
            let fitting = properties.filter { Schema.object([$0]).faults(of: value, at: place).isEmpty }
            return fitting.count == 1 ? [] : [place]
        case .reference(let name):
            guard let schema = Schema.known(name) else { return ["\(name) is not described"] }
            return schema.faults(of: value, at: place)
        }
    }
}
