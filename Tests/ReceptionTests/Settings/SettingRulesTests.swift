import Reception
import Testing

@Suite("What an edit of managers must keep to") struct SettingRulesTests {
    private let today = CentreDay(year: 2026, month: 11, day: 23)

    private func problems(_ setting: Setting) -> [String] { SettingRules.problems(setting, today: today).map { "\($0.field): \($0.says)" } }
    private func day(_ text: String) throws -> CentreDay { try #require(CentreDay(text)) }

    @Test func hoursOpenBeforeTheyCloseAndDoNotOverlap() {
        let twice = [OpenSpan(weekday: 2, opens: 510, closes: 720), OpenSpan(weekday: 2, opens: 720, closes: 1020)]
        #expect(problems(.hours(twice)).isEmpty && problems(.hours([])).isEmpty)
        #expect(problems(.hours(twice + [OpenSpan(weekday: 2, opens: 700, closes: 730)])) == ["hours.2: Two of these times overlap."])
        #expect(problems(.hours([OpenSpan(weekday: 3, opens: 600, closes: 600)])) == ["hours.3: The doors open before they close, on the same day."])
        #expect(problems(.hours([OpenSpan(weekday: 8, opens: 1, closes: 2)])) == ["hours.8: A weekday is a number from 1, Monday, to 7."])
        #expect(problems(.hours([OpenSpan(weekday: 1, opens: 600, closes: 1440)])).count == 1)
    }

    @Test func closuresGoForwardAndDoNotOverlap() throws {
        let winter = ChangedDays(from: try day("2026-12-24"), to: try day("2027-01-01"))
        #expect(problems(.closures([winter])).isEmpty)
        #expect(problems(.closures([ChangedDays(from: winter.to, to: winter.from)])) == ["closures.1: The last day comes before the first."])
        let within = ChangedDays(from: try day("2027-01-01"), to: try day("2027-01-01"), opens: 600, closes: 840)
        #expect(problems(.closures([winter, within])) == ["closures.2: Some of these days stand in another line already."])
        #expect(problems(.closures([ChangedDays(from: today, to: today, opens: 600)])) == ["closures.1: Hours have a beginning and an end."])
        #expect(problems(.closures([ChangedDays(from: today, to: today.advanced(by: 366))])) == ["closures.1: This is longer than a year."])
        #expect(problems(.closures([ChangedDays(from: today, to: today.advanced(by: 365))])).isEmpty)
    }

    @Test func textsFitOnTheScreenAndEndOneDay() {
        let long = String(repeating: "a", count: 151)
        #expect(problems(.notice(CentreNotice(text: ["en": long], until: today))) == ["notice.en: This has 151 characters; 150 fit on the screen."])
        #expect(problems(.notice(CentreNotice(text: ["en": "x"], until: today.advanced(by: 366)))) == ["notice.until: This is more than a year away."])
        #expect(problems(.notice(CentreNotice(text: ["en": " "], until: today))) == ["notice.en: There are no words in it; leave this language out instead."])
        #expect(problems(.notice(CentreNotice(text: [:], until: today.advanced(by: -9)))).isEmpty)
        #expect(problems(.said([Said(said: ["en": "x", "pl": "y"], did: ["en": "x"])])) == ["said.1: In each language stands what was said and what was done about it."])
        #expect(problems(.said([Said(said: ["en": String(long.prefix(91))], did: ["en": "x"])])) == ["said.1.said.en: This has 91 characters; 90 fit on the screen."])
    }

    @Test func targetsAreWholeNumbersAboveNone() {
        #expect(problems(.targets(["visits": 100])).isEmpty)
        let many = Dictionary(uniqueKeysWithValues: (1...61).map { ("t\($0)", 5) })
        #expect(problems(.targets(many)) == ["targets: There can be 60 at most."])
        #expect(problems(.targets(["visits": 0])) == ["targets.visits: A whole number from 1 to 1000000, or nothing."])
    }

    @Test func hoursBecomeSchedules() throws {
        let settings = CentreSettings(
            hours: [OpenSpan(weekday: 1, opens: 510, closes: 1020)], closures: [ChangedDays(from: try day("2026-12-24"), to: try day("2026-12-26"))])
        #expect(settings.schedules.map(\.byday) == ["MO", nil] && settings.schedules[0].opensAt == "08:30" && settings.schedules[1].closed == true)
        #expect(CentreSettings(closures: settings.closures).schedules.isEmpty)
    }
}
