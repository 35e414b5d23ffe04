import ArgumentParser
import Foundation
import Logging
import Reception
import Store

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Take the changes of all hubs, and give each its book, until it is told to stop.")

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("Where hubs come, with their certificates.", valueName: "host:port"))
    var listen = HostPort("0.0.0.0", 8443)

    @Option(help: ArgumentHelp("Where a hub comes with its one-time code, and an analyst with a token.", valueName: "host:port"))
    var enrolment = HostPort("0.0.0.0", 8444)

    @Option(help: ArgumentHelp("/healthz, /readyz and /metrics, without TLS: for this machine alone.", valueName: "host:port"))
    var operation = HostPort("127.0.0.1", 8445)

    @Option(help: ArgumentHelp("A name or address by which hubs reach the server; may be said several times.", valueName: "name"))
    var name: [String] = []

    @Option(help: "How many requests are worked on at once; more are told to come again.")
    var atOnce = 64

    @Option(help: "How much the log says: debug, info, notice, warning or error.")
    var logLevel = "info"

    func validate() throws {
        if Logger.Level(rawValue: logLevel) == nil { throw ValidationError("--log-level: \(logLevel) is none of the levels") }
    }

    func run() async throws {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "hazel-casestore")
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        let surroundings = Surroundings.server
        let signer = try store.folder.signer(surroundings)
        let ledger = try await Ledger(try store.database(), surroundings: surroundings, signer: signer)
        let settings = ServeSettings(
            hubs: listen, enrolment: enrolment, operation: operation, names: name.isEmpty ? ["localhost", "127.0.0.1"] : name, atOnce: max(1, atOnce))
        let authority = try store.folder.authority(at: surroundings.now().wall)
        let (engine, fingerprint) = (store.address == nil ? "SQLite" : "PostgreSQL", try authority.fingerprint)
        logger.notice("the case store begins", metadata: ["ledger": "\(engine)", "authority": "\(fingerprint)"])
        try await CaseServer(
            settings: settings, ledger: ledger, authority: authority, signer: signer, surroundings: surroundings, logger: logger).run()
        logger.notice("the case store has stopped")
    }
}
