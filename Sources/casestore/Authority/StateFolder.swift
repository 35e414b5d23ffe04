import Foundation
import Reception
import Store

/// Where the case store keeps what is its own: the authority, the key for receipts, and the ledger where that is SQLite.
struct StateFolder: Sendable {
    let url: URL

    /// Keys that systemd hands over stand before those in the folder (systemd.exec(5), "Credentials").
    var credentials = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]

    init(_ path: String) { url = URL(filePath: path) }

    /// The authority; made where there is none.
    func authority(at now: Date) throws -> Authority {
        let certificate = url.appending(path: "authority.pem")
        if let key = try read("authority.key"), let text = try? String(contentsOf: certificate, encoding: .utf8) {
            return try Authority(key: key, certificate: text)
        }
        let made = try Authority.make(name: ProcessInfo.processInfo.hostName, at: now)
        try write(made.key, to: "authority.key")
        try write(made.certificate, to: "authority.pem")
        return try Authority(key: made.key, certificate: made.certificate)
    }

    /// The key for receipts; made where there is none.
    func signer(_ surroundings: Surroundings) throws -> ReceiptSigner {
        let name = "receipts.key"
        let text: String
        if let kept = try read(name) {
            text = kept
        } else {
            text = Data(surroundings.randomBytes(32)).hexadecimal
            try write(text, to: name)
        }
        guard let seed = Data(hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw DeskError(.invalid, cause: "\(url.appending(path: name).path): not 64 hexadecimal digits")
        }
        return try ReceiptSigner(seed: seed)
    }

    private func read(_ name: String) throws -> String? {
        let places = [credentials.map { URL(filePath: $0) }, url].compactMap { $0?.appending(path: name) }
        guard let file = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else { return nil }
        do {
            return try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw DeskError(.notFound, cause: "\(file.path): cannot be read")
        }
    }

    /// A file for its owner alone, which never stands there half written.
    private func write(_ text: String, to name: String) throws {
        let file = url.appending(path: name)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(text.utf8).write(to: file, options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        } catch {
            throw DeskError(.storeNotWritable, cause: "\(file.path): cannot be written")
        }
    }
}
