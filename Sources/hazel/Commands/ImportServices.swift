import ArgumentParser
import Foundation
import Intake
import Reception

struct ImportServices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services", abstract: "Take the directory of services from an Open Referral file or feed.",
        discussion: """
            Open Referral UK 3.0 and 1.0 and HSDS 3.0 are told apart by themselves. Each item is read on its own; the last good copy \
            stays where nothing can be read. `hazel directory sync` does the same for all feeds of the configuration. The exit status is 65 where an item was refused, 69 where the source could not be read.
            """)

    @OptionGroup var house: HouseOptions

    @Argument(help: "A file, or the address of a feed. Without it the first feed of the configuration.")
    var source: String?

    @Option(help: "text, or json for tools: the services that were read.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let reading = try await Shelf(configuration: configuration).refresh(from: source) { Date() }
        let refused = reading.complaints.count { $0.weight == .refused }
        switch format {
        case .json: Console.print(try Coding.encode(reading.entries) + Data("\n".utf8))
        case .text:
            Console.say("\(reading.entries.count) services, \(refused) refused" + (reading.fresh ? "" : reading.entries.isEmpty ? "; nothing is kept" : "; the last good copy stands"))
            for complaint in reading.complaints { Console.say("  \(complaint)") }
            for name in configuration.strangers(to: Shelf(configuration: configuration).kept()) { Console.say("  \(name): the directory no longer has it") }
        }
        if !reading.fresh { throw ExitCode(Exit.unavailable) }
        if refused > 0 { throw ExitCode(Exit.data) }
    }
}
