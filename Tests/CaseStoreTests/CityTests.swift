@testable import casestore
import Foundation
import Reception
import Testing

@Suite("A simulated city", .serialized)
struct CityTests {
    @Test("All that its hubs write down reaches the one case store, and what it costs is measured", arguments: Engine.allCases)
    func city(_ engine: Engine) async throws {
        let store = try await RunningStore(engine)
        let text = try await store.command([
            "bench", "city", "--hubs", "3", "--visits", "12", "--days", "2", "--speed", "36000", "--port", "\(store.base)", "--format", "json",
        ])
        let measure = try JSONDecoder().decode(CityMeasure.self, from: Data(text.utf8))
        #expect(measure.changes > 200 && measure.kept == measure.changes && measure.refused == 0)
        #expect(measure.visits > 60 && measure.requests > 0 && measure.booksAsked >= 3)
        #expect(measure.lagMost >= measure.lagP99 && measure.lagP99 >= measure.lagMedian && measure.lagMedian > 0)
        #expect(measure.serverProcessor > 0 && measure.serverMemory > 0 && measure.bytesPerVisit > 100)
        #expect((measure.databaseProcessor != nil) == (engine == .postgres))
        let again = try await store.command(["bench", "city", "--hubs", "1"], status: 74)
        #expect(again.contains("the database is not empty"))
    }

    @Test("A day has its visits, each in its order, and the same seed has the same day")
    func day() {
        var (one, other) = (Seeded(7), Seeded(7))
        let (day, same) = (CityDay(visits: 100, random: &one), CityDay(visits: 100, random: &other))
        #expect((85...115).contains(day.due.count) && day.due == same.due)
        #expect(day.events.map(\.second) == same.events.map(\.second))
        #expect(day.events.allSatisfy { (0...CityDay.length).contains($0.second) })
        for events in Dictionary(grouping: day.events, by: \.party).values {
            #expect(events.map(\.step) == events.map(\.step).sorted() && events.first?.step == .came && events.last?.step == .left)
        }
    }
}
