import ArgumentParser
import Foundation
import Reception
import Store

/// What the case store does not take, for a person.
struct JournalParked: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parked", abstract: "The changes that the case store does not take; each waits for a person, and holds up no other.",
        subcommands: [ParkedList.self, ParkedResend.self, ParkedDrop.self], defaultSubcommand: ParkedList.self)
}

struct ParkedList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List them, the oldest first. This is what is done where no other is named.")

    @OptionGroup var house: HouseOptions

    @Flag(help: "Also those that were let go, with the reason.")
    var all = false

    @Option(help: "text, or json for tools: one a line.")
    var format: OutputFormat = .text

    func run() throws {
        let journal = try JournalFile(folder: URL(filePath: try house.configuration().state))
        let parked = try journal.parked().filter { all || $0.state != .dropped }
        for change in parked {
            switch format {
            case .json: Console.print(try Coding.encode(change) + Data("\n".utf8))
            case .text: Console.say(Self.line(change))
            }
        }
        if parked.isEmpty, format == .text { Console.say("Nothing is parked.") }
    }

    static func line(_ change: ParkedChange) -> String {
        let end = switch change.state {
        case .parked: ""
        case .again: "; is sent again"
        case .dropped: "; let go: \(change.reason ?? "")"
        }
        return "\(change.id)  \(change.position)  \(change.kind)  \(change.receiver) says \(change.code): \(change.sentence)\(end)"
    }
}

struct ParkedResend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resend", abstract: "Send parked changes again, once what was wrong is mended.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "The ids of the changes, as the list has them.")
    var changes: [String]

    func run() async throws {
        try await Desk.with(try house.configuration()) { desk in
            for change in changes { try await desk.act(ParkedAct(.resend, .init(change))) }
        }
        Console.say("\(changes.count) to be sent again.")
    }
}

struct ParkedDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Let a parked change go: it is not sent. It stays in the journal, and on the list with the reason.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "The id of the change, as the list has it.")
    var change: String

    @Option(help: "Why, in a few words that name no family.")
    var reason: String

    func run() async throws {
        try await Desk.with(try house.configuration()) { desk in
            try await desk.act(ParkedAct(.drop, .init(change), reason: reason))
        }
        Console.say("Let go.")
    }
}
