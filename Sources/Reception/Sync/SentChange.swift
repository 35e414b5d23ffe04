/// One change on its way to the case store: a line of the request (NDJSON).
///
/// Header and body are the texts that the journal keeps, byte for byte, so that the receiver can check the chain:
/// the hash is SHA-256(header ‖ SHA-256(salt ‖ body)), and the header names the hash before it.
public struct SentChange: Hashable, Sendable, Codable {
    /// JSON: epoch, sequence, id, kind, version, moment, origin and the hash before.
    public var header: String
    /// In hexadecimal; `nil` with the body.
    public var salt: String?
    /// `nil` where the sharing agreement holds something of it back, or where it was erased: then ``part`` may stand for it.
    public var body: String?
    /// In hexadecimal; the chain verifies by it where the body is absent.
    public var bodyHash: String
    /// What the agreement lets through of a body that is not sent whole. No part of the chain.
    public var part: String?
    /// The personal records that the body names, as far as the agreement and the family let them through.
    public var details: [SentDetail]

    public init(header: String, salt: String?, body: String?, bodyHash: String, part: String? = nil, details: [SentDetail] = []) {
        (self.header, self.salt, self.body, self.bodyHash) = (header, salt, body, bodyHash)
        (self.part, self.details) = (part, details)
    }

    enum CodingKeys: String, CodingKey {
        case header, salt, body, bodyHash = "body_hash", part, details
    }
}

/// A record of the personal table, as one change names it; sent beside the change, erased on its own.
public struct SentDetail: Hashable, Sendable, Codable {
    /// The person's id, or the content id that the change names.
    public var id: String
    /// The sequence of the change with which it goes.
    public var version: Int
    /// `person`, `note`.
    public var kind: String
    /// The record's JSON, without the fields that are held back.
    public var body: String
    /// When it is erased at the latest, RFC 3339.
    public var expires: String

    public init(id: String, version: Int, kind: String, body: String, expires: String) {
        (self.id, self.version, self.kind) = (id, version, kind)
        (self.body, self.expires) = (body, expires)
    }
}
