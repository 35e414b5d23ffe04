import Crypto
import Foundation
import Reception
import Store
import SwiftASN1
import X509

/// The case store's own small authority: it gives each hub one certificate, and the server its own. Nobody else believes it.
struct Authority: Sendable {
    let certificate: Certificate
    private let key: Certificate.PrivateKey

    /// How long they live, in days. A hub asks for the next in its last thirty.
    static let hubDays = 90.0, serverDays = 397.0, ownDays = 3650.0
    private static let day = 86_400.0

    /// - Throws: ``DeskError`` `invalid` where they are no key and certificate in PEM that belong together.
    init(key keyText: String, certificate text: String) throws {
        do {
            key = try Certificate.PrivateKey(pemEncoded: keyText)
            certificate = try Certificate(pemEncoded: text)
        } catch {
            throw DeskError(.invalid, cause: "the authority's key or certificate cannot be read as PEM")
        }
        guard certificate.publicKey == key.publicKey else {
            throw DeskError(.invalid, cause: "the authority's certificate is not of its key")
        }
    }

    /// A new key, as PEM.
    static func newKey() throws -> String { try Certificate.PrivateKey(P256.Signing.PrivateKey()).serializeAsPEM().pemString }

    /// The authority's own certificate for a key, as PEM.
    static func make(name: String, key text: String, at now: Date) throws -> String {
        guard let key = try? Certificate.PrivateKey(pemEncoded: text) else { throw DeskError(.invalid, cause: "the authority's key cannot be read as PEM") }
        let subject = try DistinguishedName { OrganizationName("Hazel case store"); CommonName(name) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey, notValidBefore: now.addingTimeInterval(-day),
            notValidAfter: now.addingTimeInterval(ownDays * day), issuer: subject, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true))
            },
            issuerPrivateKey: key)
        return try certificate.serializeAsPEM().pemString
    }

    /// The SHA-256 of the certificate, in hexadecimal: who has read it aloud to the hub's installer has said whom to believe.
    var fingerprint: String {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(certificate)
            return Data(SHA256.hash(data: serializer.serializedBytes)).hexadecimal
        }
    }

    var pem: String { get throws { try certificate.serializeAsPEM().pemString } }

    /// A certificate for a hub, by the key that it asks with. What else the request says of its owner is not read.
    /// - Throws: ``CaseStoreError`` `unreadable` for a request that is none, or is not signed by its own key.
    func hubCertificate(_ hub: String, request text: String, at now: Date, until: Date? = nil) throws -> Issued {
        guard let request = try? CertificateSigningRequest(pemEncoded: text), request.publicKey.isValidSignature(request.signature, for: request)
        else { throw CaseStoreError(.unreadable, cause: "csr: no request for a certificate in PEM, signed by its own key") }
        return try issue(
            CommonName(hub), key: request.publicKey, at: now, until: until ?? now.addingTimeInterval(Self.hubDays * Self.day),
            names: [.uniformResourceIdentifier(Peer.prefix + hub)], use: .clientAuth)
    }

    /// A certificate and a key for the server, by the names under which hubs reach it.
    func serverCertificate(names: [String], at now: Date) throws -> (chain: [String], key: String, until: Date) {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let names = names.map { name -> GeneralName in Self.address(name).map { .ipAddress($0) } ?? .dnsName(name) }
        let issued = try issue(
            CommonName("hazel-casestore"), key: key.publicKey, at: now, until: now.addingTimeInterval(Self.serverDays * Self.day),
            names: names, use: .serverAuth)
        return ([issued.certificate, try pem], try key.serializeAsPEM().pemString, issued.until)
    }

    struct Issued: Sendable {
        /// PEM.
        var certificate: String
        /// In hexadecimal.
        var serial: String
        var until: Date
    }

    private func issue(
        _ name: CommonName, key: Certificate.PublicKey, at now: Date, until: Date, names: [GeneralName], use: ExtendedKeyUsage.Usage
    ) throws -> Issued {
        let serial = Certificate.SerialNumber()
        let usage = try ExtendedKeyUsage([use])
        let certificate = try Certificate(
            version: .v3, serialNumber: serial, publicKey: key, notValidBefore: min(now, until).addingTimeInterval(-Self.day),
            notValidAfter: until, issuer: self.certificate.subject, subject: try DistinguishedName { name },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                usage
                SubjectAlternativeNames(names)
            },
            issuerPrivateKey: self.key)
        return Issued(certificate: try certificate.serializeAsPEM().pemString, serial: Data(serial.bytes).hexadecimal, until: until)
    }

    /// The four bytes of an IPv4 address; `nil` for any other name.
    private static func address(_ name: String) -> ASN1OctetString? {
        let parts = name.split(separator: ".").compactMap { UInt8($0) }
        return parts.count == 4 && name.split(separator: ".").count == 4 ? ASN1OctetString(contentBytes: ArraySlice(parts)) : nil
    }
}
