import ArgumentParser
import Foundation
import Reception
import Store

struct AnalystCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyst", abstract: "Who may ask for statistics over HTTPS: add one, see who there is, take a token back.",
        discussion: """
            A token opens /v1/statistics, where a hub enrols too (port 8444), and nothing else: no hub's changes, and no person. It reads \
            the protected figures that `hazel-casestore statistics` tells. Whoever should ask the tables themselves has PostgreSQL's role \
            hazel_analyst.
            """,
        subcommands: [AnalystAdd.self, AnalystList.self, AnalystRevoke.self])
}

struct AnalystAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let somebody ask: prints the token, once. Who is known already gets a new one for the old.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "A name for who asks, such as insight-team.") var name: String
    @Option(help: "For how many days the token is good.") var days = 365

    func validate() throws {
        if days < 1 { throw ValidationError("--days: one at least") }
    }

    func run() async throws {
        let surroundings = Surroundings.server
        let token = Data(surroundings.randomBytes(32)).hexadecimal
        let until = surroundings.now().wall.addingTimeInterval(Double(days) * 86_400)
        try await store.ledger().add(analyst: name, token: token, until: until)
        Console.say("""
            Analyst    \(name)
            Token      \(token)   (until \(CentreDay(until, in: .gmt)); it is kept nowhere)
            Authority  \(try store.folder.authority(at: surroundings.now().wall).fingerprint)
            """)
    }
}

struct AnalystList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Who may ask, until when, and when they last did.")

    @OptionGroup var store: StoreOptions
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    func run() async throws {
        let analysts = try await store.ledger().analysts()
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(analysts), as: UTF8.self))
        case .text: Console.say((["ANALYST\tUNTIL\tLAST ASKED\tTAKEN BACK"] + analysts.map(Self.line)).joined(separator: "\n"))
        }
    }

    private static func line(_ analyst: LedgerAnalyst) -> String {
        [analyst.name, Coding.text(of: analyst.until), analyst.asked.map { Coding.text(of: $0) } ?? "never", analyst.revoked.map { Coding.text(of: $0) } ?? "no"]
            .joined(separator: "\t")
    }
}

struct AnalystRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Take a token back.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "Whose.") var name: String

    func run() async throws {
        guard try await store.ledger().revoke(analyst: name) else { throw DeskError(.notFound, cause: "no analyst \(name) who may ask") }
        Console.say("\(name) may ask no more.")
    }
}
