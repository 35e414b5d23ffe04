import ArgumentParser
import Hardware
import Reception
import Web

/// `hazel check lamps`: each lamp in turn, for whoever stands before the board.
struct CheckLamps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lamps", abstract: "Light each lamp of the board in turn, for a little more than a second.",
        discussion: "The hub holds its lines while it runs; stop it first. The exit status is 78 where a lamp could not be lit.")

    @OptionGroup var house: HouseOptions

    func run() async throws {
        let configuration = try house.configuration()
        let plan = try configuration.neededBoard()
        let findings = try await LampTest(plan: plan, lines: plan.open(), clock: .system).run { Console.say("      \($0) …") }
        let report = CheckReport(at: Surroundings.system(trust: configuration.clockTrust).now().wall, findings)
        Console.say(report.text)
        if !report.isWell { throw ExitCode(Exit.configuration) }
    }
}

/// `hazel check wiring`: the table that the installer works by.
struct CheckWiring: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wiring", abstract: "Print the wiring table: each line of the board, its pin, its resistors, and what hangs on it.")

    @OptionGroup var house: HouseOptions

    func run() throws { Console.say(try house.configuration().neededBoard().wiring) }
}

extension Configuration {
    /// - Throws: a sentence where the configuration speaks of no board.
    func neededBoard() throws -> BoardPlan {
        guard let board else { throw Exit.Failure(Exit.configuration, "\(file) has no “board”: there are no lamps or buttons") }
        return board
    }
}
