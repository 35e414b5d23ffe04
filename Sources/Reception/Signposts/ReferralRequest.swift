public import Foundation

/// What a family asks for, with its consent: without it there is no request.
public struct ReferralRequest: Sendable, Codable {
    /// One of the centre's, or an id of the directory: at most 100 bytes without a blank.
    public var service: Service.ID
    /// Where it is asked; its requests are counted against ``ReferralLimit``.
    public var kiosk: Kiosk.ID
    /// Whether the service must not be named; a service of this centre that is sensitive is so in any case.
    public var sensitive: Bool
    /// The arrival with a pass from whose page it is asked; then ``Referral/Way/known`` is possible.
    public var arrival: Arrival.ID?
    /// How the family wants to be reached.
    public var way: Referral.Way
    /// As it was typed; `nil` where the book has it.
    public var contact: String?
    /// When the family likes to be contacted.
    public var best: Referral.BestTime
    /// In which the family wants to be spoken to: a BCP 47 tag in small letters.
    public var language: String
    /// Must be said of a sensitive service, and of no other.
    public var safety: Referral.Safety?
    /// The card of the tree of needs, where the service may know it.
    public var need: String?

    public init(
        service: Service.ID, kiosk: Kiosk.ID, sensitive: Bool = false, arrival: Arrival.ID? = nil, way: Referral.Way, contact: String?,
        best: Referral.BestTime, language: String, safety: Referral.Safety? = nil, need: String? = nil
    ) {
        (self.service, self.kiosk, self.sensitive, self.arrival) = (service, kiosk, sensitive, arrival)
        (self.way, self.contact, self.best, self.language) = (way, contact, best, language)
        (self.safety, self.need) = (safety, need)
    }
}

/// What the family takes with it: a code under which staff find the referral.
public struct ReferralReceipt: Sendable, Codable, Equatable {
    /// Four characters, easy to read aloud.
    public var ticket: String

    public init(ticket: String) { self.ticket = ticket }
}

/// What a kiosk may tell the holder of a pass.
public struct FamilyReferrals: Sendable, Codable, Equatable {
    /// Whether the book has a telephone number or an address of the holder.
    public var isKnown: Bool
    /// Of half a year, the newest first; three at most, and none that is sensitive.
    public var referrals: [Item]

    public init(isKnown: Bool, referrals: [Item]) { (self.isKnown, self.referrals) = (isKnown, referrals) }

    /// One of them; which service it is, the family knows by its code and its day.
    public struct Item: Sendable, Codable, Equatable {
        /// The code of its receipt.
        public var ticket: String
        /// When it was asked.
        public var at: Date
        /// Where it stands; why it was declined is not told here.
        public var state: Referral.State

        public init(ticket: String, at: Date, state: Referral.State) { (self.ticket, self.at, self.state) = (ticket, at, state) }
    }
}

/// A family that came with a pass names the code of a receipt.
public struct ReferralClaim: Sendable, Codable {
    /// One that came with a pass; the referral becomes that pass's.
    public var arrival: Arrival.ID
    /// Must be the one whose page knows the arrival; wrong codes are counted against it.
    public var kiosk: Kiosk.ID
    /// As it was typed. What is unknown, sensitive, old or another's is refused alike.
    public var ticket: String

    public init(arrival: Arrival.ID, kiosk: Kiosk.ID, ticket: String) { (self.arrival, self.kiosk, self.ticket) = (arrival, kiosk, ticket) }
}

/// A referral as staff see it.
public struct ReferralEntry: Sendable, Codable, Equatable {
    /// As it was asked, with the pass that has claimed it since.
    public var referral: Referral
    /// Where it stands now.
    public var state: Referral.State
    /// Since when it stands so.
    public var since: Date
    /// Why; `nil` where it is not declined.
    public var decline: Referral.Decline?
    /// How it ended; `nil` where it is not closed.
    public var result: Referral.Result?
    /// Whether nobody has answered it in good time.
    public var overdue: Bool
    /// `nil` where they have been erased.
    public var details: ReferralDetails?

    public init(
        referral: Referral, state: Referral.State, since: Date, decline: Referral.Decline?, result: Referral.Result?, overdue: Bool,
        details: ReferralDetails?
    ) {
        (self.referral, self.state, self.since) = (referral, state, since)
        (self.decline, self.result, self.overdue, self.details) = (decline, result, overdue, details)
    }
}

/// What staff do with a referral.
public struct ReferralAct: Sendable, Codable, Equatable {
    /// Which one it is done with.
    public var referral: Referral.ID
    /// Accepts one that is asked, declines one that is open, closes one that is accepted.
    public var kind: Kind
    /// Why it is declined.
    public var decline: Referral.Decline?
    /// How it ended, where it is closed.
    public var result: Referral.Result?

    /// To take it, to say why not, or to say how it ended.
    public enum Kind: String, Sendable, Codable, CaseIterable { case accept, decline, close }

    public init(_ kind: Kind, _ referral: Referral.ID, decline: Referral.Decline? = nil, result: Referral.Result? = nil) {
        (self.kind, self.referral, self.decline, self.result) = (kind, referral, decline, result)
    }
}
