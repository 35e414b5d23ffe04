import ArgumentParser
import Foundation
import Reception

/// `hazel-casestore`: the central case store of a council, which keeps the changes of all its centres.
@main
struct HazelCaseStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hazel-casestore", abstract: "The case store of a council: every centre's changes, once and in order.",
        subcommands: [ServeCommand.self, HubCommand.self, AnalystCommand.self, PersonCommand.self, StatisticsCommand.self, BackupCommand.self, BenchCommand.self])

    /// Runs a command. A failure is one plain sentence and an exit status of sysexits.h.
    static func main() async {
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as DeskError {
            leave(error.code == .invalid ? 65 : error.code == .notFound ? 66 : 74, error.cause)
        } catch let error as CaseStoreError {
            leave(error.reason == .notAllowed ? 66 : 69, error.cause)
        } catch {
            exit(withError: error)
        }
    }

    private static func leave(_ status: Int32, _ sentence: String) -> Never {
        Console.complain("hazel-casestore: \(sentence)")
        exit(withError: ExitCode(status))
    }
}
