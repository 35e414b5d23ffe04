import ArgumentParser
import Foundation
import Reception
import Statistics
import Store
import Testing

@testable import hazel

@Suite("A simulated city") struct CityTests {
    private func days(seed: UInt64, _ range: ClosedRange<Int> = 1...28, month: Int = 11, visits: Int = 100) -> [Int: City.Day] {
        var city = City(centre: 0, seed: seed, visits: visits, zone: CityFolder.zone)
        return Dictionary(uniqueKeysWithValues: range.map { ($0, city.day(CentreDay(year: 2026, month: month, day: $0))) })
    }

    @Test("is the same for the same seed, and another for another")
    func seeded() {
        func text(_ days: [Int: City.Day]) -> [String] { days.sorted { $0.key < $1.key }.map { "\($0.value)" } }
        #expect(text(days(seed: 1)) == text(days(seed: 1)))
        #expect(text(days(seed: 1)) != text(days(seed: 2)))
    }

    @Test("is closed on Sundays and bank holidays, and quieter while schools are closed")
    func seasons() {
        let calendar = CityCalendar()
        func season(_ day: String) -> CityCalendar.Season? { CentreDay(day).map(calendar.season) }
        #expect(season("2026-11-22") == .closed && season("2026-12-25") == .closed && season("2026-05-25") == .closed)
        #expect(season("2026-11-23") == .term && season("2026-08-12") == .holidays && season("2026-10-28") == .holidays)
        #expect(season("2026-03-31") == .holidays && season("2026-04-08") == .holidays && season("2026-04-14") == .term)
        let (term, summer) = (days(seed: 3), days(seed: 3, month: 8))
        #expect((term[23]?.visits.count ?? 0) > 80 && (summer[10]?.visits.count ?? 0) < 70 && term[22]?.visits.isEmpty == true)
    }

    @Test("holds its clinics on Tuesday and Thursday mornings")
    func clinics() {
        let all = days(seed: 4).values.flatMap(\.visits).flatMap(\.counted.attendances).filter { $0.service == "clinic" }
        let weekdays = Set(all.map { CivilDay.weekday(of: WallTime($0.began, in: CityFolder.zone).day) })
        #expect(weekdays == [1, 3] && all.count > 100)
    }

    @Test("is counted as its raw visits are, and asked")
    func counted() async throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "hazel-city-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let command = try SimulateCity.parse(["--centres", "2", "--years", "1", "--visits", "4", "--to", place.path])
        try await command.run()
        let folder = try CityFolder(existing: place), year = folder.city.first...folder.city.last
        let lines = try String(contentsOf: folder.file("visits", 0, "csv"), encoding: .utf8).split(separator: "\n").dropFirst()
        let came = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter { !$0[1].isEmpty }
        let book = try folder.book(0)
        #expect(try book.tallies(.attendances, year).rows.map(\.count).reduce(0, +) == came.count && came.count > 500)
        #expect(try book.tallies(.visits, year).rows.map(\.count).reduce(0, +) == Set(came.map { $0[1] }).count)
        let both = try [0, 1].map { try folder.book($0).tallies(.visits, year).rows.map(\.count).reduce(0, +) }
        #expect(try folder.book(nil).tallies(.visits, year).rows.map(\.count).reduce(0, +) == both.reduce(0, +))
        try await BenchStatistics.parse(["--city", place.path, "--questions", "6", "--times", "1"]).run()
        let answers = try String(contentsOf: place.appending(path: "answers.ndjson"), encoding: .utf8).split(separator: "\n")
        #expect(answers.count >= 6)
        let measured = try JSONSerialization.jsonObject(with: try Data(contentsOf: place.appending(path: "measures.json"))) as? [String: Any]
        #expect(measured?["visits"] as? Int == both.reduce(0, +))
    }

    @Test("a folder without a city is refused by its name")
    func missing() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-none-\(UUID().uuidString)")
        await #expect { try await BenchStatistics.parse(["--city", folder.path]).run() } throws: { error in
            guard let exit = (error as? Exit.Failure)?.exit else { return false }
            return exit.status == Exit.noInput && exit.sentence.contains("city.json") && exit.sentence.contains("hazel simulate city")
        }
        #expect(throws: (any Error).self) { try SimulateCity.parse(["--centres", "0", "--to", "x"]) }
    }
}
