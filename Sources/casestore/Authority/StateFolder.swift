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
        let key = try kept("authority.key") { try Authority.newKey() }
        let certificate = try kept("authority.pem") { try Authority.make(name: ProcessInfo.processInfo.hostName, key: key, at: now) }
        return try Authority(key: key, certificate: certificate)
    }

    /// The key for receipts; made where there is none.
    func signer(_ surroundings: Surroundings) throws -> ReceiptSigner {
        let name = "receipts.key"
        let text = try kept(name) { Data(surroundings.randomBytes(32)).hexadecimal }
        guard let seed = Data(hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw DeskError(.invalid, cause: "\(url.appending(path: name).path): not 64 hexadecimal digits")
        }
        return try ReceiptSigner(seed: seed)
    }

    /// What a file says; where there is none, it is made.
    private func kept(_ name: String, or make: () throws -> String) throws -> String {
        if let text = try read(name) { return text }
        let text = try make()
        try write(text, to: name)
        return text
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
