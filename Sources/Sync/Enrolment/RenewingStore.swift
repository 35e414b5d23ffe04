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
    private let doubt: @Sendable (String) async -> Void
    private let logger: Logger
    private var tried: Date?
    /// Whether the last receipt was not believed; the log is told once.
    private var isDoubted = false

    /// Certificates live 90 days; so many seconds before their end a new one is asked for.
    static let early: TimeInterval = 30 * 86_400
    /// After a refusal it is asked again so many seconds later.
    static let pause: TimeInterval = 3_600

    /// - Parameter keep: writes the new certificate (PEM) where the next start finds it. The key stays, so that there is nothing between
    ///   the old and the new.
    /// - Parameter doubt: is told why a receipt is not believed.
    public init(
        _ address: CaseStoreAddress, now: @escaping @Sendable () -> Date, logger: Logger,
        doubt: @escaping @Sendable (String) async -> Void = { _ in }, keep: @escaping @Sendable (String) throws -> Void
    ) throws {
        (self.address, self.now, self.logger, self.doubt, self.keep) = (address, now, logger, doubt, keep)
        client = try CaseStoreClient(address)
    }

    /// Closes its connections; called once, when nothing is asked any more.
    public func shutdown() async { await client.shutdown() }

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        await renew()
        return await believed(try await client.take(changes))
    }

    /// Without a receipt that somebody else has signed. What was kept is kept all the same: the line itself is the case store's.
    private func believed(_ verdict: Verdict) async -> Verdict {
        guard let key = address.receipts, let receipt = verdict.receipt else { return verdict }
        guard let why = receipt.doubt(of: address.hub, by: key) else {
            isDoubted = false
            return verdict
        }
        if !isDoubted { logger.error("a receipt is not believed", metadata: ["cause": "\(why)", "key": "\(receipt.key.prefix(16))"]) }
        isDoubted = true
        await doubt(why)
        var verdict = verdict
        verdict.receipt = nil
        return verdict
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
