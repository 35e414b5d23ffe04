import Foundation
import Reception
import Statistics
import Testing

@testable import Web

@Suite("What managers are served") struct ManageRoutesTests {
    /// Each day of a week in November has so many visits with a pass, and three walk in.
    private static func fit(_ parts: inout ListenerParts) {
        parts.statistics = Asking(centre: parts.centre) { tally, days in
            guard tally == .visits, days.contains(CentreDay(year: 2026, month: 11, day: 2)) else { return TallyRows(rows: []) }
            return TallyRows(rows: (2...6).flatMap { number -> [TallyRows.Row] in
                let day = TallyPeriod.day(CentreDay(year: 2026, month: 11, day: number))
                return [.init(period: day, a: "1", b: "pass", count: 42), .init(period: day, a: "1", b: "walk-in", count: 3)]
            })
        }
    }

    @Test func theGlanceShowsTheMonthAndWaysOn() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let page = try await house.get("\(house.staff)/manage?period=2026-11", try await house.signIn()).text
            #expect(page.contains("About 225 visits") && page.contains("November 2026"))
            #expect(page.contains("/manage/visits?period=2026-11") && page.contains("/manage/signposting"))
        }
    }

    @Test func smallCountsAreOnNoPageAndInNoFile() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let inside = try await house.signIn(), address = "\(house.staff)/manage/visits?period=2026-W45&by=way"
            let page = try await house.get(address, inside).text
            #expect(page.contains("<td>[c]</td>") && page.contains("<td>45</td>") && !page.contains("<td>3</td>"))
            let file = try await house.get("\(address)&format=csv", inside)
            #expect(file.text.hasPrefix("day,pass,walk_in,all\r\n2026-11-02,40,[c],45\r\n"))
            #expect(file.header("Content-Disposition") == "attachment; filename=\"visits-2026-W45-by-way.csv\"")
        }
    }

    @Test(arguments: ["visits?period=2026-13", "visits?by=name", "visits?format=pdf"])
    func whatIsNoQuestionIsRefused(path: String) async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            #expect(try await house.get("\(house.staff)/manage/\(path)", house.bearer).status == 400)
        }
    }

    @Test func nobodyComesInWithoutTheSecret() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            for path in ["/manage", "/manage/visits", "/manage/report", "/metrics"] {
                #expect(try await house.get("\(house.staff)\(path)", [:]).status != 200, "\(path)")
            }
            #expect(try await house.get("\(house.staff)/manage/names", house.bearer).status == 404)
        }
    }

    @Test func metricsNameNobodyAndEndAsTheyShould() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let answer = try await house.get("\(house.staff)/metrics", house.bearer)
            #expect(answer.header("Content-Type")?.hasPrefix("application/openmetrics-text") == true)
            #expect(answer.text.hasSuffix("# EOF\n") && answer.text.contains("hazel_clock_trusted 1"))
        }
    }
}
