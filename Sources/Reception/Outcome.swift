public import Foundation

/// How a check-in with a pass can end. Each has its own screen, its own code and its own test.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    case checkedIn = "checked-in"
    /// A valid signature that our book does not know yet: arrived without an appointment.
    case believed
    /// Checked in, later than the service's ``ArrivalWindow/late`` allows.
    case late
    /// Checked in; two appointments of one person fall together, and a person says which is first.
    case ambiguous
    /// Checked in, though the hub does not know the time.
    case clockNotTrusted = "clock-not-trusted"
    /// Checked in before: the family is told again where it waits.
    case alreadyHere = "already-here"
    /// Today, before the window opens.
    case tooEarly = "too-early"
    /// Today, after the window: a person decides.
    case tooLate = "too-late"
    /// The next appointment is on another day.
    case notToday = "not-today"
    /// The pass is ours, and nothing is left on it.
    case nothingBooked = "nothing-booked"
    /// The one that it would be for is called off.
    case cancelled
    /// Signed for another centre.
    case otherCentre = "other-centre"
    /// The pass or the key that signed it holds no longer, or the last day of the signed window is over.
    case revoked, expired
    /// Before the first day of the signed window, and the book has nothing for today.
    case notYetValid = "not-yet-valid"
    /// Signed with a key that this hub does not hold.
    case unknown
    /// Not a pass, or a damaged one: ``Refusal/problem`` says what.
    case unreadable
    /// Nothing could be written, so nobody is checked in.
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
    /// One for which ``Outcome/isArrival`` does not hold.
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
    /// Nobody in the book fits what was keyed.
    case noMatch = "no-match"
    /// Several fit, and the hour does not tell them apart.
    case severalMatches = "several-matches"
    /// The one match is protected: only staff who must know may be told.
    case protected
    case tooEarly = "too-early"
    case tooLate = "too-late"
    case notToday = "not-today"
    case cancelled
    case alreadyHere = "already-here"
    /// All that they have today is sensitive, and answers to no look-up.
    case sensitive
    /// Too many look-ups have failed at this kiosk.
    case locked
    /// Without a clock nobody can say what is due.
    case clockNotTrusted = "clock-not-trusted"
    /// Not a look-up: a pass was scanned for leaving, and nobody of it is here.
    case nobodyHere = "nobody-here"
}
