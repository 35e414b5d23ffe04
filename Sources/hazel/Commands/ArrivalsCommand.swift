import ArgumentParser
import Foundation
import Reception
import Terminal
import Words

struct ArrivalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrivals", abstract: "Who is expected, waiting and being seen; updates by itself.",
        discussion: "In a terminal it fills the screen; ? shows the keys, q leaves it.")

    @OptionGroup var house: HouseOptions

    @Flag(help: "Print lines, for scripts and screen readers.")
    var plain = false

    @Flag(help: "With --plain: go on printing what changes.")
    var follow = false

    @Flag(help: "Print the day's list for paper.")
    var paper = false

    @Option(help: ArgumentHelp(
        "Only what this service may know, by its id: its own rows, and its families' others where sharing allows. Prints lines.",
        valueName: "id"))
    var service: String?

    @Option(help: "text, or json for tools.")
    var format: OutputFormat = .text

    @Option(help: "The language, as a tag like pl. Without it the environment's.")
    var language: String?

    @Option(help: "Your first name, which a family is shown when you come to help. Without it your account's.")
    var name: String?

    func validate() throws {
        guard let name else { return }
        do { _ = try FirstName(name) } catch { throw ValidationError(error.cause) }
    }

    func run() async throws {
        let configuration = try house.configuration()
        let environment = ProcessInfo.processInfo.environment
        let language = try Languages().language(self.language ?? UserLanguage.tag(in: environment))
        let centre = configuration.centre
        let service = try self.service.map { try known(Service.ID($0), in: centre) }
        if format == .json || paper || service != nil || (plain && !follow) {
            let board = try await Desk.with(configuration) { try await $0.board() }
            return try print(service.map { board.seen(by: $0, in: centre) } ?? board, centre, language)
        }
        try await DeskClient.with(socket: configuration.socket.path) { client in
            if plain { return try await PlainFollower(client: client, language: language).run { Console.print(Data($0.utf8)) } }
            let screen = ArrivalsScreen(client: client, language: language, environment: environment, name: firstName, clock: { Date() })
            if case .signal(let number) = try await screen.run() { throw ExitCode(128 + number) }
        }
    }

    /// The user's own, else the account's where that is a name.
    private var firstName: String? { try? FirstName(name ?? UserAccount.fullName).text }

    /// - Throws: where the centre has no such service, or its rows name it nowhere.
    private func known(_ id: Service.ID, in centre: Centre) throws -> Service.ID {
        guard let service = centre.service(id) else { throw ValidationError("The centre has no service “\(id)”; their ids stand in the configuration.") }
        guard !service.sensitive else {
            throw ValidationError("“\(id)” is sensitive: no list names it, so its rows cannot be told from others.")
        }
        guard !follow else { throw ValidationError("--service prints once; leave --follow out.") }
        return id
    }

    private func print(_ board: Board, _ centre: Centre, _ language: Language) throws {
        if format == .json { return Console.print(try Coding.encode(board) + Data("\n".utf8)) }
        let text = paper ? PaperList.text(board, centre: centre, language: language)
            : PlainList.text(board, centre: centre, language: language)
        Console.print(Data(text.utf8))
    }
}
