import Foundation
import Reception
import Testing

@Suite("What is counted") struct UptakeTests {
    @Test func ofWhatIsSensitiveTheOutcomeAloneIsLeft() throws {
        let uptake = Uptake(theme: Uptake.sensitive, need: "home", band: .young, language: "ur", outcome: .seen)
        #expect(uptake == Uptake(theme: Uptake.sensitive, outcome: .seen) && uptake.need == nil && uptake.band == nil && uptake.language == nil)
        let told = try Coding.decode(Uptake.self, from: Data(#"{"theme":"private","need":"home","band":"0-4","language":"ur","outcome":"seen"}"#.utf8))
        #expect(told == uptake)
    }

    @Test(arguments: [("know", true), ("en-x-easyread", true), ("My son Tom", false), ("", false), ("sleep!", false), (String(repeating: "a", count: 41), false)])
    func onlyCodesAreCounted(_ need: String, _ closed: Bool) { #expect(Uptake(theme: "know", need: need, outcome: .seen).isClosed == closed) }

    @Test(arguments: [
        (nil, nil), (-1, nil), (0, AgeBand.early), (4.9, .early), (5, .primary), (10.99, .primary), (11, .secondary), (13.9, .secondary), (14, .turning), (17.9, .turning),
        (18, .young), (25.9, .young), (26, .grown), (80, .grown),
    ] as [(Double?, AgeBand?)]) func anAgeIsABand(_ years: Double?, _ band: AgeBand?) { #expect(AgeBand(years: years) == band) }

    /// From 1 to 7 nothing is shown; from 8 on, the nearest 5 (NHS England's rule).
    @Test(arguments: [(0, 0), (1, nil), (7, nil), (8, 10), (12, 10), (13, 15), (102, 100), (103, 105)] as [(Int, Int?)])
    func smallNumbersAreNotShown(_ counted: Int, _ shown: Int?) {
        #expect(UptakeReport.Row(theme: "know", by: .need, value: nil, outcome: .seen, counted: counted).count == shown)
    }

    /// 20 by language and 10 by need, where another need is hidden, would tell that one.
    @Test func whatAloneIsHiddenHidesTheNext() {
        func row(_ by: UptakeReport.Dimension, _ value: String, _ counted: Int) -> UptakeReport.Row {
            .init(theme: "know", by: by, value: value, outcome: .seen, counted: counted)
        }
        let rows = [row(.language, "en", 24), row(.need, "sleep", 10), row(.need, "talking", 3), row(.need, "eating", 11)]
        let shown = UptakeReport(month: CentreMonth(of: CentreDay("2026-11-23")!), rows: rows).rows
        #expect(shown.map(\.count) == [25, nil, nil, 10])
        let two = UptakeReport(month: CentreMonth(of: CentreDay("2026-11-23")!), rows: rows + [row(.need, "moving", 2)]).rows
        #expect(two.map(\.count) == [25, 10, nil, 10, nil], "two hide one another")
    }

    @Test func aMonthIsReadStrictly() {
        #expect(CentreMonth("2026-11").map { "\($0) \($0.back(11)) \($0.back(-2))" } == "2026-11 2025-12 2027-01")
        for text in ["2026-13", "2026-1", "2026", "2026-11-01", ""] { #expect(CentreMonth(text) == nil, "\(text)") }
    }
}
