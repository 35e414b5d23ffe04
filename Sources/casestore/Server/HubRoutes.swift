import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reception
import Store
import Sync
import Synchronization

/// What hubs ask: each for itself, and known by its certificate.
struct HubRoutes: Sendable {
    let ledger: Ledger
    let authority: Authority
    let signer: ReceiptSigner
    let surroundings: Surroundings
    let counters: Counters
    let logger: Logger
    let gate: Gate

    /// As sent, and unpacked, in bytes.
    static let sent = 8 << 20, unpacked = 32 << 20

    func add(to router: Router<CaseContext>) {
        router.post("/v1/hubs/:hub/changes") { request, context in try await answer(request, context) { try await changes(request, $0) } }
        router.get("/v1/hubs/:hub/book") { request, context in try await answer(request, context) { try await book(request, $0) } }
        router.post("/v1/hubs/:hub/certificate") { request, context in try await answer(request, context) { try await renew(request, $0) } }
    }

    /// Whatever goes wrong is an answer that a hub can read.
    private func answer(_ request: Request, _ context: CaseContext, _ work: (String) async throws -> any Encodable & Sendable) async throws -> Response {
        do {
            let version = try CaseAnswer.version(of: request)
            let hub = try await hub(request, context)
            guard gate.enter() else { throw CaseStoreError(.busy, cause: "Many hubs speak at once.") }
            defer { gate.leave() }
            let value = try await work(hub)
            try await gate.note(hub) { try await ledger.saw(hub, version: "\(version)", clock: Self.clock(of: request)) }
            return try CaseAnswer.json(value, version: version)
        } catch let error as CaseStoreError {
            counters.add(1, "errors")
            logger.log(level: error.reason == .unable ? .error : .notice, "a request was not answered", metadata: [
                "reason": "\(error.reason.rawValue)", "cause": "\(error.cause)",
            ])
            return try CaseAnswer.error(error)
        }
    }

    /// The hub of the connection, if it is the one of the path too.
    private func hub(_ request: Request, _ context: CaseContext) async throws -> String {
        let peer = try await Peer.of(context.channel)
        guard try await ledger.isAllowed(peer.hub, certificate: peer.serial) else {
            throw CaseStoreError(.notAllowed, cause: "The certificate of \(peer.hub) is revoked, or is none that was given to it.")
        }
        guard context.parameters.get("hub") == peer.hub else {
            throw CaseStoreError(.notAllowed, cause: "The certificate is that of \(peer.hub), and the request is about another hub.")
        }
        return peer.hub
    }

    private func changes(_ request: Request, _ hub: String) async throws -> Verdict {
        let verdict = try await ledger.store(of: hub).take(try await ChangeText.changes(try await body(of: request)))
        counters.add(verdict.kept, "changes_kept", hub: hub)
        counters.add(verdict.already, "changes_already", hub: hub)
        counters.add(verdict.refused.count, "changes_refused", hub: hub)
        logger.debug("changes were taken", metadata: ["hub": "\(hub)", "kept": "\(verdict.kept)", "already": "\(verdict.already)"])
        for refused in verdict.refused {
            logger.notice("a change was refused", metadata: ["hub": "\(hub)", "sequence": "\(refused.sequence)", "code": "\(refused.code)"])
        }
        return verdict
    }

    private func body(of request: Request) async throws -> Data {
        let data: Data
        do {
            data = Data(try await request.body.collect(upTo: Self.sent).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw CaseStoreError(.tooLarge, cause: "The batch is larger than \(Self.sent) bytes.")
        }
        guard let coding = request.headers[.contentEncoding] else { return data }
        guard coding == "gzip" else { throw CaseStoreError(.unreadable, cause: "content-encoding: gzip, or none") }
        do {
            return try Gzip.unpacked(data, limit: Self.unpacked)
        } catch {
            throw CaseStoreError(.tooLarge, cause: "The batch cannot be unpacked to \(Self.unpacked) bytes at most.")
        }
    }

    private func book(_ request: Request, _ hub: String) async throws -> BookPage {
        let limit = request.uri.queryParameters["limit"].flatMap { Int($0) } ?? 500
        return try await ledger.store(of: hub).book(after: request.uri.queryParameters["after"].map(String.init), limit: limit)
    }

    private func renew(_ request: Request, _ hub: String) async throws -> Enrolment.Answer {
        let wish = try await Enrolment.read(Enrolment.Renewal.self, from: request)
        let issued = try authority.hubCertificate(hub, request: wish.csr, at: surroundings.now().wall)
        try await ledger.renew(hub, certificate: issued.serial, until: issued.until)
        logger.notice("a certificate was renewed", metadata: ["hub": "\(hub)", "serial": "\(issued.serial)"])
        return try Enrolment.Answer(issued, authority, signer)
    }

    /// The hub's clock, where it tells it (RFC 9110, section 6.6.1).
    private static func clock(of request: Request) -> Date? {
        guard let text = HTTPField.Name("hazel-clock").flatMap({ request.headers[$0] }) else { return nil }
        return Coding.date(of: text)
    }
}

/// How many requests are worked on at once, and which hubs were heard lately.
final class Gate: Sendable {
    private let most: Int
    private let inside = Mutex(0)
    private let heard = Mutex<[String: ContinuousClock.Instant]>([:])

    init(most: Int) { self.most = most }

    func enter() -> Bool {
        inside.withLock { inside in
            guard inside < most else { return false }
            inside += 1
            return true
        }
    }

    func leave() { inside.withLock { $0 -= 1 } }

    /// Once a minute for each hub: being there is not worth a transaction a batch.
    func note(_ hub: String, _ work: () async throws -> Void) async throws {
        let now = ContinuousClock.now
        let isDue = heard.withLock { heard in
            if let last = heard[hub], last.duration(to: now) < .seconds(60) { return false }
            heard[hub] = now
            return true
        }
        if isDue { try await work() }
    }
}
