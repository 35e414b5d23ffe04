import ArgumentParser
import Foundation
import Reception
import Statistics
import Store

struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "How many came, by centre, day and service, protected as on the hubs.",
        discussion: """
            \(Figure.legend) 1 to 7 are not shown, all others are rounded to the nearest 5. There are no totals: from a total and \
            its parts, one could work out what is hidden.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "The first day, as 2026-11-01.") var from: String
    @Option(help: "The last day.") var until: String
    @Option(help: "Of this centre alone.") var hub: String?
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    struct Row: Codable, Hashable {
        var hub, day: String
        /// `-` where the sharing agreement holds the service back.
        var service: String
        /// As it may be shown.
        var came: String

        init(_ count: LedgerCount) {
            (hub, day, service) = (count.hub, count.day, count.service ?? "-")
            came = Disclosure.usual.figure(count.count).text
        }
    }

    func run() async throws {
        guard let from = CentreDay(from), let until = CentreDay(until), from <= until else {
            throw DeskError(.invalid, cause: "--from and --until: days such as 2026-11-01, the first not after the last")
        }
        let ledger = try await store.ledger()
        var rows: [Row] = []
        // One hub after the other: no question concerns two at once.
        for name in try await ledger.hubs().map(\.hub) where hub == nil || hub == name {
            rows += try await ledger.counts(of: name, from: from, until: until).map(Row.init)
        }
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(rows), as: UTF8.self))
        case .text: Console.say((rows.map { "\($0.hub)\t\($0.day)\t\($0.service)\t\($0.came)" } + [Figure.legend]).joined(separator: "\n"))
        }
    }
}
