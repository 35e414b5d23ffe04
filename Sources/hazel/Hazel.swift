import ArgumentParser
import Foundation
import Hardware

/// `hazel`: the hub of a family centre, and everything that its staff and its installer do from a command line.
@main
struct Hazel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hazel",
        abstract: "Reception for a co-located family centre: check-in by pass, arrivals, and a journal that keeps.",
        discussion: """
            A hub is started with `hazel serve`. The other commands speak to the hub that is running, over its socket; \
            where none is, those that can open its store themselves.
            """,
        version: Version.full,
        subcommands: [
            ServeCommand.self, ArrivalsCommand.self, ImportCommand.self, DirectoryCommand.self, PassCommand.self, JournalCommand.self,
            CheckCommand.self, EnrolCommand.self, StatisticsCommand.self, ShowcaseCommand.self, SimulateCommand.self, BenchCommand.self,
        ])

    /// Runs a command. A failure is one plain sentence and an exit status of sysexits.h.
    static func main() async {
        // Whatever is written is for its own user alone.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        guard let exit = Exit(error) else { Hazel.exit(withError: error) }
        Console.complain("hazel: \(exit.sentence)")
        Hazel.exit(withError: ExitCode(exit.status))
    }
}

/// What `hazel --version` tells.
enum Version {
    static let text = "0.1.0"

    /// With the interface to the board's lines, which is fixed when the program is compiled.
    static var full: String { "hazel \(text) (\(KernelLines.interface))" }
}
