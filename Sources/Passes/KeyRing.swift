public import Reception

/// The public keys by which a hub believes passes. Several may sign at once, so that a new key is known everywhere before
/// the old one retires.
public struct KeyRing: Hashable, Sendable, Codable {
    /// Oldest first; no two with the same id.
    public private(set) var keys: [PassKey] = []

    private enum CodingKeys: String, CodingKey { case keys }

    /// A ring without keys, which believes no pass.
    public init() {}

    /// Two keys with one id are an error: nobody could tell which of them signed.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        keys = try values.decode([PassKey].self, forKey: .keys)
        guard Set(keys.map(\.id)).count == keys.count else {
            throw DecodingError.dataCorruptedError(forKey: .keys, in: values, debugDescription: "two keys with the same id")
        }
    }

    /// The key of this id; `nil` where the ring has none.
    public func key(_ id: String) -> PassKey? { keys.first { $0.id == id } }

    /// Two keys share an id once in four thousand million; then make another.
    public mutating func add(_ key: PassKey) throws(KeyRingError) {
        guard self.key(key.id) == nil else { throw .duplicate(id: key.id) }
        keys.append(key)
    }

    /// The key signs no more; what it signed is still believed. The first date stays.
    public mutating func retire(_ id: String, on day: CentreDay) throws(KeyRingError) {
        let index = try place(of: id)
        keys[index].retired = keys[index].retired ?? day
    }

    /// Nothing the key signed is believed any more: every pass under it must be issued anew. The first date stays.
    public mutating func revoke(_ id: String, on day: CentreDay) throws(KeyRingError) {
        let index = try place(of: id)
        keys[index].revoked = keys[index].revoked ?? day
    }

    private func place(of id: String) throws(KeyRingError) -> Int {
        guard let index = keys.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id) }
        return index
    }
}
