import ArgumentParser
import Foundation

/// `hazel-casestore`: the central case store of a council, which keeps the changes of all its centres.
@main
struct HazelCaseStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hazel-casestore", abstract: "The case store of a council: every centre's changes, once and in order.")
}
