public import Foundation

/// What is known when a pass is scanned.
public struct CheckInFacts: Sendable {
    /// What the code says; its signature is believed by now.
    public var claim: PassClaim
    /// The centre's own mark, as its passes carry it (see ``PassClaim/centre``).
    public var ownMark: [UInt8]
    /// The centre's.
    public var zone: TimeZone
    /// The time of the scan.
    public var moment: Moment
    /// The pass as the book knows it.
    public var pass: Pass?
    /// All that the pass has in the book, on any day.
    public var items: [CheckInItem]
    /// The last arrival of today under this pass.
    public var earlier: (arrival: Arrival.ID, at: Date)?
    /// The day on which the clock was last trusted.
    public var lastTrustedDay: CentreDay?

    public init(
        claim: PassClaim, ownMark: [UInt8], zone: TimeZone, moment: Moment, pass: Pass?, items: [CheckInItem],
        earlier: (arrival: Arrival.ID, at: Date)?, lastTrustedDay: CentreDay?
    ) {
        (self.claim, self.ownMark, self.zone, self.moment) = (claim, ownMark, zone, moment)
        (self.pass, self.items, self.earlier, self.lastTrustedDay) = (pass, items, earlier, lastTrustedDay)
    }
}

/// One appointment of the book, with what has become of it.
public struct CheckInItem: Hashable, Sendable {
    /// As the book has it now, a cancelled one too.
    public var appointment: Appointment
    /// Its service's.
    public var window: ArrivalWindow
    /// The arrival by which somebody attends it; `nil` while it is only expected.
    public var attendedBy: Arrival.ID?
    /// They came, and have left again.
    public var isOver: Bool

    public init(appointment: Appointment, window: ArrivalWindow, attendedBy: Arrival.ID? = nil, isOver: Bool = false) {
        (self.appointment, self.window, self.attendedBy, self.isOver) = (appointment, window, attendedBy, isOver)
    }
}

/// An appointment that is being checked in for.
public struct DueAppointment: Hashable, Sendable {
    /// Never a cancelled one.
    public var appointment: Appointment
    /// Whether staff are told so; never where the clock is not trusted.
    public var late: Bool

    public init(appointment: Appointment, late: Bool) { (self.appointment, self.late) = (appointment, late) }
}

/// What a scanned pass comes to.
public enum CheckInDecision: Hashable, Sendable {
    /// Checked in for these, the earliest first; for none where the book knows nothing of the pass that day.
    case arrive([DueAppointment], outcome: Outcome, flags: Set<Arrival.Flag>)
    /// The same scan a moment later, or at two kiosks at once: the same answer again.
    case again(Arrival.ID)
    /// Nothing is left to check in for: they are in the building by this arrival.
    case alreadyHere(Arrival.ID)
    /// Has no ticket yet: the desk gives it one as it is written down.
    case refuse(Refusal)
}

/// What becomes of a scanned pass. Pure: the facts in, the decision out.
public enum CheckInRules {
    /// A second scan within so many seconds is the same arrival, answered alike.
    static let sameScan: TimeInterval = 60

    /// Decides in the order of what matters: the wrong centre and a revoked pass before any appointment is looked at.
    public static func decide(_ facts: CheckInFacts) -> CheckInDecision {
        if facts.claim.centre != facts.ownMark { return .refuse(Refusal(.otherCentre)) }
        if facts.pass?.revoked != nil { return .refuse(Refusal(.revoked)) }
        if let earlier = facts.earlier, abs(facts.moment.wall.timeIntervalSince(earlier.at)) <= sameScan {
            return .again(earlier.arrival)
        }
        guard facts.moment.trusted else { return withoutClock(facts) }
        guard facts.pass != nil else { return notInBook(facts) }
        return inBook(facts)
    }

    /// The book knows the pass: the book decides, and the signed window only where the book has nothing to say.
    private static func inBook(_ facts: CheckInFacts) -> CheckInDecision {
        let now = facts.moment.wall
        let today = CentreDay(now, in: facts.zone)
        let todays = facts.items.filter { $0.isOn(today, in: facts.zone) || $0.isOpen(at: now) }
        let live = todays.filter { $0.appointment.state != .cancelled }
        let open = live.filter { $0.attendedBy == nil }

        if open.contains(where: { $0.isOpen(at: now) }) {
            return arrive(open.filter { $0.standing(at: now) != .tooLate }, at: now, flags: [])
        }
        if let attended = live.filter({ !$0.isOver }).compactMap(\.attendedBy).last { return .alreadyHere(attended) }
        if let early = open.filter({ $0.appointment.start > now }).min(by: CheckInItem.byStart),
           case .tooEarly(let opens) = early.standing(at: now) {
            return .refuse(Refusal(.tooEarly, opens: opens, start: early.appointment.start))
        }
        if let missed = open.max(by: CheckInItem.byStart) {
            return .refuse(Refusal(.tooLate, start: missed.appointment.start))
        }
        if let outside = outsideWindow(facts.claim, on: today) { return .refuse(Refusal(outside)) }
        if let cancelled = todays.first { return .refuse(Refusal(.cancelled, start: cancelled.appointment.start)) }
        return anotherDay(facts.items, after: now)
    }

