import ArgumentParser
import Foundation
import Reception
import Statistics
import Store
import Web
import Words

struct BenchStatistics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "Ask a simulated city what a manager asks.",
        discussion: """
            The city is a folder that `hazel simulate city` has made. Into it go random questions with their exact answers (answers.ndjson), \
            the year by day and service (last-year.json) and what was measured (measures.json), for Tests/bench/compare_city.py, which \
            answers the same from the raw visits alone. Speed is that of books whose old days are folded into months, as on a hub. Use a release build.
            """)

    @Option(help: "The folder of the city.") var city: String
    @Option(help: "How many random questions.") var questions = 200
    @Option(help: "How often each thing is timed.") var times = 100
    @Option(help: "The seed of the questions.") var seed: UInt64 = 8

    func validate() throws {
        guard [questions, times].allSatisfy({ (1...100_000).contains($0) }) else {
            throw ValidationError("--questions, --times: numbers from 1 to 100000")
        }
    }

    func run() async throws {
        let folder = try CityFolder(existing: URL(filePath: city))
        let books = try (0..<folder.city.centres).map { try folder.book($0) }, all = try folder.book(nil)
        var measures = CityMeasures(visits: try visits(all, folder.city), bytes: try books.reduce(0) { $0 + (try $1.size()) })
        var random = Seeded(seed), asked: [CityQuestion] = []
        for _ in 0..<questions { asked.append(CityQuestion(folder.city, &random)) }
        let answers = try await answers(asked, books)
        let oldFolded = try books.enumerated().map { try $1.folded(today: folder.city.last, into: folder.file("folded", $0, "sqlite")) }
        let allFolded = try all.folded(today: folder.city.last, into: folder.folder.appending(path: "folded-all.sqlite"))
        // What outlives the folding of days is asked again after it.
        let folded = try await self.answers(asked.filter(\.outlivesFolding), oldFolded)
        try (answers + folded).write(to: folder.folder.appending(path: "answers.ndjson"))
        measures.folded = try oldFolded.reduce(0) { $0 + (try $1.size()) }
        try lastYear(oldFolded, allFolded, folder, &measures)
        try await glance(allFolded, folder.city.last, &measures)
        try Coding.encode(measures).write(to: folder.folder.appending(path: "measures.json"))
        Console.say("\(measures)")
    }

    private func visits(_ all: TallyBook, _ city: CityFolder.Plan) throws -> Int {
        try all.tallies(.visits, city.first...city.last).rows.reduce(0) { $0 + $1.count }
    }

    /// Exact answers: a threshold of 1 and a base of 1 hide and round nothing.
    private func answers(_ asked: [CityQuestion], _ books: [TallyBook]) async throws -> Data {
        var lines = Data()
        for (index, question) in asked.enumerated() {
            let asking = Asking(centre: Self.centre, rule: Disclosure(least: 1, base: 1)) { try books[question.centre].tallies($0, $1) }
            lines += try Coding.encode(try await question.answer(asking)) + Data("\n".utf8)
            Console.progress("\(index + 1) of \(asked.count) questions")
        }
        Console.endProgress()
        return lines
    }

    private static let centre = Centre(
        id: "city", name: "City", fictional: true, zone: CityFolder.zone, places: [], services: [], kiosks: [], languages: ["en"])

    private static let arrivals = Statistics.Measure.named("arrivals") ?? Statistics.Measure.all[0]

    private func lastYear(_ books: [TallyBook], _ all: TallyBook, _ folder: CityFolder, _ measures: inout CityMeasures) throws {
        let year = Span(.year, of: folder.city.last)
        let readers = books.map { book -> TallyReader in { try book.tallies($0, $1) } }
        var rows: [LastYear.Row] = []
        measures.lastYear = try time { rows = try LastYear.table(readers, year) }
        measures.rows = rows.count
        try Coding.encode(rows).write(to: folder.folder.appending(path: "last-year.json"))
        measures.lastYearInOne = try time { _ = try LastYear.table([{ try all.tallies($0, $1) }], year) }
    }

    private func time(_ work: () throws -> Void) rethrows -> [Double] {
        try (0..<times).map { _ in
            let start = ContinuousClock.now
            try work()
            return (ContinuousClock.now - start) / .milliseconds(1)
        }
    }

    /// The page as the server makes it, from the tallies to its HTML; of a month of the two years that end with a day.
    private func glance(_ book: TallyBook, _ last: CentreDay, _ measures: inout CityMeasures) async throws {
        let pages = try Pages(centre: Self.centre, languages: Languages())
        var random = Seeded(seed &+ 1)
        func asking() -> Asking {
            Asking(centre: Self.centre, stamp: { book.tallyStamp($0, $1) }, read: { try book.tallies($0, $1) })
        }
        func page(_ asking: Asking) async throws -> Double {
            let span = Span(.month, of: last.advanced(by: -Int.random(in: 0..<700, using: &random))), start = ContinuousClock.now
            let shares = try await asking.proportions(of: span).map { Glance.Share($0.name, figure: $0.figure) }
            let week = try await asking.week(Self.arrivals, span)
            _ = pages.glance(Glance(span: span, today: last, cards: try await asking.glance(of: span), shares: shares, week: week))
            return (ContinuousClock.now - start) / .milliseconds(1)
        }
        let one = asking()
        for _ in 0..<times {
            measures.first.append(try await page(asking()))
            try book.add(TallyRules(zone: CityFolder.zone).counts(of: .visit(Self.visit(on: last))))
            measures.changed.append(try await page(one))
            measures.same.append(try await page(one))
        }
    }

    private static func visit(on day: CentreDay) -> CountedVisit {
        let began = day.at(hour: 10, minute: 0, in: CityFolder.zone)
        let attendance = CountedAttendance(service: "speech", due: began, late: false, began: began, called: began.adding(minutes: 5), seen: nil)
        return CountedVisit(way: .pass, person: nil, began: began, ended: nil, attendances: [attendance])
    }
}
