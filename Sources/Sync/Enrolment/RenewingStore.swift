import Crypto
public import Foundation
public import Logging
public import Reception

/// The case store over HTTPS, whose certificate is renewed in the last third of its life by itself.
public actor RenewingStore: CaseStore {
    private struct Wish: Encodable { var csr: String }

    private var address: CaseStoreAddress
    private var client: CaseStoreClient
    private let now: @Sendable () -> Date
    private let keep: @Sendable (String) throws -> Void
    private let logger: Logger
    private var tried: Date?

    /// Certificates live 90 days; so many seconds before their end a new one is asked for.
    static let early: TimeInterval = 30 * 86_400
    /// After a refusal it is asked again so many seconds later.
    static let pause: TimeInterval = 3_600

    /// - Parameter keep: writes the new certificate (PEM) where the next start finds it. The key stays, so that there is nothing between
    ///   the old and the new.
    public init(
        _ address: CaseStoreAddress, now: @escaping @Sendable () -> Date, logger: Logger, keep: @escaping @Sendable (String) throws -> Void
    ) throws {
        (self.address, self.now, self.logger, self.keep) = (address, now, logger, keep)
        client = try CaseStoreClient(address)
    }

    public func shutdown() async { await client.shutdown() }

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        await renew()
        return try await client.take(changes)
    }

    public func book(after cursor: String?, limit: Int) async throws -> BookPage { try await client.book(after: cursor, limit: limit) }

    /// A certificate that cannot be renewed serves until it ends; what is to be sent goes first.
    private func renew() async {
        let time = now()
        guard let identity = address.identity, let end = HubIdentity.end(of: identity.certificate), end.timeIntervalSince(time) < Self.early,
              tried.map({ time.timeIntervalSince($0) >= Self.pause || $0 > time }) ?? true else { return }
        tried = time
        do {
            let key = try P256.Signing.PrivateKey(pemRepresentation: identity.key)
            let issued: Issued = try await client.ask("/v1/hubs/\(address.hub)/certificate", Wish(csr: try SigningRequest.pem(key)))
            try keep(issued.certificate)
            address.identity?.certificate = issued.certificate
            let old = client
            client = try CaseStoreClient(address)
            // A question for the book that is under way ends with it, and is asked again.
            await old.shutdown()
            logger.notice("the hub's certificate was renewed", metadata: ["until": "\(HubIdentity.end(of: issued.certificate).map(Coding.text) ?? "")"])
        } catch {
            logger.warning("the hub's certificate is not renewed yet", metadata: ["ends": "\(Coding.text(of: end))", "cause": "\(error)"])
        }
    }
}
