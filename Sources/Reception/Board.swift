public import Foundation

/// What staff see: one line for each attendance and each expected appointment of the day, and what needs a person.
public struct Board: Sendable, Codable, Equatable {
    /// How far the journal is read: a client goes on from here.
    public var position: Position
    /// Whose rows these are: today, or while the clock is not trusted the last day on which it was.
    public var day: CentreDay
    /// When the board was made, by the hub's wall clock.
    public var now: Date
    /// Whether that clock was known to be right.
    public var clockTrusted: Bool
    /// First who has come, in the order of the journal; then who is expected, by the time; last who is here for work.
    public var rows: [BoardRow]
    /// Those that nobody has dealt with yet, the newest first; 200 at most.
    public var notices: [Notice]
    /// For each family that asked for a person today and was answered, how many seconds that took, in the order of the asking.
    public var answerSeconds: [Int]
    /// Today's faces; `nil` while they are too few to be shown.
    public var faces: FaceCount?
    /// What families would like their forum to talk about, and nobody has put on the agenda yet.
    public var points: [ForumPoint]

    public init(
        position: Position, day: CentreDay, now: Date, clockTrusted: Bool, rows: [BoardRow], notices: [Notice], answerSeconds: [Int] = [],
        faces: FaceCount? = nil, points: [ForumPoint] = []
    ) {
        (self.position, self.day, self.now, self.clockTrusted) = (position, day, now, clockTrusted)
        (self.rows, self.notices, self.answerSeconds, self.faces, self.points) = (rows, notices, answerSeconds, faces, points)
    }
}

/// One line of what staff see: somebody expected, here, or here for work.
public struct BoardRow: Sendable, Codable, Equatable, Identifiable {
    /// `attendance:<id>`, `appointment:<id>` while it is only expected, or `visitor:<id>` for whoever is here for work.
    public var id: String
    /// How far it has come; ``acts`` follow from it.
    public var state: State
    /// The party's picture; `nil` while nobody has come, and for whoever is here for work.
    public var token: Token?
    /// The short form of a name ("Amina K."); `nil` for a session, a walk-in or a protected person.
    public var name: String?
    /// Of a protected person: then ``name`` is `nil`, and staff read why.
    public var protected: Bool
    /// `nil` where the service is sensitive or not yet known.
    public var service: Service.ID?
    /// The appointment's, else its service's.
    public var place: Place.ID?
    /// When the appointment begins; once the party has come, as it was at the door. `nil` without an appointment.
    public var due: Date?
    /// Since when it stands as it does.
    public var since: Date?
    /// Whether they came later than the service's ``ArrivalWindow/late`` allows.
    public var late: Bool
    /// The arrival's, and those that a row alone can have: marks of the person, and that they have said they leave.
    public var flags: Set<Arrival.Flag>
    /// What the family has said today, else what is kept of the person; personal.
    public var adjustments: [Adjustment]
    /// A BCP 47 tag.
    public var language: String?
    /// How many came along beside those the book names; `nil` until the family has said.
    public var companions: Int?
    /// The appointment has been moved to this time since the party arrived, or was cancelled.
    public var bookChanged: Bool
    /// For whoever is here for work: as what, and whether they say that they have shown who they are.
    public var role: Visitor.Role?
    /// By their own word alone; `nil` for a family.
    public var identification: Bool?
    /// Whose party it is; `nil` where nobody has come.
    public var arrival: Arrival.ID?
    /// How the party would like to be called and where it waits, as it has said: staff read ``Wish/unusual``.
    public var wish: Wish
    /// The service of this row may not know that the family is here.
    public var withheld: Bool

    /// What is to be done for them next follows from it.
    public enum State: String, Sendable, Codable, CaseIterable {
        case expected, waiting, called, seen, done, notCome = "not-come"
        /// Here for work.
        case working
    }

    public init(
        id: String, state: State, token: Token? = nil, name: String? = nil, protected: Bool = false, service: Service.ID? = nil,
        place: Place.ID? = nil, due: Date? = nil, since: Date? = nil, late: Bool = false, flags: Set<Arrival.Flag> = [],
        adjustments: [Adjustment] = [], language: String? = nil, companions: Int? = nil, bookChanged: Bool = false,
        role: Visitor.Role? = nil, identification: Bool? = nil,
        arrival: Arrival.ID? = nil, wish: Wish = Wish(), withheld: Bool = false
    ) {
        (self.id, self.state, self.token, self.name, self.protected) = (id, state, token, name, protected)
        (self.service, self.place, self.due, self.since, self.late) = (service, place, due, since, late)
        (self.flags, self.adjustments, self.language) = (flags, adjustments, language)
        (self.role, self.identification) = (role, identification)
        (self.companions, self.bookChanged) = (companions, bookChanged)
        (self.arrival, self.wish, self.withheld) = (arrival, wish, withheld)
    }

