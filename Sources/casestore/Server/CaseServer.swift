import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Reception
import ServiceLifecycle
import Store
import UnixSignals

/// The server: one listener for hubs, one for those that are to become hubs, one for whoever runs it.
struct CaseServer: Sendable {
    let settings: ServeSettings
    let ledger: Ledger
    let authority: Authority
    let signer: ReceiptSigner
    let surroundings: Surroundings
    let logger: Logger

    /// Runs until it is told to stop; what is being answered then is answered.
    func run() async throws {
        let mine = try authority.serverCertificate(names: settings.names, at: surroundings.now().wall)
        let counters = Counters()
        let hubs = Router(context: CaseContext.self), newcomers = Router(context: CaseContext.self), operators = Router(context: CaseContext.self)
        HubRoutes(
            ledger: ledger, authority: authority, signer: signer, surroundings: surroundings, counters: counters, logger: logger,
            gate: Gate(most: settings.atOnce)).add(to: hubs)
        Enrolment(ledger: ledger, authority: authority, signer: signer, surroundings: surroundings, logger: logger).add(to: newcomers)
        AnalystRoutes(ledger: ledger, counters: counters, logger: logger).add(to: newcomers)
        Operation(ledger: ledger, counters: counters, surroundings: surroundings, until: mine.until).add(to: operators)
        let services: [any ServiceLifecycle.Service] = [
            Upkeep(ledger: ledger, logger: logger),
            try application(hubs, settings.hubs, "hubs", try tls(mine.chain, mine.key, asks: true)),
            try application(newcomers, settings.enrolment, "enrolment", try tls(mine.chain, mine.key, asks: false)),
            try application(operators, settings.operation, "operation", nil),
        ]
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: group).run()
    }

    private func application(_ router: Router<CaseContext>, _ address: HostPort, _ name: String, _ tls: TLSConfiguration?) throws -> any ServiceLifecycle.Service {
        let http = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(120)))
        let logger = logger
        return Application(
            router: router, server: try tls.map { try .tls(http, tlsConfiguration: $0) } ?? http,
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port), serverName: nil),
            onServerRunning: { channel in
                logger.notice("listening", metadata: ["listener": "\(name)", "address": "\(channel.localAddress.map { "\($0)" } ?? "")"])
            }, logger: quiet)
    }

    /// Hummingbird's own log names paths; what is worth saying is said here.
    private var quiet: Logger {
        var logger = logger
        logger.logLevel = .error
        return logger
    }

    private func tls(_ chain: [String], _ key: String, asks: Bool) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try chain.flatMap { try NIOSSLCertificate.fromPEMBytes(Array($0.utf8)) }.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
        configuration.minimumTLSVersion = .tlsv13
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(try authority.pem.utf8)))
        configuration.certificateVerification = asks ? .noHostnameVerification : .none
        return configuration
    }
}

/// What the server keeps in order by itself: each hour, what has expired is erased.
struct Upkeep: ServiceLifecycle.Service {
    let ledger: Ledger
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await round()
                do { try await Task.sleep(for: .seconds(3600)) } catch { return }
            }
        }
    }

    private func round() async {
        do {
            for hub in try await ledger.hubs() {
                let erased = try await ledger.expire(hub.hub)
                if erased > 0 { logger.info("personal records have expired", metadata: ["hub": "\(hub.hub)", "count": "\(erased)"]) }
                if hub.stale { try await ledger.rebuild(hub.hub) }
            }
        } catch {
            logger.error("the hourly round was not done", metadata: ["cause": "\((error as? CaseStoreError)?.cause ?? "unknown")"])
        }
    }
}
