public import Foundation

/// One record of the journal: what happened, when, and where it was done.
public struct Change: Hashable, Sendable {
    /// Made by the hub that did it, and never used for another change.
    public typealias ID = Identifier<Change>

    /// A UUIDv7.
    public var id: ID
    /// When it happened, by the clocks of its boot; a wrong wall clock is corrected by a change of its own.
    public var moment: Moment
    /// Where it was done: `kiosk:main`, `staff`, `import:clinic`, `hub`.
    public var origin: String
    /// Of one kind; the journal keeps it behind a header, salted and hashed.
    public var body: Body

    public init(id: ID, moment: Moment, origin: String, body: Body) {
        (self.id, self.moment, self.origin, self.body) = (id, moment, origin, body)
    }

    /// What happened, by kind. A body holds ids, closed codes, times and counts, and nothing personal.
    public indirect enum Body: Hashable, Sendable {
        case began(EpochBegan)
        case arrived(Arrived)
        case partyTold(PartyTold)
        case acted(Acted)
        case undone(Undone)
        case refused(Refused)
        case assistance(AssistanceAsked)
        case answered(Answered)
        case acknowledged(Acknowledged)
        case signedIn(Visitor)
        case signedOut(SignedOut)
        case matched(Matched)
        case passKept(PassKept)
        case passRevoked(PassRevoked)
        case bookTaken(BookTaken)
        case signposted(Signposted)
        case crossed(Crossed)
        case erased(Erased)
        case leaving(Leaving)
        case cautioned(Cautioned)
        case marked(Marked)
        case fedBack(FedBack)
        case adjusted(Adjusted)
        case wished(Wished)
        case shared(Shared)
        case clockCorrected(ClockCorrected)
        case languageKept(LanguageKept)
        case referred(Referred)
        case referralAnswered(ReferralAnswered)
        case referralClaimed(ReferralClaimed)
        case pointLeft(PointLeft)
        case pointTaken(PointTaken)
        case settled(Settled)
        case lookedExactly(LookedExactly)
        case rollCalled(RollCalled)
    }
}

/// The journal of a hub begins: at install and after each restore.
public struct EpochBegan: Hashable, Sendable, Codable {
    /// Whose journal it is.
    public var centre: Centre.ID
    /// The last link of the epoch that this one goes on from.
    public var previousEpoch: String?
    /// `nil`, as is the epoch, where the hub was installed anew.
    public var previousSequence: Int64?

    public init(centre: Centre.ID, previousEpoch: String?, previousSequence: Int64?) {
        (self.centre, self.previousEpoch, self.previousSequence) = (centre, previousEpoch, previousSequence)
    }
}

/// A party has come: its visits, and what each of them waits for.
public struct Arrived: Hashable, Sendable, Codable {
    /// The party as it came in, with its picture.
    public var arrival: Arrival
    /// Of those who were not in the building yet.
    public var visits: [Visit]
    /// One for each appointment, also of those who were here; without any, one that stands alone.
    public var attendances: [Attendance]

    public init(arrival: Arrival, visits: [Visit], attendances: [Attendance]) {
        (self.arrival, self.visits, self.attendances) = (arrival, visits, attendances)
    }
}

/// The family has said who came.
public struct PartyTold: Hashable, Sendable, Codable {
    /// Whose party it is.
    public var arrival: Arrival.ID
    /// Visits of this arrival that are not here after all.
    public var absent: [Visit.ID]
    /// How many came along beside those the book names: 0 to 50.
    public var companions: Int

    public init(arrival: Arrival.ID, absent: [Visit.ID], companions: Int) {
        (self.arrival, self.absent, self.companions) = (arrival, absent, companions)
    }
}

/// A step of staff. Each row says where it came from, so that the act can be undone.
public struct Acted: Hashable, Sendable, Codable {
    /// Never a mark or an undoing: those are changes of their own.
    public var kind: StaffAct.Kind
    /// Each attendance that it changed: several where somebody left.
    public var steps: [Step]
    /// Visits that it ended: those people have left the building.
    public var ended: [Visit.ID]

    public init(kind: StaffAct.Kind, steps: [Step], ended: [Visit.ID] = []) {
        (self.kind, self.steps, self.ended) = (kind, steps, ended)
    }

    /// One attendance before and after; `nil` where there was, or is, none.
    public struct Step: Hashable, Sendable, Codable {
        /// Stays the same through all its steps.
        public var attendance: Attendance.ID
        /// How it stood and how it stands, whole.
        public var before, after: Attendance?
        /// When it came to stand as it did before, so that undoing shows the old time.
        public var since: Date?

