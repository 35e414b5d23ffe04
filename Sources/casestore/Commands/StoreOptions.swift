import ArgumentParser
import Foundation
import Reception
import Store

/// Where the ledger is. The same for every command.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the authority, the keys and, where it is SQLite, the ledger.", valueName: "folder"))
    var state = "/var/lib/hazel-casestore"

    @Option(help: ArgumentHelp(
        "Keep the ledger in PostgreSQL, at an address as libpq reads it. HAZEL_CASESTORE_POSTGRES says the same where nobody sees it.",
        valueName: "address"))
    var postgres: String?

    var folder: StateFolder { StateFolder(state) }

    var address: String? { postgres ?? ProcessInfo.processInfo.environment["HAZEL_CASESTORE_POSTGRES"] }

    func database() throws -> any LedgerDatabase {
        if let address { try PostgresLedger(address) } else { try SQLiteLedger(folder: URL(filePath: state)) }
    }

    /// - Parameter database: another than the options name.
    func ledger(_ database: (any LedgerDatabase)? = nil) async throws -> Ledger {
        try await Ledger(try database ?? self.database(), surroundings: .server, signer: try folder.signer(.server))
    }
}

extension Surroundings {
    /// The server's own clock, ids and randomness. Its clock is the council's: it is trusted.
    static let server = Surroundings(
        now: { Moment(wall: Date(), boottime: 0, boot: "", trusted: true) }, uuid: { UUID() },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in generator.next() }
        })
}
