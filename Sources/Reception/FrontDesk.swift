public import Foundation

/// The one desk: everything that happens at reception is one call here.
///
/// Two things are a desk: the hub's store, and a client of it over the hub's socket. A refusal is an answer; what throws is a
/// ``DeskError``, and then nothing was done.
public protocol FrontDesk: SignpostDesk, SyncDesk, SettingDesk, RollCallDesk {
    /// Checks in all that is due today under a pass. Done only when it is on disk.
    func checkIn(_ scan: Scan) async throws -> CheckInAnswer
    /// Takes what the family says about who came.
    func tell(_ party: PartyAnswer) async throws -> ArrivalSlip
    /// Finds one appointment that is due now by birthday and initials.
    func lookUp(_ question: LookUp) async throws -> LookUpAnswer
    /// Whether look-ups rest at a kiosk after too many failures: then none is begun there.
    func lookUpRests(at kiosk: Kiosk.ID) async throws -> Bool
    /// Checks in a family without an appointment, for a service that takes it so.
    func walkIn(_ walkIn: WalkIn) async throws -> ArrivalSlip
    /// A family asks for a person; the ticket is shown to both.
    func askAssistance(at kiosk: Kiosk.ID, reason: AssistanceReason) async throws -> String
    /// Who comes to the family that asked at a kiosk and was shown this ticket.
    func whoComes(to ticket: String, at kiosk: Kiosk.ID) async throws -> Coming

    /// The meetings to which one may sign in now.
    func meetings() async throws -> [Meeting]
    /// Somebody is here for work.
    func signIn(_ signIn: SignIn) async throws -> Visitor
    /// Who could be leaving.
    func askLeaving(_ question: LeaveQuestion) async throws -> LeaveAnswer
    /// Tells staff who leaves. It ends no visit.
    func announce(_ leaving: LeaveAnnouncement) async throws
    /// Keeps how it was, without whose it is.
    func feedBack(_ feedback: Feedback) async throws

    /// What a family that came with a pass may look at and change. Where the page knows the arrival no longer, ``DeskError``.
    func details(_ question: AtArrival) async throws -> PartyDetails
    /// Takes what helps one of the family.
    func adjust(_ answer: AdjustmentAnswer) async throws -> PartyDetails
    /// Takes how the party is called, or where it waits.
    func wish(_ answer: WishAnswer) async throws -> PartyDetails
    /// Takes whether a service may know of a visit.
    func share(_ answer: SharingAnswer) async throws -> PartyDetails
    /// Keeps the language in which this pass is answered the next time.
    func keepLanguage(_ answer: LanguageAnswer) async throws -> PartyDetails
    /// Takes a point for the forum's agenda.
    func leavePoint(_ answer: PointAnswer) async throws -> PartyDetails

    /// Does what one of staff pressed; a ``DeskError`` of `conflict` where it makes no sense any more.
    func act(_ act: StaffAct) async throws
    /// What staff see now, of the centre's day.
    func board() async throws -> Board
    /// The journal's position, at once and then after each change.
    func follow() async throws -> AsyncThrowingStream<Position, any Error>

    /// Takes some records into the book, or says what they would change.
    func take(_ batch: BookBatch) async throws -> BookOutcome
    /// Ends an import, and says what a complete export no longer has.
    func close(_ closing: BookClosing) async throws -> [VanishedAppointment]

    /// The passes that fit, the newest first.
    func passes(_ query: PassQuery) async throws -> [PassEntry]
    /// Keeps a pass that was just signed. Where the holder has a live one already, that one is the answer.
    func keep(_ pass: Pass) async throws -> Pass
    /// From now on the pass is not believed; done twice, the first time stays.
    func revoke(_ pass: Pass.ID) async throws
}

extension FrontDesk {
    /// A family asks for a person, and gives no reason.
    public func askAssistance(at kiosk: Kiosk.ID) async throws -> String { try await askAssistance(at: kiosk, reason: .person) }
}

/// What a scanner read, and when.
public struct Scan: Sendable, Codable {
    /// As it came: nothing is trimmed or believed yet.
    public var code: String
    /// On which the scanner hangs.
    public var kiosk: Kiosk.ID
    /// The time of the scan: the window's edge is decided by it, not by the time of the answer.
    public var moment: Moment

    public init(code: String, kiosk: Kiosk.ID, moment: Moment) {
        (self.code, self.kiosk, self.moment) = (code, kiosk, moment)
    }
}

/// What a scan comes to, as the kiosk shows it.
public enum CheckInAnswer: Sendable, Codable, Equatable {
    /// Checked in, now or before: ``ArrivalSlip/outcome`` says which.
    case arrived(ArrivalSlip)
    case refused(Refusal)
}

/// What a family is told once it is here.
public struct ArrivalSlip: Sendable, Codable, Equatable {
    /// By it the page goes on, as long as ``PageLife`` allows.
    public var arrival: Arrival.ID
    /// The same again for the same scan a moment later.
    public var outcome: Outcome
    /// By which the party is called.
    public var token: Token
    /// When they arrived.
    public var at: Date
    /// Where they go, in the order of the day.
    public var stops: [Stop]
    /// Whether the family has yet to say who came.
    public var asksParty: Bool
    /// The pass under which it is told.
    public var pass: Pass.ID?
    /// Whether the page may go on: only with the pass of this arrival itself.
    public var offersMore: Bool
    /// How the party is called and where it waits.
    public var wish: Wish
    /// The language in which the family wants this pass to be answered; `nil` where it has not said so.
    public var language: String?

