import ArgumentParser
import Foundation
import Reception
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a copy of the ledger while it is in use.",
        discussion: """
            A ledger in PostgreSQL is backed up by PostgreSQL's own means (pg_dump, or an archive of its log). The keys are in no \
            backup: authority.key, authority.pem and receipts.key are kept apart. To restore, put the file into the state folder as \
            ledger.sqlite; hubs see that it is behind by its answers, and send again what it lacks.
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: "The file to write.") var file: String

    func run() async throws {
        guard store.address == nil else {
            throw DeskError(.invalid, cause: "the ledger is in PostgreSQL: use pg_dump, or the archive of its log")
        }
        try await SQLiteLedger(folder: URL(filePath: store.state)).backUp(to: URL(filePath: file))
        Console.say("The ledger is copied to \(file).")
    }
}
