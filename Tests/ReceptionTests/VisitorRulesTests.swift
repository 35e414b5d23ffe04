import Foundation
import Reception
import Testing

@Suite struct VisitorRulesTests {
    private let start = Date(timeIntervalSince1970: 1_795_255_200)

    private let centre = Centre(
        id: "c", name: "C", fictional: true, zone: .gmt, places: [],
        services: [
            Service(id: "forum", name: "Forum", organisation: "Council", place: "hall"),
            Service(id: "refuge", name: "Refuge", organisation: "Charity", sensitive: true),
        ],
        kiosks: [], languages: ["en"])

    private func item(
        _ id: String, person: Person.ID? = nil, service: Service.ID = "forum", minutes: Int = 0, state: Appointment.State = .booked,
        sensitive: Bool = false
    ) -> CheckInItem {
        CheckInItem(
            appointment: Appointment(
                id: .init(id), person: person, service: service, start: start.adding(minutes: minutes), minutes: 60, place: nil, state: state,
                sensitive: sensitive),
            window: .usual)
    }

    private func moment(trusted: Bool = true) -> Moment { Moment(wall: start, boottime: 1, boot: "b", trusted: trusted) }

    @Test func aMeetingIsShownByTimeAndPlaceWhileItsWindowIsOpen() {
        let items = [
            item("later", minutes: 120), item("open", minutes: 30), item("now"), item("over", minutes: -90), item("child", person: "p"),
            item("off", state: .cancelled), item("secret", sensitive: true), item("shame", service: "refuge"),
        ]
        let open = VisitorRules.open(items, at: moment(), centre: centre)
        #expect(open == [
            Meeting(id: "now", start: start, place: "hall"), Meeting(id: "open", start: start.adding(minutes: 30), place: "hall"),
        ])
        #expect(VisitorRules.open(items, at: moment(trusted: false), centre: centre).map(\.id) == ["over", "now", "open", "later"])
    }

    @Test func onlyWhoComesToAMeetingNamesOneAndOnlyAnOpenOne() {
        func fault(_ role: Visitor.Role, _ meeting: Appointment.ID?) -> DeskError.Code? {
            let signIn = SignIn(role: role, meeting: meeting, identification: true, kiosk: "k", moment: moment())
            return VisitorRules.fault(of: signIn, open: [Meeting(id: "m", start: start, place: nil)])?.code
        }
        #expect(fault(.meeting, "m") == nil && fault(.meeting, nil) == nil && fault(.contractor, nil) == nil)
        #expect(fault(.meeting, "x") == .notFound && fault(.volunteer, "m") == .invalid)
    }
}