    public init(
        arrival: Arrival.ID, outcome: Outcome, token: Token, at: Date, stops: [Stop], asksParty: Bool, pass: Pass.ID? = nil,
        offersMore: Bool = false, wish: Wish = Wish(), language: String? = nil
    ) {
        (self.arrival, self.outcome, self.token) = (arrival, outcome, token)
        (self.at, self.stops, self.asksParty, self.pass) = (at, stops, asksParty, pass)
        (self.offersMore, self.wish, self.language) = (offersMore, wish, language)
    }

    /// One thing that the family waits for: where, and from when.
    public struct Stop: Sendable, Codable, Equatable {
        /// The same for all that one person waits for.
        public var visit: Visit.ID
        /// The first letter of the given name, for the family to tell its own apart; `nil` for a session.
        public var initial: String?
        /// `nil` where the service is sensitive, or not known.
        public var service: Service.ID?
        /// Where they wait for it; `nil` where none is set.
        public var place: Place.ID?
        /// The appointment's start; `nil` without one.
        public var due: Date?
        /// Whether they came later than the service's ``ArrivalWindow/late`` allows.
        public var late: Bool
        /// About how many minutes until somebody comes.
        public var wait: Int?

        public init(
            visit: Visit.ID, initial: String?, service: Service.ID?, place: Place.ID?, due: Date?, late: Bool, wait: Int?
        ) {
            (self.visit, self.initial, self.service, self.place) = (visit, initial, service, place)
            (self.due, self.late, self.wait) = (due, late, wait)
        }
    }
}

/// One touch: who of the family is here, and how many others came along.
public struct PartyAnswer: Sendable, Codable {
    /// Must be of this kiosk. The first answer is the one that counts.
    public var arrival: Arrival.ID
    /// Those of the arrival's visits who are not here; one at least must be.
    public var absent: [Visit.ID]
    /// How many others came along: 0 to 50.
    public var companions: Int
    /// Must be the one at which they checked in.
    public var kiosk: Kiosk.ID

    public init(arrival: Arrival.ID, absent: [Visit.ID], companions: Int, kiosk: Kiosk.ID) {
        (self.arrival, self.absent, self.companions, self.kiosk) = (arrival, absent, companions, kiosk)
    }
}

/// A family without its pass: day and month of birth and the first letters of the surname.
public struct LookUp: Sendable, Codable {
    /// Of birth, each counted from 1.
    public var day, month: Int
    /// How the surname begins, in any script; one letter at least.
    public var letters: String
    /// The hour of the appointment (0–23), asked only where the rest is ambiguous.
    public var hour: Int?
    /// How many others came along: 0 to 50.
    public var companions: Int
    /// At which it is keyed; its failures are counted against ``LookUpLimit``.
    public var kiosk: Kiosk.ID
    /// When it was keyed: the window's edge is decided by it.
    public var moment: Moment

    public init(day: Int, month: Int, letters: String, hour: Int? = nil, companions: Int, kiosk: Kiosk.ID, moment: Moment) {
        (self.day, self.month, self.letters, self.hour) = (day, month, letters, hour)
        (self.companions, self.kiosk, self.moment) = (companions, kiosk, moment)
    }
}

/// What a look-up comes to. To the family, all refusals look alike.
public enum LookUpAnswer: Sendable, Codable, Equatable {
    case done(ArrivalSlip)
    case needsHour
    case refused(Refusal)
}

/// A family without an appointment.
public struct WalkIn: Sendable, Codable {
    /// `nil`: not sure.
    public var service: Service.ID?
    /// How many others came along: 0 to 50.
    public var companions: Int
    /// Where they stand.
    public var kiosk: Kiosk.ID
    /// When they came; where its clock is not trusted, the arrival is marked.
    public var moment: Moment

    public init(service: Service.ID?, companions: Int, kiosk: Kiosk.ID, moment: Moment) {
        (self.service, self.companions, self.kiosk, self.moment) = (service, companions, kiosk, moment)
    }
}

/// Which passes are asked for.
public enum PassQuery: Sendable, Codable, Equatable {
    case id(Pass.ID)
    /// The live pass of a holder, by the source's id of the person.
    case holder(source: String, externalID: String)
    /// The pass of one sensitive appointment, by the source's id: it is on no other.
    case appointment(source: String, externalID: String)
    /// All that have, or could have, an appointment on a day: those without a pass come with ``PassEntry/pass`` `nil`. Sensitive
    /// appointments are not among them.
    case day(CentreDay)
}

/// A pass, or somebody who could hold one, with all that an appointment sheet prints.
public struct PassEntry: Sendable, Codable, Equatable {
    /// `nil` where there is none yet: then the appointments are what a new one would cover.
    public var pass: Pass?
    /// `nil` for the pass of a sensitive appointment, and for one issued elsewhere.
    public var holder: Person?
    /// The holder's; `nil` once it is erased.
    public var personal: Personal?
    /// The earliest first.
    public var appointments: [Item]

    public init(pass: Pass?, holder: Person?, personal: Personal?, appointments: [Item]) {
        (self.pass, self.holder, self.personal, self.appointments) = (pass, holder, personal, appointments)
    }

    /// One appointment of the pass, and for whom it is.
    public struct Item: Sendable, Codable, Equatable {
        /// As the book has it now.
        public var appointment: Appointment
        /// The given name of whom it is for; personal. `nil` for a session, and once it is erased.
        public var given: String?

        public init(appointment: Appointment, given: String?) { (self.appointment, self.given) = (appointment, given) }
    }
}
