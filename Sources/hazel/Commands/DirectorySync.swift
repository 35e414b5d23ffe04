import ArgumentParser
import Foundation
import Intake
import Reception

struct DirectorySync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Read the directory's feeds anew, and say what of them cannot be used.",
        discussion: """
            Services that have not changed are not sent again. A reading that broke off is taken up where it stopped. Where a feed cannot \
            be read, its last good copy stands. The running hub does the same by itself at the intervals of the configuration. The exit \
            status is 69 where a feed could not be read, 65 where a service or an own entry could not be used.
            """)

    @OptionGroup var house: HouseOptions

    @Argument(help: "The feeds, by their names in the configuration. Without any, all.")
    var feeds: [String] = []

    @Option(help: "text, or json for tools: one object.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let shelf = Shelf(configuration: configuration)
        var reports: [FeedReport] = []
        for feed in try chosen(configuration) {
            reports.append(await shelf.sync(feed, now: { Date() }, progress: Console.progress))
            Console.endProgress()
        }
        let report = SyncReport(reports, shelf.joined(), shelf.ownEntries(), missing: configuration.strangers(to: shelf.kept()))
        switch format {
        case .json: Console.print(try Coding.encode(report) + Data("\n".utf8))
        case .text: report.lines.forEach(Console.say)
        }
        if report.status != 0 { throw ExitCode(report.status) }
    }

    private func chosen(_ configuration: Configuration) throws -> [DirectorySettings.Feed] {
        guard let directory = configuration.directory else {
            throw Exit.Failure(Exit.configuration, "\(configuration.file): names no directory; the sample in Config/hazel.yaml shows how")
        }
        for name in feeds where !directory.feeds.contains(where: { $0.name == name }) {
            let known = directory.feeds.map(\.name).joined(separator: ", ")
            throw Exit.Failure(Exit.usage, "there is no feed “\(name)”; the configuration has: \(known)")
        }
        return directory.feeds.filter { feeds.isEmpty || feeds.contains($0.name) }
    }
}

/// What all feeds brought together.
struct SyncReport: Encodable {
    var feeds: [FeedReport]
    /// Services that families can be pointed to, each once.
    var services, joined, alike, own, hidden: Int
    /// Mistakes in the centre's own entries, with file, line and field.
    var mistakes: [String]
    /// This building's services whose ids the directory does not have.
    var missing: [Service.ID]

    init(_ feeds: [FeedReport], _ directory: JoinedDirectory, _ own: OwnEntries, missing: [Service.ID]) {
        (self.feeds, self.missing) = (feeds, missing)
        (services, joined, alike) = (directory.entries.count, directory.joins.count, directory.likenesses.count)
        (self.own, hidden) = (directory.entries.count(where: \.own), directory.hidden.count)
        mistakes = own.problems.map(\.description) + directory.complaints.map(\.description)
    }

    var lines: [String] {
        feeds.flatMap { [$0.sentence] + $0.complaints.map { "  " + $0.sentence } }
            + ["\(services) services in all: \(joined) joined, \(own) added or corrected by the centre, \(hidden) hidden"]
            + (alike == 0 ? [] : ["\(alike) pairs are alike and were not joined: hazel directory list --alike"])
            + mistakes.map { "  " + $0 } + missing.map { "  \($0): the directory no longer has it" }
    }

    /// The worst of it, as an exit status.
    var status: Int32 { max(feeds.map(\.status).max() ?? 0, mistakes.isEmpty ? 0 : Exit.data) }
}
