import ArgumentParser
import Foundation
import Reception
import Statistics
import Store

struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "How the centre was used, in figures that are safe to publish.",
        subcommands: [StatisticsShow.self, StatisticsList.self, StatisticsRebuild.self, StatisticsCheck.self, StatisticsExport.self, StatisticsReport.self], defaultSubcommand: StatisticsShow.self)
}

enum FigureFormat: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

struct StatisticsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One measure over a period, as a table.",
        discussion: """
            Periods are whole days, weeks, months, quarters or years of the centre's calendar, so that no two tables can be subtracted \
            until one visit is left. Counts of 1 to 7 are not told, others are rounded to the nearest 5, unless the \
            configuration sets other thresholds.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: "What is measured; `hazel statistics list` names all.")
    var measure = "visits"

    @Option(help: "The period: 2026, 2026-Q4, 2026-11, 2026-W48 or 2026-11-23.")
    var period: String?

    @Option(help: "Instead of a period, the first of its days, like 2026-11-01.")
    var from: String?

    @Option(name: .customLong("to"), help: "And the last of them, like 2026-11-30.")
    var until: String?

    @Option(help: "A breakdown of the measure, like service.")
    var by: String?

    @Option(help: "text, csv, or json for tools.")
    var format: FigureFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let question = try question(today: configuration.centre.day(of: Date()))
        let file = try JournalFile(folder: URL(filePath: configuration.state))
        let answer = try await Asking(centre: configuration.centre, rule: configuration.statistics.rule) { try file.tallies($0, $1) }.answer(question)
        switch format {
        case .text: Console.say(FigureTable(answer, rounding: configuration.statistics.says).text)
        case .csv: Console.print(Data(FigureTable(answer, rounding: configuration.statistics.says).csv.utf8))
        case .json: Console.print(try Coding.encode(AnswerDocument(answer)) + Data("\n".utf8))
        }
    }

    private func question(today: CentreDay) throws -> Question {
        guard let measure = Statistics.Measure.named(measure) else {
            throw ValidationError("--measure: one of \(Statistics.Measure.all.map(\.name).joined(separator: ", "))")
        }
        let breakdown = measure.breakdown(by)
        guard by == nil || breakdown != nil else {
            let names = measure.breakdowns.map(\.name).joined(separator: ", ")
            throw ValidationError(names.isEmpty ? "--by: \(measure.name) has no breakdown" : "--by: one of \(names)")
        }
        return Question(measure: measure, span: try span(today: today), by: breakdown)
    }

    private func span(today: CentreDay) throws -> Span {
        guard from != nil || until != nil else {
            guard let period else { return Span(.month, of: today) }
            guard let span = Span(period) else { throw ValidationError("--period: one like 2026, 2026-Q4, 2026-11, 2026-W48 or 2026-11-23") }
            return span
        }
        guard period == nil, let first = from.flatMap({ CentreDay($0) }), let last = until.flatMap({ CentreDay($0) }) else {
            throw ValidationError("--from and --to: both, as days like 2026-11-01, and no --period")
        }
        let fitting = Span.Unit.allCases.map { Span($0, of: first) }.first { $0.first == first && $0.last == last }
        guard let fitting else {
            throw ValidationError("--from, --to: a whole day, week (from Monday), month, quarter or year is asked; \(first) to \(last) is none")
        }
        return fitting
    }
}

struct StatisticsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All measures with their breakdowns and definitions.")

    func run() throws {
        for measure in Statistics.Measure.all {
            let by = measure.breakdowns.map(\.name).joined(separator: ", ")
            Console.say("\(measure.name): \(measure.title)" + (by.isEmpty ? "" : " (by \(by))") + "\n  \(measure.definition)")
        }
    }
}

struct StatisticsRebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Count anew from the journal. The hub must be stopped; months that are folded stay as they are.")

    @OptionGroup var house: HouseOptions

    func run() async throws {
        let configuration = try house.configuration()
        let store = try Desk.open(configuration, surroundings: .system(trust: configuration.clockTrust))
        let differences = try await store.checkTallies()
        try await store.rebuildTallies()
        Console.say(differences.isEmpty ? "counted anew; nothing has changed" : "counted anew; \(differences.count) figures were mended")
    }
}

struct StatisticsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Count anew, compare, and change nothing. The hub must be stopped.",
        discussion: "The exit status is 65 where a figure differs.")

    @OptionGroup var house: HouseOptions

    func run() async throws {
        let configuration = try house.configuration()
        let differences = try await Desk.open(configuration, surroundings: .system(trust: configuration.clockTrust)).checkTallies()
        guard !differences.isEmpty else { return Console.say("every figure is as the journal tells it") }
        // The figures themselves are exact, and stay unsaid.
        Console.say("\(differences.count) figures differ from the journal; `hazel statistics rebuild` mends them")
        throw ExitCode(Exit.data)
    }
}
