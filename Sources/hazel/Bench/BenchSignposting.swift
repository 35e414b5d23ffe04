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
            place. How fast: the same words are typed letter by letter into directories of generated services.
            """)

    @Option(help: "The centre's configuration.")
    var config = "Config/demo/hazel.yaml"

    @Option(help: "The set of needs: service, language, words, parted by tabs.")
    var needs = "Tests/SignpostingTests/Finding/needs.tsv"

    @Option(help: "The seed of the slips and of the generated services.")
    var seed: UInt64 = 7

    @Flag(help: "Also list the needs that were not answered first.")
    var late = false

    @Option(help: "text, or json for tools: one measure a line.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try Configuration.load(config, vocabulary: .shipped)
        guard let text = try? String(contentsOfFile: needs, encoding: .utf8) else { throw Exit.Failure(Exit.noInput, "\(needs) cannot be read") }
        let set = try NeedSet(text, file: needs)
        try quality(set, configuration)
        for count in [100, 1_000, 10_000] { try speed(set, count) }
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

    /// Types every need of the set letter by letter.
    private func speed(_ set: NeedSet, _ count: Int) throws {
        let (clock, before) = (ContinuousClock(), ResidentMemory.now())
        let services = SampleDirectory(seed: seed).services(count)
        let start = clock.now
        let finder = try Finder(services: services, files: .shipped())
        let built = start.duration(to: clock.now)
        let after = ResidentMemory.now()
        var times: [Double] = []
        for need in set.needs {
            for end in need.words.indices {
                let typed = String(need.words[...end])
                let time = clock.measure { _ = finder.find(typed, language: need.language) }
                times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
            }
        }
        times.sort()
        try report(FoundFast(
            services: count, keystrokes: times.count, p50: times[times.count / 2], p99: times[times.count * 99 / 100],
            build: Double(built.components.attoseconds) / 1e15 + Double(built.components.seconds) * 1e3, memory: after - before))
    }

    private func report(_ measure: some Encodable & CustomStringConvertible) throws {
        switch format {
        case .text: Console.say(measure.description)
        case .json: Console.print(try Coding.encode(measure) + Data("\n".utf8))
        }
    }
}
