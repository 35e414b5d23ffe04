import ArgumentParser
import Foundation
import Reception
import Statistics
import Store

struct BenchStatistics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "Simulate a city, count it, and ask what a manager asks.",
        discussion: """
            In the folder it leaves the raw visits (visits.csv), random questions with their exact answers (answers.ndjson) and what was \
            measured (measures.json), for Tests/bench/compare_city.py, which answers the same from the raw visits alone. Use a release build.
            """)

    @Option(help: "How many centres.") var centres = 1
    @Option(help: "How many years, up to and with 2026.") var years = 1
    @Option(help: "Visits on an ordinary day of a centre.") var visits = 250
    @Option(help: "The seed.") var seed: UInt64 = 7
    @Option(help: "How many random questions.") var questions = 200
    @Option(help: "The folder; made where it is missing.") var to: String

    func run() async throws {
        let folder = URL(filePath: to)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var measures = CityMeasures(), books: [TallyBook] = []
        let raw = try RawVisits(file: folder.appending(path: "visits.csv"))
        for centre in 0..<centres {
            let file = folder.appending(path: "tallies-\(centre).sqlite")
            try? FileManager.default.removeItem(at: file)
            let book = try TallyBook(file: file)
            try count(centre, book, raw, &measures)
            books.append(book)
        }
        try raw.close()
        measures.bytes = try books.indices.reduce(0) { sum, centre in
            let path = folder.appending(path: "tallies-\(centre).sqlite").path
            return sum + ((try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
        }
        try await ask(books, folder)
        try await time(books, &measures)
        try Coding.encode(measures).write(to: folder.appending(path: "measures.json"))
        Console.say("\(measures)")
    }

    private static let zone = TimeZone(identifier: "Europe/London") ?? .gmt

    private func count(_ centre: Int, _ book: TallyBook, _ raw: RawVisits, _ measures: inout CityMeasures) throws {
        var city = City(centre: centre, seed: seed, visits: visits, zone: Self.zone)
        let rules = TallyRules(zone: Self.zone)
        var counts = TallyCounts()
        let first = CentreDay(year: 2027 - years, month: 1, day: 1), last = CentreDay(year: 2026, month: 12, day: 31)
        for number in first.number...last.number {
            let day = CentreDay(number: number)
            for visit in city.day(day) {
                try raw.write(visit, centre: centre)
                measures.visits += 1
                let start = ContinuousClock.now
                counts.add(rules.counts(of: .visit(visit)))
                measures.rules += (ContinuousClock.now - start).seconds
            }
            guard day.day == 1 || day == last else { continue }
            try book.add(counts)
            counts = TallyCounts()
        }
    }

    /// Exact answers: a threshold of 1 and a base of 1 hide and round nothing.
    private func ask(_ books: [TallyBook], _ folder: URL) async throws {
        var random = Seeded(seed &+ 1)
        var lines = Data()
        for _ in 0..<questions {
            let centre = Int.random(in: 0..<books.count, using: &random)
            let question = CityQuestion.random(years: (2027 - years)...2026, &random)
            let answer = try await asking(books[centre], Disclosure(least: 1, base: 1)).answer(question)
            lines += try Coding.encode(CityAnswer(centre: centre, document: AnswerDocument(answer))) + Data("\n".utf8)
        }
        try lines.write(to: folder.appending(path: "answers.ndjson"))
    }

    private func asking(_ book: TallyBook, _ rule: Disclosure) -> Asking {
        let centre = Centre(id: "city", name: "City", fictional: true, zone: Self.zone, places: [], services: [], kiosks: [], languages: ["en"])
        return Asking(centre: centre, rule: rule) { try book.tallies($0, $1) }
    }

    /// The last year by day and service with median and 90th percentile, over all centres; and what a page asks to see at a glance.
    private func time(_ books: [TallyBook], _ measures: inout CityMeasures) async throws {
        let year = Span(.year, of: CentreDay(year: 2026, month: 1, day: 1))
        for _ in 0..<20 {
            let start = ContinuousClock.now
            measures.cells = try LastYear.table(books, year).count
            measures.lastYear.append((ContinuousClock.now - start).seconds * 1000)
        }
        let asking = asking(books[0], .usual)
        for _ in 0..<30 {
            let start = ContinuousClock.now
            _ = try await asking.glance(of: Span(.month, of: year.last))
            _ = try await asking.proportions(of: Span(.month, of: year.last))
            measures.glance.append((ContinuousClock.now - start).seconds * 1000)
        }
    }
}
