import ArgumentParser
import Foundation
import Reception
import Statistics

struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "How many came, by centre, day and service, protected as on the hubs.",
        discussion: """
            \(Figure.legend) 1 to 7 are not shown, all others are rounded to the nearest 5. There are no totals: from a total and \
            its parts, one could work out what is hidden. --of signposts tells what families looked for, for whole months, of the \
            first day's to the last's. The same answer is at /v1/statistics (see `analyst`).
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "The first day, as 2026-11-01.") var from: String
    @Option(help: "The last day.") var until: String
    @Option(help: "Of this centre alone.") var hub: String?
    @Option(help: "came, or signposts.") var of: StatisticsQuestion.Subject = .came
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    func run() async throws {
        let said = ["from": from, "until": until, "hub": hub, "of": of.rawValue]
        let answer = try await StatisticsAnswer(try StatisticsQuestion { said[$0] ?? nil }, from: try await store.ledger())
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(answer), as: UTF8.self))
        case .text: Console.say((answer.lines + [Figure.legend]).joined(separator: "\n"))
        }
    }
}
