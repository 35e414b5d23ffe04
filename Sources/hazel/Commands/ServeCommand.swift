import ArgumentParser
import Foundation
import Hardware
import Logging
import Reception

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the hub: the kiosk, the staff pages and the socket, until it is told to stop.")

    @OptionGroup var house: HouseOptions

    @Option(help: "Serve the kiosk on this port and the staff page on the next one.")
    var port: Int?

    @Option(help: "How much the log says: trace, debug, info, notice, warning, error or critical.")
    var logLevel: String?

    func validate() throws {
        if let port, !(1...65_534).contains(port) { throw ValidationError("--port: a number from 1 to 65534") }
        if let logLevel, Logger.Level(rawValue: logLevel) == nil { throw ValidationError("--log-level: \(logLevel) is none of the levels") }
    }

    func run() async throws {
        var configuration = try house.configuration()
        if let port {
            configuration.listen.kiosk.port = port
            configuration.listen.staff.port = port + 1
        }
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        let secret = Self.secret(surroundings)
        let house = House(configuration: configuration, surroundings: surroundings, logger: logger(configuration), secret: secret)
        Console.say(welcome(configuration, secret))
        try await house.run()
        Console.say("The hub has stopped. The day's visits are kept in \(configuration.state).")
    }

    private func logger(_ configuration: Configuration) -> Logger {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "hazel")
        logger.logLevel = logLevel.flatMap(Logger.Level.init(rawValue:)) ?? configuration.logLevel
        return logger
    }

    /// Twenty characters of thirty-two: a hundred bits.
    private static func secret(_ surroundings: Surroundings) -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789-".utf8)
        return String(decoding: surroundings.randomBytes(20).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
    }

    /// Where a board that is only drawn is seen.
    private func board(_ configuration: Configuration) -> String {
        configuration.board?.profile == .simulated ? "  Board        http://\(configuration.listen.staff)/simulator   (simulated: lamps, buttons, codes to scan)\n" : ""
    }

    private func welcome(_ configuration: Configuration, _ secret: String) -> String {
        let options = [
            house.config.map { "--config \($0)" }, house.state.map { "--state \($0)" },
        ].compactMap { $0 }.joined(separator: " ")
        let program = CommandLine.arguments[0]
        return """

            \(configuration.centre.name)
              Kiosk        http://\(configuration.listen.kiosk)/kiosk
              Staff page   http://\(configuration.listen.staff)/staff
            \(board(configuration))\
              Secret       \(secret)   (the staff page asks for it; it is new at each start)
              Arrivals     \(program) arrivals \(options)
              A pass       \(program) pass show --today \(options)
            Ctrl-C stops the hub.

            """
    }
}