        public init(attendance: Attendance.ID, before: Attendance?, after: Attendance?, since: Date?) {
            (self.attendance, self.before, self.after, self.since) = (attendance, before, after, since)
        }
    }
}

/// A step that was taken back, and how things stand again.
public struct Undone: Hashable, Sendable, Codable {
    /// The change that holds no longer.
    public var change: Change.ID
    /// As in the act, with before and after changed about.
    public var steps: [Acted.Step]
    /// Visits that have not ended after all.
    public var reopened: [Visit.ID]
    /// Visits that were a mistake altogether.
    public var voided: [Visit.ID]
    /// Under which the name of whoever took back an edit of the settings is kept.
    public var by: String?

    public init(change: Change.ID, steps: [Acted.Step], reopened: [Visit.ID] = [], voided: [Visit.ID] = [], by: String? = nil) {
        (self.change, self.steps, self.reopened, self.voided, self.by) = (change, steps, reopened, voided, by)
    }
}

/// A scan that let nobody in, and why; the pass where it was one.
public struct Refused: Hashable, Sendable, Codable {
    /// With its ticket, under which staff read why.
    public var refusal: Refusal
    /// Where it was scanned or typed.
    public var kiosk: Kiosk.ID
    /// `nil` after a look-up, and where what was scanned was no pass to be believed.
    public var pass: Pass.ID?

    public init(refusal: Refusal, kiosk: Kiosk.ID, pass: Pass.ID?) {
        (self.refusal, self.kiosk, self.pass) = (refusal, kiosk, pass)
    }
}

/// A family asked for a person.
public struct AssistanceAsked: Hashable, Sendable, Codable {
    /// Four characters that the family's screen and the board both show.
    public var ticket: String
    /// Where the family stands.
    public var kiosk: Kiosk.ID
    /// `nil` in journals from before reasons were asked.
    public var reason: AssistanceReason?

    public init(ticket: String, kiosk: Kiosk.ID, reason: AssistanceReason?) {
        (self.ticket, self.kiosk, self.reason) = (ticket, kiosk, reason)
    }
}

/// Staff have dealt with a refusal or a call for assistance.
public struct Acknowledged: Hashable, Sendable, Codable {
    /// Of the notice that is over.
    public var ticket: String
    public init(ticket: String) { self.ticket = ticket }
}

/// An arrival without an appointment has found its appointments: the book came later.
public struct Matched: Hashable, Sendable, Codable {
    /// Which came with a pass under which the book had nothing then.
    public var arrival: Arrival.ID
    /// The attendances that stood without an appointment.
    public var removed: [Attendance.ID]
    /// Of those it is for, who were not in the building yet; they begin when the party came.
    public var visits: [Visit]
    /// One for each appointment that was found.
    public var attendances: [Attendance]

    public init(arrival: Arrival.ID, removed: [Attendance.ID], visits: [Visit], attendances: [Attendance]) {
        (self.arrival, self.removed, self.visits, self.attendances) = (arrival, removed, visits, attendances)
    }
}

/// A pass that was issued, for whom and for which days (both ends count).
public struct PassKept: Hashable, Sendable, Codable {
    /// Its id alone: the code is in no journal.
    public var pass: Pass.ID
    /// `nil` for the pass that a sensitive appointment has of its own.
    public var holder: Person.ID?
    /// What it covered when it was issued; new ones join by rule.
    public var appointments: [Appointment.ID]
    /// The signed window of the code.
    public var from, until: CentreDay

    public init(pass: Pass.ID, holder: Person.ID?, appointments: [Appointment.ID], from: CentreDay, until: CentreDay) {
        (self.pass, self.holder, self.appointments, self.from, self.until) = (pass, holder, appointments, from, until)
    }
}

/// A pass that holds no longer.
public struct PassRevoked: Hashable, Sendable, Codable {
    /// Perhaps one that this hub has never seen: a case store revokes for all.
    public var pass: Pass.ID
    public init(pass: Pass.ID) { self.pass = pass }
}

/// An import has ended.
public struct BookTaken: Hashable, Sendable, Codable {
    /// That of its batches.
    public var importID: String
    /// The import profile's name.
    public var source: String
    /// Appointments; `refused` counts records, and `vanished` what a complete export no longer has.
    public var added, changed, cancelled, unchanged, refused, vanished: Int

    public init(importID: String, source: String, added: Int, changed: Int, cancelled: Int, unchanged: Int, refused: Int, vanished: Int) {
        (self.importID, self.source, self.added, self.changed) = (importID, source, added, changed)
        (self.cancelled, self.unchanged, self.refused, self.vanished) = (cancelled, unchanged, refused, vanished)
    }
}
