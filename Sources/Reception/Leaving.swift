/// A family asks to leave: by a pass that was scanned for it, or from a screen that knows its arrival.
public struct LeaveQuestion: Sendable, Codable {
    /// What the scanner read; `nil` where nothing was scanned.
    public var code: String?
    /// The arrival that the screen shows; `nil` where a pass was scanned.
    public var arrival: Arrival.ID?
    /// The pass under which the screen shows the arrival. It decides, where there is one: a child may be on two passes.
    public var pass: Pass.ID?
    /// Where it is asked; any of the centre's.
    public var kiosk: Kiosk.ID
    /// When it is asked: those who came on its day are asked about.
    public var moment: Moment

    public init(code: String? = nil, arrival: Arrival.ID? = nil, pass: Pass.ID? = nil, kiosk: Kiosk.ID, moment: Moment) {
        (self.code, self.arrival, self.pass) = (code, arrival, pass)
        (self.kiosk, self.moment) = (kiosk, moment)
    }
}

/// Who may leave by this pass or arrival.
public enum LeaveAnswer: Sendable, Codable, Equatable {
    /// The family is asked which of them leave; nothing is written yet.
    case asks(LeaveSlip)
    case refused(Refusal)
}

/// Who may be about to leave: the family says which of them.
public struct LeaveSlip: Sendable, Codable, Equatable {
    /// As it was asked with, for the announcement to say again.
    public var arrival: Arrival.ID?
    /// As it was asked with; where there is one, it decides.
    public var pass: Pass.ID?
    /// In the order in which they came.
    public var members: [Member]

    public init(arrival: Arrival.ID?, pass: Pass.ID?, members: [Member]) {
        (self.arrival, self.pass, self.members) = (arrival, pass, members)
    }

    /// One of those who may leave, for the family to tell its own apart.
    public struct Member: Sendable, Codable, Equatable {
        /// What the announcement names.
        public var visit: Visit.ID
        /// The first letter of the given name; `nil` where nobody is named.
        public var initial: String?

        public init(visit: Visit.ID, initial: String?) { (self.visit, self.initial) = (visit, initial) }
    }
}

/// The family has said who leaves. Nobody is released by it: staff confirm with ``StaffAct/Kind/left``.
public struct LeaveAnnouncement: Sendable, Codable {
    /// As the ``LeaveSlip`` has it.
    public var arrival: Arrival.ID?
    /// As the ``LeaveSlip`` has it.
    public var pass: Pass.ID?
    /// Those who leave; any of whom the slip did not ask is passed over.
    public var visits: [Visit.ID]
    /// Whether their transport waits outside.
    public var transport: Bool
    /// Where it is said.
    public var kiosk: Kiosk.ID

    public init(arrival: Arrival.ID?, pass: Pass.ID?, visits: [Visit.ID], transport: Bool, kiosk: Kiosk.ID) {
        (self.arrival, self.pass, self.visits) = (arrival, pass, visits)
        (self.transport, self.kiosk) = (transport, kiosk)
    }
}

/// What staff must look to before somebody goes, or as soon as somebody has come.
public enum Caution: String, Sendable, Codable, CaseIterable {
    /// Somebody leaves who came in with others than those who fetch them.
    case otherParty = "other-party"
    /// Somebody leaves who bears ``PersonMark/doNotRelease``.
    case doNotRelease = "do-not-release"
    /// Somebody is in the building whom they must not meet.
    case doNotMeet = "do-not-meet"
}

/// A family has announced that it leaves.
public struct Leaving: Hashable, Sendable, Codable {
    /// For staff alone: the kiosk shows none.
    public var ticket: String
    /// Where it was said.
    public var kiosk: Kiosk.ID
    /// The arrival from whose page it was said; `nil` where a pass was scanned.
    public var arrival: Arrival.ID?
    /// The pass by which they may; `nil` for an arrival without one.
    public var pass: Pass.ID?
    /// Those who leave. None of them has ended by this.
    public var visits: [Visit.ID]
    /// Whether their transport waits outside.
    public var transport: Bool
    /// Why staff confirm it; empty where all came in together.
    public var cautions: [Caution]

    public init(
        ticket: String, kiosk: Kiosk.ID, arrival: Arrival.ID?, pass: Pass.ID?, visits: [Visit.ID], transport: Bool, cautions: [Caution]
    ) {
        (self.ticket, self.kiosk, self.arrival, self.pass) = (ticket, kiosk, arrival, pass)
        (self.visits, self.transport, self.cautions) = (visits, transport, cautions)
    }
}

/// Somebody has come of whom staff must know at once, and of whom no screen says anything.
public struct Cautioned: Hashable, Sendable, Codable {
    /// For staff alone: the kiosk shows none.
    public var ticket: String
    /// Where they came in.
    public var kiosk: Kiosk.ID
    /// Those whom it concerns, of all who came in.
    public var visits: [Visit.ID]
    /// In the fixed order of ``Caution``.
    public var cautions: [Caution]

    public init(ticket: String, kiosk: Kiosk.ID, visits: [Visit.ID], cautions: [Caution]) {
        (self.ticket, self.kiosk, self.visits, self.cautions) = (ticket, kiosk, visits, cautions)
    }
}