    private static func anotherDay(_ items: [CheckInItem], after now: Date) -> CheckInDecision {
        let coming = items.filter { $0.appointment.start > now }.sorted(by: CheckInItem.byStart)
        if let next = coming.first(where: { $0.appointment.state != .cancelled }) {
            return .refuse(Refusal(.notToday, start: next.appointment.start))
        }
        if let cancelled = coming.first { return .refuse(Refusal(.cancelled, start: cancelled.appointment.start)) }
        return .refuse(Refusal(.nothingBooked))
    }

    /// A valid signature, and nothing in the book: believed, within its window.
    private static func notInBook(_ facts: CheckInFacts) -> CheckInDecision {
        if let earlier = facts.earlier { return .alreadyHere(earlier.arrival) }
        if let outside = outsideWindow(facts.claim, on: CentreDay(facts.moment.wall, in: facts.zone)) {
            return .refuse(Refusal(outside))
        }
        return .arrive([], outcome: .believed, flags: [.believed])
    }

    /// The clock is not trusted: never refuse for a time. The day is the last trusted one, else the nearest in the book.
    private static func withoutClock(_ facts: CheckInFacts) -> CheckInDecision {
        if let earlier = facts.earlier { return .alreadyHere(earlier.arrival) }
        let live = facts.items.filter { $0.appointment.state != .cancelled }
        let day = facts.lastTrustedDay ?? nearestDay(of: live, to: facts.moment.wall, in: facts.zone)
        let items = live.filter { $0.isOn(day, in: facts.zone) }
        let due = items.filter { $0.attendedBy == nil }
        if due.isEmpty, let attended = items.compactMap(\.attendedBy).last { return .alreadyHere(attended) }
        let flags: Set<Arrival.Flag> = facts.pass == nil ? [.clockNotTrusted, .believed] : [.clockNotTrusted]
        return .arrive(due.map { DueAppointment(appointment: $0.appointment, late: false) }, outcome: .clockNotTrusted, flags: flags)
    }

    private static func nearestDay(of items: [CheckInItem], to wall: Date, in zone: TimeZone) -> CentreDay {
        let nearest = items.min { abs($0.appointment.start.timeIntervalSince(wall)) < abs($1.appointment.start.timeIntervalSince(wall)) }
        return CentreDay(nearest?.appointment.start ?? wall, in: zone)
    }

    private static func arrive(_ items: [CheckInItem], at now: Date, flags: Set<Arrival.Flag>) -> CheckInDecision {
        let due = items.sorted(by: CheckInItem.byStart).map {
            DueAppointment(appointment: $0.appointment, late: $0.standing(at: now) == .late)
        }
        if isDoubleBooked(due.map(\.appointment)) {
            return .arrive(due, outcome: .ambiguous, flags: flags.union([.doubleBooked]))
        }
        return .arrive(due, outcome: due.contains(where: \.late) ? .late : .checkedIn, flags: flags)
    }

    /// Whether one person has two appointments that begin together, in different places or with different services.
    static func isDoubleBooked(_ appointments: [Appointment]) -> Bool {
        let named = appointments.filter { $0.person != nil }
        return Set(named.map { [$0.person!.rawValue, String($0.start.microseconds)] }).count < named.count
    }

    private static func outsideWindow(_ claim: PassClaim, on day: CentreDay) -> Outcome? {
        if day < claim.from { return .notYetValid }
        return day > claim.until ? .expired : nil
    }
}

extension CheckInItem {
    static func byStart(_ one: Self, _ other: Self) -> Bool {
        (one.appointment.start, one.appointment.id) < (other.appointment.start, other.appointment.id)
    }

    func standing(at time: Date) -> ArrivalWindow.Standing { window.standing(of: time, to: appointment.start) }

    /// Whether its window is open: in time or late.
    public func isOpen(at time: Date) -> Bool { [.inTime, .late].contains(standing(at: time)) }

    /// Whether it begins on this day of the centre.
    public func isOn(_ day: CentreDay, in zone: TimeZone) -> Bool { CentreDay(appointment.start, in: zone) == day }
}
