import ArgumentParser
import Foundation
import Reception
import Signposting
import Web

struct DirectoryFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "What a family finds that says these words.",
        discussion: """
            Five services at most, the best first, of the centre and of the directory that the hub keeps; where it keeps none yet, of \
            the file that the configuration names. What is never shown with a name stands here as "something private" as well; with \
            --private the ids behind it are told.
            """)

    @OptionGroup var house: HouseOptions

    @Argument(help: "The words, as a parent says them.")
    var words: [String]

    @Option(help: "The kiosk's language. Words of the other languages are found as well.")
    var language = "en"

    @Option(help: "The age for which something is looked for, in years.")
    var age: Double?

    @Flag(name: .customLong("private"), help: "Also tell the ids behind “something private”.")
    var reveal = false

    @Option(help: "text, or json for tools: the answers in their order.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let finder = try Finder(services: configuration.findable(Shelf(configuration: configuration).kept()), files: .shipped())
        let answers = finder.find(words.joined(separator: " "), language: language, asker: age.map { Asker(age: $0) })
        let rows = answers.enumerated().map { Row($0 + 1, $1, behind: reveal ? finder : nil) }
        switch format {
        case .json: Console.print(try Coding.encode(rows) + Data("\n".utf8))
        case .text: rows.isEmpty ? Console.say("nothing fits") : rows.forEach { Console.say($0.sentence) }
        }
    }

    /// One answer. What is private has no name here either.
    struct Row: Encodable {
        var rank: Int
        var service, name, organisation: String?
        var here: Bool?
        var score: Double?
        var `private`: Bool
        var behind: [String]?

        init(_ rank: Int, _ answer: Answer, behind finder: Finder?) {
            self.rank = rank
            switch answer {
            case .named(let match):
                (service, name, organisation) = (match.id.rawValue, match.service.name, match.service.service.organisation)
                (here, score, `private`) = (match.here, match.score, false)
            case .discreet(let discreet):
                (`private`, behind) = (true, finder?.behind(discreet).map(\.rawValue))
            }
        }

        var sentence: String {
            let what = name.map { "\($0) (\(organisation ?? ""))" } ?? "something private"
            return "\(rank). \(what)" + (here == false ? ", elsewhere" : "") + (behind.map { ": " + $0.joined(separator: ", ") } ?? "")
        }
    }
}
