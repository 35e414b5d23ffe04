import ArgumentParser
import Foundation
import Reception
import Web

/// `hazel check`: all parts at once; its subcommands try one of them out.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at every part of the configuration and the board, and say what is wrong.",
        discussion: """
            Each part has a line: ok; note, where the centre can open and somebody should know; or MEND. \
            The exit status is 78 where something must be mended, else 0.
            """,
        subcommands: [CheckParts.self, CheckKeys.self, CheckLamps.self, CheckWiring.self], defaultSubcommand: CheckParts.self)
}

struct CheckParts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parts", abstract: "All parts, a line each. This is what is done where no other is named.",
        discussion: "The exit status is 78 where something must be mended, else 0.")

    @OptionGroup var house: HouseOptions

    @Option(help: "text, or json for tools.")
    var format: OutputFormat = .text

    @Option(help: "Also pack what somebody far away needs to help into this file (tar). Nothing personal is in it.")
    var bundle: String?

    func run() async throws {
        let surroundings: Surroundings
        let report: CheckReport
        var configuration: Configuration?
        do {
            let loaded = try house.configuration()
            surroundings = .system(trust: loaded.clockTrust)
            report = await Check(configuration: loaded, surroundings: surroundings).report()
            configuration = loaded
        } catch let error as ConfigurationError {
            surroundings = .system(trust: .timesync)
            report = CheckReport(at: surroundings.now().wall, ConfigurationFindings.findings(error))
        }
        switch format {
        case .text: Console.say(report.text)
        case .json: Console.print(try Coding.encode(report) + Data("\n".utf8))
        }
        if let bundle { try pack(report, configuration, surroundings, into: bundle) }
        if !report.isWell { throw ExitCode(Exit.configuration) }
    }

    private func pack(_ report: CheckReport, _ configuration: Configuration?, _ surroundings: Surroundings, into file: String) throws {
        let bundle = CheckBundle(report: report, configuration: configuration, surroundings: surroundings)
        guard FileManager.default.createFile(atPath: file, contents: try bundle.archive(), attributes: [.posixPermissions: 0o600]) else {
            throw Exit.Failure(Exit.cannotCreate, "\(file) cannot be written")
        }
        Console.complain("\(file) holds what a helper needs. Look through it before you send it: tar -xOf \(file)")
    }
}
