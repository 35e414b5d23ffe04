import ArgumentParser
import Foundation
import Intake
import Reception
import Signposting
import Web

struct BenchSignposting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signposting", abstract: "How well and how fast families find services.",
        discussion: """
            How well: a set of needs in parents' words is asked of the centre, as it stands and with one slip of the finger at a random \
            place. How fast: directories of generated services are imported, beside parsing the same JSON alone, and the same words are \
            typed into them letter by letter; ratios are to the smallest directory. Use a release build.
            """)

    @Option(help: "The centre's configuration.")
    var config = "Config/demo/hazel.yaml"

    @Option(help: "The set of needs: service, language, words, parted by tabs.")
    var needs = "Tests/SignpostingTests/Finding/needs.tsv"

    @Option(help: "The seed of the slips and of the generated services.")
    var seed: UInt64 = 7

    @Option(name: .customLong("services"), parsing: .upToNextOption, help: "Directories of how many services are timed; 0 for the needs alone.")
    var counts = [100, 1_000, 10_000]

    @Flag(help: "Also list the needs that were not answered first.")
    var late = false

    @Option(help: "text, or json for tools: one measure a line.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try Configuration.load(config, vocabulary: .shipped)
        guard let text = try? String(contentsOfFile: needs, encoding: .utf8) else { throw Exit.Failure(Exit.noInput, "\(needs) cannot be read") }
        let set = try NeedSet(text, file: needs)
        try quality(set, configuration)
        var first: FoundFast?
        for count in counts where count > 0 {
            let figure = try speed(set, count, beside: first)
            try report(figure)
            first = first ?? figure
        }
    }

    private func quality(_ set: NeedSet, _ configuration: Configuration) throws {
        let finder = try Finder(services: configuration.findable(Shelf(configuration: configuration).kept()), files: .shipped())
        var slip = Slip(seed: seed)
        let plain = set.figures(finder)
        try report(plain, "as it stands")
        try report(set.figures(finder) { slip.made(in: $0) }, "one slip")
        guard late else { return }
        for (need, rank) in plain.flatMap(\.late) { Console.say("  \(rank.map { "\($0)." } ?? "-")  \(need.language)  \(need.words)") }
    }

    private func report(_ figures: [NeedSet.Figure], _ manner: String) throws {
        for figure in figures {
            try report(FoundWell(
                language: figure.language, manner: manner, needs: figure.count, first: figure.partFirst, inFive: figure.partInFive))
        }
    }

    /// Imports a directory of so many services, and types every need of the set letter by letter.
    private func speed(_ set: NeedSet, _ count: Int, beside first: FoundFast?) throws -> FoundFast {
        let sample = SampleDirectory(seed: seed), clock = ContinuousClock()
        let text = try OpenReferralFiles(sample.entries(count), centre: "bench", perPage: count).files["services/page-1.json"] ?? Data()
        ResidentMemory.beginPeak()
        var entries: [DirectoryEntry] = []
        let read = clock.measure { entries = JoinedDirectory([.init(name: "bench", entries: DirectoryReader(feed: "bench").read(text).entries)]).entries }
        guard entries.count == count else { throw Exit.Failure(Exit.software, "the import lost services") }
        let start = clock.now
        let finder = try Finder(services: sample.cards(entries).map(Findable.init), files: .shipped())
        let built = start.duration(to: clock.now)
        let peak = ResidentMemory.peak()
        let baseline = clock.measure { _ = try? JSONSerialization.jsonObject(with: text) }
        let times = set.needs.flatMap { need in
            need.words.indices.map { end in
                clock.measure { _ = finder.find(String(need.words[...end]), language: need.language) }.milliseconds
            }
        }.sorted()
        return FoundFast(
            keystroke: Spread("\(count) services: a keystroke", times), services: count, importing: read.milliseconds, parsing: baseline.milliseconds,
            build: built.milliseconds, peak: peak, first: first)
    }

    private func report(_ measure: some Encodable & CustomStringConvertible) throws {
        switch format {
        case .text: Console.say(measure.description)
        case .json: Console.print(try Coding.encode(measure) + Data("\n".utf8))
        }
    }
}
