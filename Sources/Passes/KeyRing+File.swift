import Foundation

extension KeyRing {
    /// The ring as its file has it.
    ///
    /// Errors: ``KeyFileError``, for a ring that is no ring with the place of the fault.
    public static func load(file: String) throws(KeyFileError) -> KeyRing {
        let bytes = try KeyFolder.read(file)
        do {
            return try JSONDecoder().decode(KeyRing.self, from: Data(bytes))
        } catch {
            throw .malformed(path: file, cause: "not a key ring: " + Self.place(of: error))
        }
    }

    /// Changes the ring in its file, which need not be there yet. The file holds the old ring or the new one, never a part,
    /// and two who change it at once do so one after the other.
    ///
    /// Errors: ``KeyFileError``, and whatever the change throws; then the file stays as it was.
    @discardableResult
    public static func update(file: String, _ change: (inout KeyRing) throws -> Void) throws -> KeyRing {
        try KeyFolder.alone(with: file) {
            var ring = try existing(file: file)
            try change(&ring)
            try KeyFolder.replace(file, try ring.text())
            return ring
        }
    }

    private static func existing(file: String) throws(KeyFileError) -> KeyRing {
        do throws(KeyFileError) {
            return try load(file: file)
        } catch .missing {
            return KeyRing()
        }
    }

    /// For people to read as well: one field a line, always in the same order.
    private func text() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return Array(try encoder.encode(self)) + Array("\n".utf8)
    }

    private static func place(of error: any Error) -> String {
        guard let context = (error as? DecodingError)?.context else { return "it is not JSON" }
        let place = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined()
        return place.isEmpty ? context.debugDescription : "\(place.drop { $0 == "." }): \(context.debugDescription)"
    }
}

extension DecodingError {
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context), .dataCorrupted(let context): context
        @unknown default: nil
        }
    }
}
