public import Foundation

/// Someone whose birthday and surname fit what was keyed in.
public struct LookUpMatch: Sendable {
    /// One of those in the book from yesterday to tomorrow.
    public var person: Person
    /// What the book has for them around today.
    public var items: [CheckInItem]

    public init(person: Person, items: [CheckInItem]) { (self.person, self.items) = (person, items) }
}

/// What a look-up comes to.
public enum LookUpDecision: Hashable, Sendable {
    case arrive([DueAppointment])
    /// Several fit: the hour of the appointment is asked.
    case needsHour
    case refuse(LookUpReason)
}

/// What becomes of a look-up without a pass.
///
/// Birthday and initials are a weak factor: just what an estranged parent knows. So only one exact match that is due now gets in,
/// and everything else is one and the same refusal to the family.
public enum LookUpRules {
    /// Decides on those who match; `hour` is asked for only where several do.
    public static func decide(
        _ matches: [LookUpMatch], hour: Int?, moment: Moment, zone: TimeZone
    ) -> LookUpDecision {
        let open = matches.filter { !$0.person.protected }
        guard !open.isEmpty else { return .refuse(matches.isEmpty ? .noMatch : .protected) }
        let fitting = hour.map { hour in open.filter { $0.has(hour: hour, in: zone) } } ?? open
        guard let match = fitting.first else { return .refuse(.noMatch) }
        guard fitting.count == 1 else { return hour == nil ? .needsHour : .refuse(.severalMatches) }
        guard moment.trusted else { return .refuse(.clockNotTrusted) }
        return decide(match, at: moment.wall, in: zone)
    }

    private static func decide(_ match: LookUpMatch, at now: Date, in zone: TimeZone) -> LookUpDecision {
        let today = CentreDay(now, in: zone)
        let todays = match.items.filter { $0.isOn(today, in: zone) || $0.isOpen(at: now) }
        guard !todays.isEmpty else { return .refuse(.notToday) }
        let shown = todays.filter { !$0.appointment.sensitive }
        guard !shown.isEmpty else { return .refuse(.sensitive) }
        let live = shown.filter { $0.appointment.state != .cancelled }
        guard !live.isEmpty else { return .refuse(.cancelled) }
        let due = live.filter { $0.attendedBy == nil }
        guard !due.isEmpty else { return .refuse(.alreadyHere) }
        guard due.contains(where: { $0.isOpen(at: now) }) else {
            return .refuse(due.contains { $0.appointment.start > now } ? .tooEarly : .tooLate)
        }
        return .arrive(due.filter { $0.standing(at: now) != .tooLate }.sorted(by: CheckInItem.byStart).map {
            DueAppointment(appointment: $0.appointment, late: $0.standing(at: now) == .late)
        })
    }

    /// A surname, or what was keyed of it, as the large keys can write it: Latin letters without marks, in upper case.
    public static func key(of name: String) -> String {
        let latin = name.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? name
        return String(latin.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) }.map(Character.init))
    }

    /// Whether a person fits what was keyed: day and month of birth, and a surname that begins with the letters.
    public static func fits(_ personal: Personal, day: Int, month: Int, letters: String) -> Bool {
        guard let born = personal.born, born.day == day, born.month == month else { return false }
        let keyed = key(of: letters)
        return !keyed.isEmpty && key(of: personal.family).hasPrefix(keyed)
    }
}

extension LookUpMatch {
    fileprivate func has(hour: Int, in zone: TimeZone) -> Bool {
        items.contains { Calendar.gregorian(in: zone).component(.hour, from: $0.appointment.start) == hour }
    }
}

/// A sliding limit on look-ups that end at a person: guessing is slowed, and a queue of honest families with passes is not.
public struct LookUpLimit: Hashable, Sendable, Codable {
    /// So many failed look-ups at one kiosk …
    public var misses: Int
    /// … within so many minutes, and it rests until the oldest of them is that old.
    public var minutes: Int

    public init(misses: Int, minutes: Int) { (self.misses, self.minutes) = (misses, minutes) }

    /// Eight failures in ten minutes, at one kiosk.
    public static let usual = LookUpLimit(misses: 8, minutes: 10)

    /// Whether look-ups rest, given how long ago (seconds) the kiosk's last failures were.
    public func rests(after failures: [TimeInterval]) -> Bool {
        failures.filter { $0 < Double(minutes) * 60 }.count >= misses
    }
}
