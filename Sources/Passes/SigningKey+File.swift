public import Reception

import Foundation

extension SigningKey {
    /// Stands before the key, so that no other secret is taken for one.
    private static let heading = "hazel-pass-key-1:"
    private static let seedLength = 32

    /// The key in a file of our own, of mode 0600 or 0400.
    public static func load(file: String) throws(KeyFileError) -> SigningKey {
        try read(try KeyFolder.readPrivate(file), at: file)
    }

    /// The key that the service manager hands over as a credential: a file in `CREDENTIALS_DIRECTORY` (systemd.exec(5)).
    /// That folder is its own to guard, so neither owner nor mode are looked at.
    public static func load(
        credential name: String, environment: [String: String]
    ) throws(KeyFileError) -> SigningKey {
        guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { throw .credentialName }
        guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty else { throw .noCredentials(name: name) }
        return try read(try KeyFolder.read(folder + "/" + name), at: folder + "/" + name)
    }

    /// Makes a key pair: the private half in a new file that only its owner may read, the public half at the end of the
    /// ring. Where the ring cannot be written the private half goes again, for nobody would believe it.
    ///
    /// Errors: ``KeyFileError`` and ``KeyRingError``.
    @discardableResult
    public static func create(
        file: String, ring: String, label: String, from day: CentreDay, surroundings: Surroundings
    ) throws -> PassKey {
        guard let key = SigningKey(seed: surroundings.randomBytes(seedLength)) else {
            throw KeyFileError.notWritable(path: file, cause: "there was no randomness to make a key of")
        }
        let half = key.publicHalf(label: label, from: day)
        try KeyFolder.createPrivate(file, Array((heading + Hex.text(of: key.seed) + "\n").utf8))
        do {
            try KeyRing.update(file: ring) { try $0.add(half) }
        } catch {
            unlink(file)
            throw error
        }
        return half
    }

    private static func read(_ bytes: [UInt8], at path: String) throws(KeyFileError) -> SigningKey {
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.hasPrefix(heading), let seed = Hex.bytes(of: String(text.dropFirst(heading.count))),
              let key = SigningKey(seed: seed) else {
            throw .malformed(path: path, cause: "not a private key for passes (\(heading) and 64 hexadecimal digits)")
        }
        return key
    }
}
