import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reception
import Store

/// A hub becomes known: a one-time code and a request for a certificate against the certificate.
struct Enrolment: Sendable {
    struct Wish: Codable, Sendable { var hub, code, csr: String }
    struct Renewal: Codable, Sendable { var csr: String }

    struct Answer: Codable, Sendable {
        struct Receipts: Codable, Sendable { var key, `public`: String }

        /// PEM.
        var certificate, authority: String
        /// By which receipts are believed.
        var receipts: Receipts

        init(_ issued: Authority.Issued, _ authority: Authority, _ signer: ReceiptSigner) throws {
            (certificate, self.authority) = (issued.certificate, try authority.pem)
            receipts = Receipts(key: signer.id, public: signer.publicKey)
        }
    }

    let ledger: Ledger
    let authority: Authority
    let signer: ReceiptSigner
    let surroundings: Surroundings
    let logger: Logger

    func add(to router: Router<CaseContext>) {
        router.post("/v1/enrol") { request, _ in
            do {
                return try CaseAnswer.json(try await enrol(try await Self.read(Wish.self, from: request)))
            } catch let error as CaseStoreError {
                logger.notice("an enrolment was refused", metadata: ["reason": "\(error.reason.rawValue)", "cause": "\(error.cause)"])
                return try CaseAnswer.error(error)
            }
        }
    }

    private func enrol(_ wish: Wish) async throws -> Answer {
        let issued = try authority.hubCertificate(wish.hub, request: wish.csr, at: surroundings.now().wall)
        guard try await ledger.enrol(wish.hub, code: wish.code, certificate: issued.serial, until: issued.until) else {
            throw CaseStoreError(.notAllowed, cause: "The code is not that of the hub, was used, or has ended.")
        }
        logger.notice("a hub was enrolled", metadata: ["hub": "\(wish.hub)", "serial": "\(issued.serial)"])
        return try Answer(issued, authority, signer)
    }

    /// A small JSON body.
    static func read<Value: Decodable>(_ type: Value.Type, from request: Request) async throws -> Value {
        guard let buffer = try? await request.body.collect(upTo: 65_536), let value = try? JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
        else { throw CaseStoreError(.unreadable, cause: "The body is not the JSON that is asked for.") }
        return value
    }
}
