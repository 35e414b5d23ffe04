import Foundation
import NIOCore
import NIOSSL
import Reception
import Store
import SwiftASN1
import X509

/// Who speaks on a connection, as its certificate says. The path of a request says nothing of it.
struct Peer: Hashable, Sendable {
    var hub: String
    /// In hexadecimal.
    var serial: String

    /// Before the hub's id, in the certificate's other name.
    static let prefix = "urn:hazel:hub:"

    /// - Throws: ``CaseStoreError`` `not-allowed` where the certificate is of no hub.
    static func of(_ channel: any Channel) async throws -> Peer {
        guard let shown = try await channel.nioSSL_peerCertificate().get() else {
            throw CaseStoreError(.notAllowed, cause: "the connection has no certificate")
        }
        guard let peer = Peer(der: try shown.toDERBytes()) else {
            throw CaseStoreError(.notAllowed, cause: "the certificate of the connection is of no hub")
        }
        return peer
    }

    init?(der: [UInt8]) {
        guard let certificate = try? Certificate(derEncoded: der),
              let names = try? certificate.extensions.subjectAlternativeNames
        else { return nil }
        let hubs = names.compactMap { name -> String? in
            guard case .uniformResourceIdentifier(let text) = name, text.hasPrefix(Self.prefix) else { return nil }
            return String(text.dropFirst(Self.prefix.count))
        }
        guard hubs.count == 1, let hub = hubs.first else { return nil }
        (self.hub, serial) = (hub, Data(certificate.serialNumber.bytes).hexadecimal)
    }
}
