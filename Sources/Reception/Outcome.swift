public import Foundation

/// How a check-in with a pass can end. Each has its own screen, its own code and its own test.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    case checkedIn = "checked-in"
    /// A valid signature that our book does not know yet: arrived without an appointment.
    case believed
    case late
    /// Checked in; two appointments of one person fall together, and a person says which is first.
    case ambiguous
    /// Checked in, though the hub does not know the time.
    case clockNotTrusted = "clock-not-trusted"
    case alreadyHere = "already-here"
    case tooEarly = "too-early"
    case tooLate = "too-late"
    case notToday = "not-today"
    /// The pass is ours, and nothing is left on it.
    case nothingBooked = "nothing-booked"
    case cancelled
    case otherCentre = "other-centre"
    case revoked, expired
    case notYetValid = "not-yet-valid"
    /// Signed with a key that this hub does not hold.
    case unknown
    /// Not a pass, or a damaged one: ``Refusal/problem`` says what.
    case unreadable
    case storeNotWritable = "store-not-writable"
    /// The one refusal of a look-up, whatever the reason.
    case seePerson = "see-person"

    /// The short fixed code on the screen: `P01` for a party checked in with a pass.
    public var code: String {
        self == .seePerson ? "L" : String(format: "P%02d", Self.allCases.firstIndex(of: self)! + 1)
    }

    /// Whether the family is in the building's list after it.
    public var isArrival: Bool {
        switch self {
        case .checkedIn, .believed, .late, .ambiguous, .clockNotTrusted, .alreadyHere: true
        default: false
        }
    }
}

/// A check-in that was not done, and why. A value, not an error.
public struct Refusal: Hashable, Sendable, Codable {
    public var outcome: Outcome
    /// For ``Outcome/unreadable`` and ``Outcome/unknown``.
    public var problem: PassProblem?
    /// For ``Outcome/seePerson``: staff alone read it.
    public var lookUp: LookUpReason?
    /// For ``Outcome/tooEarly``: when the window opens.
    public var opens: Date?
    /// The start of the appointment that it is about.
    public var start: Date?
    /// Four characters that the family can show and staff can look up. Random, so that they tell nothing.
    public var ticket: String

    public init(
        _ outcome: Outcome, problem: PassProblem? = nil, lookUp: LookUpReason? = nil, opens: Date? = nil, start: Date? = nil,
        ticket: String = ""
    ) {
        (self.outcome, self.problem, self.lookUp) = (outcome, problem, lookUp)
        (self.opens, self.start, self.ticket) = (opens, start, ticket)
    }

    /// What stands on the screen: `P07-7KFM`.
    public var code: String { "\(outcome.code)-\(ticket)" }

    /// A ticket from random bytes: letters and digits that are not mistaken for one another, aloud or on paper.
    public static func ticket(from random: [UInt8]) -> String {
        let alphabet = Array("23456789CFHJKMPRTVWX")
        return String(random.prefix(4).map { alphabet[Int($0) % alphabet.count] })
    }
}

/// Why a look-up ended at a person. The family sees none of these.
public enum LookUpReason: String, Sendable, Codable, CaseIterable {
    case noMatch = "no-match"
    case severalMatches = "several-matches"
    /// The one match is protected: only staff who must know may be told.
    case protected
    case tooEarly = "too-early"
    case tooLate = "too-late"
    case notToday = "not-today"
    case cancelled
    case alreadyHere = "already-here"
    case sensitive
    /// Too many look-ups have failed at this kiosk.
    case locked
    case clockNotTrusted = "clock-not-trusted"
    /// Not a look-up: a pass was scanned for leaving, and nobody of it is here.
    case nobodyHere = "nobody-here"
}
