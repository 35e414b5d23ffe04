public import Foundation

/// The QR code that a family holds, as the hub keeps it: who holds it and which appointments it covers.
public struct Pass: Hashable, Sendable, Codable, Identifiable {
    /// Random, as ``id`` says; made where the pass is issued.
    public typealias ID = Identifier<Pass>

    /// The random id that stands in the code: 96 bits as 24 hexadecimal digits.
    public var id: ID
    /// Whoever the pass was given to; `nil` for a pass known only by the appointments that name it.
    public var holder: Person.ID?
    /// An explicit list. A new appointment joins by the rule of ``BookRecord/holders``.
    public var appointments: [Appointment.ID]
    /// The days between which the code may be believed; both belong to it.
    public var from, until: CentreDay
    /// The issued code, kept so that a reprint is the same after keys rotate. `nil` where another issued it.
    public var code: String?
    /// Since when it is not believed; `nil` while it is.
    public var revoked: Date?

    public init(
        id: ID, holder: Person.ID?, appointments: [Appointment.ID], from: CentreDay, until: CentreDay, code: String?,
        revoked: Date? = nil
    ) {
        (self.id, self.holder, self.appointments) = (id, holder, appointments)
        (self.from, self.until, self.code, self.revoked) = (from, until, code, revoked)
    }
}

/// What a code says once its signature is believed.
public struct PassClaim: Hashable, Sendable, Codable {
    /// The id that stands in the code; the book may not know it.
    public var pass: Pass.ID
    /// The first eight bytes of SHA-256 of the centre's id, as the code carries it.
    public var centre: [UInt8]
    /// The signed window; both days belong to it.
    public var from, until: CentreDay
    /// The id of the key that signed: eight hexadecimal digits.
    public var key: String

    public init(pass: Pass.ID, centre: [UInt8], from: CentreDay, until: CentreDay, key: String) {
        (self.pass, self.centre, self.from, self.until, self.key) = (pass, centre, from, until, key)
    }
}

/// Why a scanned text is not a pass to be believed. Each has a screen, a code and a test.
public enum PassProblem: String, Error, Sendable, Codable, CaseIterable {
    /// Nothing was scanned.
    case empty
    /// More characters than any pass has.
    case tooLong = "too-long"
    /// Characters that no pass holds: control characters, or beyond ASCII.
    case strangeCharacters = "strange-characters"
    /// An AIM symbology identifier stands before the code (`]Q1`): the scanner is set to send it.
    case symbologyPrefix = "symbology-prefix"
    /// The code came in lower case: a caps-lock or a keyboard setting of the scanner.
    case lowerCase = "lower-case"
    /// A web address. Never opened.
    case address
    /// Another scheme's code.
    case otherScheme = "other-scheme"
    /// Base45 that is not canonical (RFC 9285).
    case badEncoding = "bad-encoding"
    /// A version of the pass that this hub does not know.
    case unknownVersion = "unknown-version"
    /// Fewer bytes than a pass has.
    case tooShort = "too-short"
    /// Bytes after the signature.
    case trailingBytes = "trailing-bytes"
    /// Signed with a key that is not on the hub's ring.
    case unknownKey = "unknown-key"
    /// Signed with a key that was on the ring, and is revoked.
    case revokedKey = "revoked-key"
    /// The signature does not fit: altered by as little as one bit.
    case badSignature = "bad-signature"
    /// A window whose end lies before its beginning, or longer than a pass may live.
    case badWindow = "bad-window"
}

/// What was scanned, as far as its signature goes.
public enum PassVerdict: Hashable, Sendable, Codable {
    case believed(PassClaim)
    case refused(PassProblem)
}
