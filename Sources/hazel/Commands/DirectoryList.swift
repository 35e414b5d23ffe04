import ArgumentParser
import Foundation
import Intake
import Reception

struct DirectoryList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every service of the directory, and where each comes from.",
        discussion: """
            A service that several feeds have stands once, with each feed and the id that it has there, and why they were taken to be one. \
            What is only alike is never joined by itself: --alike shows it, and an entry under "join" in the centre's own files joins it.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: "Only what this feed has.")
    var feed: String?

    @Flag(help: "Only pairs that are alike and were not joined.")
    var alike = false

    @Flag(help: "Only what the centre hides.")
    var hidden = false

    @Option(help: "text, or json for tools: a list.")
    var format: OutputFormat = .text

    func run() async throws {
        let directory = Shelf(configuration: try house.configuration()).joined()
        if alike { return try show(directory.likenesses.filter { has([$0.first, $0.second]) }) { "\($0.name): \($0.first) and \($0.second)" } }
        let entries = (hidden ? directory.hidden : directory.entries).filter { has($0.sources) }
        let reasons = Dictionary(grouping: directory.joins) { $0.second }.compactMapValues { $0.first?.reason }
        try show(entries.map { Row($0, reasons) }, \.sentence)
    }

    private func has(_ sources: [DirectorySource]) -> Bool { feed == nil || sources.contains { $0.feed == feed } }

    private func show<Item: Encodable>(_ items: [Item], _ sentence: (Item) -> String) throws {
        switch format {
        case .json: Console.print(try Coding.encode(items) + Data("\n".utf8))
        case .text: items.isEmpty ? Console.say("none") : items.forEach { Console.say(sentence($0)) }
        }
    }

    /// One service.
    struct Row: Encodable {
        var id, name: String
        var organisation: String?
        var sources: [DirectorySource]
        /// Why the sources beyond the first were taken to be the same.
        var reasons: [DirectoryTwins.Reason]
        var own: Bool

        init(_ entry: DirectoryEntry, _ reasons: [DirectorySource: DirectoryTwins.Reason]) {
            (id, name, organisation, sources, own) = (entry.id, entry.name, entry.organisation, entry.sources, entry.own)
            self.reasons = Array(Set(entry.sources.compactMap { reasons[$0] })).sorted { $0.rawValue < $1.rawValue }
        }

        var sentence: String {
            let from = sources.map { "\($0)" } + (own ? [sources.isEmpty ? "the centre's own" : "corrected by the centre"] : [])
            return name + (organisation.map { " (\($0))" } ?? "") + ": " + from.joined(separator: ", ")
                + (reasons.isEmpty ? "" : "; joined by \(reasons.map(\.sentence).joined(separator: " and "))")
        }
    }
}

extension DirectoryTwins.Reason {
    fileprivate var sentence: String {
        switch self {
        case .id: "id"
        case .phone: "name, organisation and telephone number"
        case .postcode: "name, organisation and postcode"
        case .entry: "the centre's word"
        }
    }
}
