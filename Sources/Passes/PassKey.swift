public import Reception

/// The public half of a key that signs passes, as the ring holds it.
public struct PassKey: Hashable, Sendable, Codable, Identifiable {
    /// The first four bytes of SHA-256 of the public key, in hexadecimal: what each code names.
    public var id: String { Hex.text(of: PassForm.keyID(of: publicKey)) }
    /// For people: "Riverside 2026".
    public let label: String
    /// The 32 bytes of an Ed25519 public key (RFC 8032).
    public let publicKey: [UInt8]
    /// When it was made: a note for people, by which no pass is judged.
    public let from: CentreDay
    /// Since then it signs no more; what it signed is still believed.
    public internal(set) var retired: CentreDay?
    /// Since then nothing it signed is believed, however old. The date is a note for people: it counts as soon as it is there.
    public internal(set) var revoked: CentreDay?

    private enum CodingKeys: String, CodingKey { case id, label, key, from, retired, revoked }

    init(label: String, publicKey: [UInt8], from: CentreDay) {
        (self.label, self.publicKey, self.from) = (label, publicKey, from)
    }

    /// The id is written for people to see, and checked: a key that was mistyped or half pasted does not fit it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard let bytes = Hex.bytes(of: try values.decode(String.self, forKey: .key)), bytes.count == 32 else {
            throw DecodingError.dataCorruptedError(forKey: .key, in: values, debugDescription: "not 64 hexadecimal digits")
        }
        self.init(label: try values.decode(String.self, forKey: .label), publicKey: bytes, from: try values.decode(CentreDay.self, forKey: .from))
        retired = try values.decodeIfPresent(CentreDay.self, forKey: .retired)
        revoked = try values.decodeIfPresent(CentreDay.self, forKey: .revoked)
        guard try values.decode(String.self, forKey: .id) == id else {
            throw DecodingError.dataCorruptedError(forKey: .id, in: values, debugDescription: "not the id of this key")
        }
    }

    /// Writes the id as well, which is worked out of the key.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(id, forKey: .id)
        try values.encode(label, forKey: .label)
        try values.encode(Hex.text(of: publicKey), forKey: .key)
        try values.encode(from, forKey: .from)
        try values.encodeIfPresent(retired, forKey: .retired)
        try values.encodeIfPresent(revoked, forKey: .revoked)
    }
}
