import Crypto
public import Foundation
import NIOSSL
import Reception

/// The hub's key and certificate, as the case store's authority has issued it.
public struct HubIdentity: Sendable {
    /// PEM.
    public var certificate, key: String
    /// The authority's certificate, PEM.
    public var authority: String
    /// The key by which the case store's receipts are believed, in hexadecimal; `nil` where it has named none.
    public var receipts: String?

    /// - Returns: `nil` where the certificate cannot be read.
    public var ends: Date? { Self.end(of: certificate) }

    /// When the first certificate of a PEM text ends.
    static func end(of certificate: String) -> Date? {
        (try? NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)))?.first.map { Date(timeIntervalSince1970: Double($0.notValidAfter)) }
    }
}

/// What the case store answers to a request for a certificate.
struct Issued: Decodable {
    struct Receipts: Decodable { var `public`: String }

    /// PEM.
    var certificate, authority: String
    var receipts: Receipts?
}

/// A hub becomes known to a case store, by the one-time code that `hazel-casestore hub add` has printed.
public enum Enrolment {
    private struct Wish: Encodable { var hub, code, csr: String }

    /// - Parameters:
    ///   - address: where newcomers come: `https://casestore.example:8444`.
    ///   - authority: the case store's own authority, PEM; nobody else is spoken to.
    /// - Throws: ``CaseStoreError``: `not-allowed` for a code that is wrong, was used, or has ended.
    public static func enrol(_ hub: String, code: String, at address: URL, authority: String) async throws -> HubIdentity {
        let key = P256.Signing.PrivateKey()
        let place = CaseStoreAddress(url: address, hub: hub, authority: authority)
        let client = try CaseStoreClient(place)
        do {
            let issued: Issued = try await client.ask("/v1/enrol", Wish(hub: hub, code: code, csr: try SigningRequest.pem(key)))
            await client.shutdown()
            return HubIdentity(certificate: issued.certificate, key: key.pemRepresentation + "\n", authority: issued.authority, receipts: issued.receipts?.public)
        } catch {
            await client.shutdown()
            throw error
        }
    }

    /// The SHA-256 of a certificate (PEM), in hexadecimal: what `hazel-casestore hub add` prints of its authority.
    /// - Returns: `nil` where it is no certificate.
    public static func fingerprint(of certificate: String) -> String? {
        guard let first = (try? NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)))?.first, let bytes = try? first.toDERBytes() else { return nil }
        return SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }
}
