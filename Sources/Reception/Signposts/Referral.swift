public import Foundation

/// A family asks to be contacted by a service. It holds ids, closed codes and times; how to reach the family stands in the personal
/// table, under ``content``.
public struct Referral: Hashable, Sendable, Codable, Identifiable {
    /// Random, made when the family asks.
    public typealias ID = Identifier<Referral>

    /// For staff and the journal; the family knows the ``ticket``.
    public var id: ID
    /// The short code on the receipt.
    public var ticket: String
    /// One of the centre's, or of the directory.
    public var service: Service.ID
    /// Where it was asked.
    public var kiosk: Kiosk.ID
    /// To a sensitive service: it is on no pass, and no kiosk tells what became of it.
    public var sensitive: Bool
    /// The pass with which the family was here; never of a sensitive one.
    public var pass: Pass.ID?
    /// Says of which kind the contact is.
    public var way: Way
    /// As the family has chosen, for whoever calls.
    public var best: BestTime
    /// In which language the family wants to be spoken to: a BCP 47 tag.
    public var language: String
    /// Asked for a sensitive service alone.
    public var safety: Safety?
    /// Whether the service may be told what the family needs.
    public var tellsWhy: Bool
    /// The content id of ``ReferralDetails``.
    public var content: String
    /// When it was asked; of a sensitive one, the hour alone.
    public var at: Date

    /// - Parameter pass: left out of a sensitive one.
    public init(
        id: ID, ticket: String, service: Service.ID, kiosk: Kiosk.ID, sensitive: Bool, pass: Pass.ID?, way: Way, best: BestTime,
        language: String, safety: Safety?, tellsWhy: Bool, content: String, at: Date
    ) {
        (self.id, self.ticket, self.service, self.kiosk) = (id, ticket, service, kiosk)
        (self.sensitive, self.pass) = (sensitive, sensitive ? nil : pass)
        (self.way, self.best, self.language, self.safety) = (way, best, language, safety)
        (self.tellsWhy, self.content, self.at) = (tellsWhy, content, at)
    }

    /// How the family is reached.
    public enum Way: String, Sendable, Codable, CaseIterable {
        /// By the number or the address that they typed.
        case phone, mail
        /// As the book has it of the holder of the pass.
        case known
    }

    /// When the family likes to be contacted.
    public enum BestTime: String, Sendable, Codable, CaseIterable { case morning, afternoon, evening, any }

    /// What is safe, where somebody else may hear or read.
    public enum Safety: String, Sendable, Codable, CaseIterable {
        /// To call, and to leave a message.
        case message
        /// To call; no message.
        case call
    }

    /// Where it stands.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Asked; taken by the service, or not; and, once it was taken, over.
        case asked, accepted, declined, closed

        /// Whether somebody still has to do something.
        public var isOpen: Bool { self == .asked || self == .accepted }
    }

    /// Why a service does not take it.
    public enum Decline: String, Sendable, Codable, CaseIterable {
        case full, age, area
        case otherService = "other-service"
        case notReached = "not-reached"
        case knownAlready = "known-already"
    }

    /// How it ended.
    public enum Result: String, Sendable, Codable, CaseIterable {
        case appointment, helped
        case otherService = "other-service"
        case notReached = "not-reached"
        case notWanted = "not-wanted"
    }
}

/// What is personal about a referral. It stands in the personal table, and nowhere else.
public struct ReferralDetails: Hashable, Sendable, Codable {
    /// A telephone number or an address of e-mail.
    public var contact: String
    /// The card of the tree of needs, where the service may know it.
    public var need: String?

    public init(contact: String, need: String?) { (self.contact, self.need) = (contact, need) }
}

/// A family has asked.
public struct Referred: Hashable, Sendable, Codable {
    /// As it was asked, whole.
    public var referral: Referral

    public init(referral: Referral) { self.referral = referral }
}

/// The holder of a pass has shown the code of a receipt.
public struct ReferralClaimed: Hashable, Sendable, Codable {
    /// One that was asked without a pass, and is not sensitive.
    public var referral: Referral.ID
    /// Whose holder is told from now on what became of it.
    public var pass: Pass.ID

    public init(referral: Referral.ID, pass: Pass.ID) { (self.referral, self.pass) = (referral, pass) }
}

/// A service has taken a step.
public struct ReferralAnswered: Hashable, Sendable, Codable {
    /// Which one they have dealt with.
    public var referral: Referral.ID
    /// How it stands from now on.
    public var state: Referral.State
    /// Why; `nil` where it is not declined.
    public var decline: Referral.Decline?
    /// How it ended; `nil` where it is not closed.
    public var result: Referral.Result?

    public init(referral: Referral.ID, state: Referral.State, decline: Referral.Decline? = nil, result: Referral.Result? = nil) {
        (self.referral, self.state, self.decline, self.result) = (referral, state, decline, result)
    }
}
