import Foundation
import Reception
import Testing

@testable import Web

@Suite("Hours, notices and targets, as managers change them") struct SettingsRoutesTests {
    private static func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
    private static func form(_ fields: [String: String]) -> String {
        fields.map { "\(escaped($0.key))=\(escaped($0.value))" }.joined(separator: "&")
    }

    @Test func whatIsSavedIsDoneAtTheDeskInTheNameOfWhoeverDidIt() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.staff)/staff", "secret=\(house.secret)&name=Amina")
            let cookie = try #require(reply.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
            let inside = TestHouse.html.merging(["Cookie": cookie]) { one, _ in one }
            let answer = try await house.post("\(house.staff)/manage/settings/hours", Self.form(["hours.1": "8:30-12:00, 13:00 – 17:00", "hours.2": ""]), inside)
            #expect(answer.status == 303 && answer.header("Location") == "/manage/settings?saved=hours#hours")
            let spans = [OpenSpan(weekday: 1, opens: 510, closes: 720), OpenSpan(weekday: 1, opens: 780, closes: 1020)]
            #expect(house.desk.seen.settled == [SettingAct(.hours(spans), name: "Amina")])
            let page = try await house.get("\(house.staff)/manage/settings?saved=hours", inside).text
            #expect(page.contains("Saved: opening hours.") && page.contains("value=\"08:30–12:00, 13:00–17:00\""))
        }
    }

    @Test func whatIsWrongIsToldAtItsFieldWithWhatWasTyped() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            let fields = ["closures.1.from": "2026-12-24", "closures.1.to": "2026-12-20", "closures.3.hours": "noon"]
            let answer = try await house.post("\(house.staff)/manage/settings/closures", Self.form(fields), inside)
            #expect(answer.status == 400 && house.desk.seen.settled.isEmpty)
            #expect(answer.text.contains("The last day comes before the first.") && answer.text.contains("href=\"#closures.1.from\""))
            #expect(answer.text.contains("A first day is needed; days are written like 2026-12-24."))
            #expect(answer.text.contains("value=\"2026-12-20\"") && answer.text.contains("value=\"noon\"") && answer.text.contains("Nothing was changed"))
            let notice = try await house.post("\(house.staff)/manage/settings/notice", Self.form(["notice.en": "<b>Lift"]), inside)
            #expect(notice.status == 400 && notice.text.contains("aria-describedby=\"notice.until-problem\"") && notice.text.contains("&lt;b&gt;Lift"))
            #expect(try await house.post("\(house.staff)/manage/settings/names", "a=b", inside).status == 404)
        }
    }

    @Test(arguments: ["closures.", "closures.-9.from", "closures.9223372036854775807.from", "closures.x.from"])
    func aFieldThatNoPageHasChangesNothing(name: String) async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            let fields = [name: "noon", "closures.1.from": "noon"]
            let answer = try await house.post("\(house.staff)/manage/settings/closures", Self.form(fields), inside)
            #expect(answer.status == 400 && answer.text.contains("A first day is needed") && house.desk.seen.settled.isEmpty)
        }
    }

    @Test func theLastEditHasAWayBackAndNoOther() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { state in
                state.settings.edits = [
                    SettingEdit(change: "c2", topic: .notice, at: DeskSample.moment.wall, by: "Ben", isLast: true),
                    SettingEdit(change: "c1", topic: .notice, at: DeskSample.moment.wall, undone: DeskSample.moment.wall, undoneBy: "Cleo"),
                ]
            }
            let inside = try await house.signIn()
            let page = try await house.get("\(house.staff)/manage/settings", inside).text
            #expect(page.contains("by Ben.") && page.contains("taken back") && page.contains("by Cleo.") && page.matches(of: #/>Take back</#).count == 1)
            #expect(page.contains("name=\"change\" value=\"c2\""))
            #expect(try await house.post("\(house.staff)/manage/settings/undo", "change=c2", inside).status == 303)
            #expect(house.desk.seen.takenBack.map(\.change) == ["c2"])
        }
    }

    @Test func nobodyChangesAnythingWithoutTheSecretOrFromAnotherSite() async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.post("\(house.staff)/manage/settings/hours", "hours.1=").status == 401)
            let foreign = try await house.signIn().merging(["Origin": "https://elsewhere.example"]) { _, new in new }
            #expect(try await house.post("\(house.staff)/manage/settings/hours", "hours.1=", foreign).status == 403)
            #expect(house.desk.seen.settled.isEmpty)
        }
    }

    @Test func theKioskTellsFamiliesOfIt() async throws {
        try await TestHouse.open { (house) async throws in
            let day = DeskSample.centre.day(of: house.clock.now.wall)
            house.desk.set { state in
                state.settings.now = CentreSettings(
                    hours: (1...7).map { OpenSpan(weekday: $0, opens: 0, closes: 1439) },
                    closures: [ChangedDays(from: day.advanced(by: 3), to: day.advanced(by: 4))],
                    notice: CentreNotice(text: ["en": "The <lift> rests."], until: day), said: [Said(said: ["en": "Too loud."], did: ["en": "A quiet room."])])
            }
            let page = try await house.get("\(house.kiosk)/kiosk/main", TestHouse.html).text
            #expect(page.contains("The &lt;lift&gt; rests.") && page.contains("Open now, until") && page.contains("Closed: ") && page.contains("Too loud."))
            house.desk.set { $0.settings.now.notice?.until = day.advanced(by: -1) }
            #expect(!(try await house.get("\(house.kiosk)/kiosk/main", TestHouse.html).text.contains("rests")))
            house.desk.set { $0.fails = DeskError(.storeNotWritable, cause: "full") }
            #expect(try await house.get("\(house.kiosk)/kiosk/main", TestHouse.html).status == 200)
        }
    }

    @Test func aShareHasATargetInPercentBesideIt() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn(), targets = "\(house.staff)/manage/settings/targets"
            let wrong = try await house.post(targets, Self.form(["targets.late-share": "101"]), inside)
            #expect(wrong.status == 400 && wrong.text.contains("A whole number from 1 to 100, or nothing.") && house.desk.seen.settled.isEmpty)
            #expect(try await house.post(targets, Self.form(["targets.late-share": "10", "targets.drills": "5"]), inside).status == 303)
            #expect(house.desk.seen.settings.now.targets == ["late-share": 10, "drills": 5])
            for path in ["/manage", "/manage/report"] {
                let page = try await house.get("\(house.staff)\(path)?period=2026-10", inside).text
                #expect(page.contains("The centre’s target: 10 % or less. Too few were counted to say whether it is met."), "\(path)")
                #expect(page.contains("everyone out within 5 minutes. There was no drill with a time."), "\(path)")
            }
        }
    }

    @Test func targetsStandBesideTheFigures() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.settings.now.targets = ["visits": 100] }
            let page = try await house.get("\(house.staff)/manage/visits?period=2026-10", try await house.signIn()).text
            #expect(page.contains("The centre’s target: 100 or more. It was not met."))
        }
    }
}