    /// The acts that make sense on this row now.
    public var acts: [StaffAct.Kind] {
        switch state {
        case .expected: [.notCome]
        case .waiting: [.call, .seen, .left, .undo]
        case .called: [.call, .seen, .left, .undo]
        case .seen: [.done, .left, .undo]
        case .working: [.left]
        case .done: flags.contains(.leaving) ? [.left, .undo] : [.undo]
        case .notCome: [.undo]
        }
    }

    /// The marks that staff can set or take off, where the row is of a person.
    public var markings: [StaffAct.Kind] {
        guard protected || name != nil else { return [] }
        return [flags.contains(.doNotRelease) ? .unmarkRelease : .markRelease, protected ? .unprotect : .protect]
    }

    /// Whether undoing takes back the arrival itself.
    public var undoEndsArrival: Bool { state == .waiting && !flags.contains(.leaving) }
}

/// Something at a kiosk that wants a person: a refusal, a family that asked for help or leaves, somebody who must be looked to.
public struct Notice: Sendable, Codable, Equatable, Identifiable {
    /// Four characters under which staff deal with it; whoever was refused or asked for a person sees them, too.
    public var ticket: String
    /// When it happened, by the wall clock; ``waited`` holds where that clock was wrong.
    public var at: Date
    /// Where it happened.
    public var kiosk: Kiosk.ID
    /// `nil` where the family asked for help.
    public var refusal: Refusal?
    /// Why the family asked; `nil` for a refusal.
    public var reason: AssistanceReason?
    /// How many seconds ago it was, when the board was made.
    public var waited: Int
    /// Who is on the way; `nil` while nobody has said so.
    public var answer: Answer?
    /// Where a family has said that it leaves.
    public var leaving: Leaving?
    /// Where somebody has come in of whom staff must know.
    public var caution: Caution?

    /// The ticket, which is the target of ``StaffAct/Kind/answer`` and ``StaffAct/Kind/acknowledge``.
    public var id: String { ticket }

    /// - Parameter reason: counts for a call alone; a call without one has ``AssistanceReason/person``.
    public init(
        ticket: String, at: Date, kiosk: Kiosk.ID, refusal: Refusal?, reason: AssistanceReason? = nil, waited: Int = 0,
        answer: Answer? = nil, leaving: Leaving? = nil, caution: Caution? = nil
    ) {
        (self.ticket, self.at, self.kiosk, self.refusal) = (ticket, at, kiosk, refusal)
        (self.leaving, self.caution, self.waited, self.answer) = (leaving, caution, waited, answer)
        self.reason = refusal == nil && leaving == nil && caution == nil ? reason ?? .person : nil
    }

    /// Whether a family pressed for a person.
    public var isCall: Bool { refusal == nil && leaving == nil && caution == nil }

    /// Those who leave, as staff find them.
    public struct Leaving: Sendable, Codable, Equatable {
        /// The pictures of those who are still here, each once, in the order in which they came.
        public var tokens: [Token]
        /// How many of them are still here.
        public var count: Int
        /// Whether their transport waits outside.
        public var transport: Bool
        /// Whether staff confirm who takes them, before they go.
        public var confirm: Bool
        /// What staff look to first; empty where all came in together and nobody is marked.
        public var cautions: [Reception.Caution]

        public init(tokens: [Token], count: Int, transport: Bool, cautions: [Reception.Caution]) {
            (self.tokens, self.count, self.transport) = (tokens, count, transport)
            (self.confirm, self.cautions) = (!cautions.isEmpty, cautions)
        }
    }

    /// What staff must look at before somebody leaves, and whom it concerns.
    public struct Caution: Sendable, Codable, Equatable {
        /// The pictures of those whom it concerns and who are still here, each once.
        public var tokens: [Token]
        /// In the fixed order of ``Reception/Caution``.
        public var cautions: [Reception.Caution]

        public init(tokens: [Token], cautions: [Reception.Caution]) { (self.tokens, self.cautions) = (tokens, cautions) }
    }
}

/// A place in the journal, written `epoch:sequence`.
public struct Position: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The random id that the journal got at install or at a restore.
    public var epoch: String
    /// Counts from 1, without a gap within the epoch.
    public var sequence: Int64

    public init(epoch: String, sequence: Int64) { (self.epoch, self.sequence) = (epoch, sequence) }

    /// Reads ``description``; `nil` for any other form.
    public init?(_ text: String) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let sequence = Int64(parts[1]), sequence >= 0 else { return nil }
        self.init(epoch: String(parts[0]), sequence: sequence)
    }

    /// `epoch:sequence`.
    public var description: String { "\(epoch):\(sequence)" }
}
