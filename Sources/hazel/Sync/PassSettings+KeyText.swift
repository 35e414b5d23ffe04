import Foundation
import Reception
import Sync

extension PassSettings.Key {
    /// What the file or the credential holds; a certificate, its key or an authority in PEM.
    /// - Throws: a sentence that says what cannot be read, and nothing of what is in it.
    func pem(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> String {
        let text = try text(environment)
        guard text.contains("-----BEGIN") else { throw Exit.Failure(Exit.configuration, "\(name) is no PEM") }
        return text
    }

    /// A public key: 32 bytes in hexadecimal.
    func publicKey(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> String {
        let text = try text(environment).trimmingCharacters(in: .whitespacesAndNewlines)
        guard Data(hexadecimal: text)?.count == 32 else { throw Exit.Failure(Exit.configuration, "\(name) is no public key: 64 hexadecimal digits") }
        return text
    }

    /// Whether systemd hands it to the hub alone, and not to whoever looks.
    var isHandedOverLater: Bool {
        if case .credential = self { ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] == nil } else { false }
    }

    private var name: String {
        switch self {
        case .file(let file): file
        case .credential(let name): "the credential \(name)"
        }
    }

    /// What the file or the credential holds.
    /// - Throws: a sentence that says what cannot be read, and nothing of what is in it.
    func text(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> String {
        let path: String
        switch self {
        case .file(let file): path = file
        case .credential(let name):
            guard let folder = environment["CREDENTIALS_DIRECTORY"] else {
                throw Exit.Failure(Exit.configuration, "the credential \(name) is handed over by systemd alone (LoadCredential=)")
            }
            path = "\(folder)/\(name)"
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Exit.Failure(Exit.configuration, "\(path) is not there, or cannot be read")
        }
        return text
    }
}

extension CaseStoreSettings {
    /// Whether something of it is handed to the hub alone.
    var isHandedOverLater: Bool { [certificate, key, authority, receipts].contains { $0?.isHandedOverLater == true } }

    /// Where the case store is, with what is read from the files now.
    func caseStore() throws -> CaseStoreAddress {
        let identity: CaseStoreAddress.Identity? = if let certificate, let key {
            .init(certificate: try certificate.pem(), key: try key.pem())
        } else {
            nil
        }
        return CaseStoreAddress(
            url: address, hub: hub, identity: identity, authority: try authority?.pem(), receipts: try receipts?.publicKey())
    }

    /// Writes a renewed certificate where it was read. A credential that systemd hands over is for a person to renew.
    func keep(_ renewed: String) throws {
        guard case .file(let path)? = certificate else {
            throw Exit.Failure(Exit.configuration, "a certificate from a credential is renewed by hand: hazel enrol")
        }
        try HubIdentity.write(renewed, to: path)
    }
}
