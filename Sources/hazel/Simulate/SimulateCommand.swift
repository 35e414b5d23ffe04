import ArgumentParser
import Foundation
import Reception
import Terminal

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "See and use the simulated board of a running hub: lamps, buttons and scanners; or make up a city.",
        discussion: "hazel showcase starts a hub with such a board; its page is /simulator, beside the staff page. A city needs no hub.",
        subcommands: [SimulateLamps.self, SimulatePress.self, SimulatePasses.self, SimulateScan.self, SimulateDay.self, SimulateCity.self])

    /// Hands the hub's client to `work`.
    /// - Throws: a sentence that says what to do where no hub runs, or its board is real.
    static func with(_ house: HouseOptions, _ work: (DeskClient, Configuration) async throws -> Void) async throws {
        let configuration = try house.configuration()
        try await DeskClient.with(socket: configuration.socket.path) { client in
            do {
                _ = try await client.simulatedLines()
            } catch let error as DeskError where error.code == .notFound {
                throw Exit.Failure(Exit.unavailable, "the board of this hub is not simulated; hazel showcase starts a hub whose board is")
            }
            try await work(client, configuration)
        }
    }
}

struct SimulateLamps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lamps", abstract: "Say which lamps are lit and which buttons are down.")

    @OptionGroup var house: HouseOptions

    @Flag(help: "Go on, with a line for each change.")
    var follow = false

    @Option(help: "text, or json for tools.")
    var format: OutputFormat = .text

    func run() async throws {
        try await SimulateCommand.with(house) { client, _ in
            let lines = try await client.simulatedLines()
            try print(lines)
            guard follow else { return }
            var known = lines
            for await signal in client.boardSignals() {
                guard case .at = signal else { continue }
                let now = try await client.simulatedLines()
                try print(now.filter { !known.contains($0) })
                known = now
            }
        }
    }

    private func print(_ lines: [DrawnLine]) throws {
        switch format {
        case .json: for line in lines { Console.print(try Coding.encode(line) + Data("\n".utf8)) }
        case .text: for line in lines { Console.say(Self.text(line)) }
        }
    }

    /// `on   lamp place:garden (GPIO17)`
    static func text(_ line: DrawnLine) -> String {
        let state = line.direction == .output ? (line.isOn ? "on " : "off") : (line.isOn ? "down" : "up")
        return "\(state.padding(toLength: 5, withPad: " ", startingAt: 0))\(line.meaning) (\(line.name))"
    }
}

struct SimulatePress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "press", abstract: "Press a button and let it go.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "Its line (GPIO27), or what it means (assistance).")
    var button: String

    func run() async throws {
        try await SimulateCommand.with(house) { client, _ in
            do {
                try await client.press(button)
            } catch let error as DeskError where error.code == .notFound {
                let buttons = try await client.simulatedLines().filter { $0.direction == .input }.map(\.meaning)
                throw Exit.Failure(Exit.noInput, "no button is called “\(button)”; there are: \(buttons.joined(separator: ", "))")
            }
        }
    }
}
