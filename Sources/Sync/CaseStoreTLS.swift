import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import Reception

/// TLS 1.3 with the hub's certificate, and what it means where that fails.
enum CaseStoreTLS {
    static func configuration(_ address: CaseStoreAddress) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        do {
            if let authority = address.authority {
                configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authority.utf8)))
            }
            if let identity = address.identity {
                configuration.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(identity.certificate.utf8)).map { .certificate($0) }
                configuration.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.key.utf8), format: .pem))
            }
        } catch {
            throw CaseStoreError(.notAllowed, cause: "the hub's certificate, its key or the authority's certificate cannot be read as PEM")
        }
        return configuration
    }

    /// What an error below HTTP means: the line, unless the case store has said that it does not know this hub.
    static func trouble(_ error: any Error) -> CaseStoreError {
        let text = "\(error)"
        if text.contains("CERTIFICATE_VERIFY_FAILED") {
            return CaseStoreError(.unreachable, cause: "whoever answers has a certificate that is not believed, or that has expired")
        }
        if text.contains("ALERT_CERTIFICATE") || text.contains("ALERT_UNKNOWN_CA") || text.contains("ALERT_BAD_CERTIFICATE") || text.contains("ALERT_ACCESS_DENIED") {
            return CaseStoreError(.notAllowed, cause: "the case store does not believe this hub's certificate: unknown, revoked or expired")
        }
        return CaseStoreError(.unreachable, cause: line(error, text))
    }

    /// What is the matter with the line, for whoever looks after the hub.
    private static func line(_ error: any Error, _ text: String) -> String {
        // NIOConnectionError says which of the two it was by how its description begins.
        if text.hasPrefix("DNS error") { return "the case store's name is not found: is the name server right?" }
        if text.hasPrefix("Connection errors") || (error as? IOError)?.errnoCode == ECONNREFUSED { return "nobody answers at the case store's address" }
        if text.contains("WRONG_VERSION_NUMBER") { return "something answered, but without TLS: is a page to sign in or a proxy in between?" }
        if error is IOError || error is NIOSSLError { return "the line broke off" }
        return "no answer (\((error as? HTTPClientError)?.shortDescription ?? "\(type(of: error))"))"
    }
}
