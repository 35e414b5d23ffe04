public import Foundation
public import Reception

/// What each thing counts for. Pure: the zone in which the centre's day runs is all that they know of the world.
public struct TallyRules: TallyRule {
    let clock: TallyClock

    /// - Parameter zone: the centre's; its midnight parts the days.
    public init(zone: TimeZone) { clock = TallyClock(zone: zone) }

    public var version: Int { 1 }

    /// More than so many minutes before the appointment is early.
    public static let early = 15

    /// What one thing adds, in every table that counts it; nothing where none does.
    public func counts(of counted: Counted) -> TallyCounts {
        var counts = TallyCounts()
        switch counted {
        case .arrival(let at, let way, let people, let companions):
            // An arrival whose visits were a mistake, or of people who are here already, is no party.
            if people > 0 { counts.add(.parties, clock.day(at), companions.map { Self.size(people + $0) } ?? "?", way.rawValue) }
        case .visit(let visit): count(visit, in: &counts)
        case .missed(let service, let due): counts.add(.standing, clock.day(due), service?.rawValue ?? "", "not-come")
        case .refused(let at, let outcome, let kiosk): counts.add(.refusals, clock.day(at), outcome.rawValue, kiosk.rawValue)
        case .assistance(let at, let reason, let answered): assistance(at, reason, answered, in: &counts)
        case .referral(let at, let state, let since):
            counts.add(.referrals, clock.day(at), Referral.State.asked.rawValue)
            if state != .asked { counts.add(.referrals, clock.day(since), state.rawValue) }
        case .face(let at, let face, let answer): counts.add(.feedback, clock.day(at), String(face), answer?.rawValue ?? "")
        case .visitor(let at, let role): counts.add(.visitors, clock.day(at), role.rawValue)
        case .drill(let at, let end):
            counts.add(.drills, clock.day(at), end.missing == 0 ? "out" : "missing", minute: min(end.minutes, MinuteCounts.longest))
        }
        return counts
    }

    private func assistance(_ at: Date, _ reason: AssistanceReason?, _ answered: Int64?, in counts: inout TallyCounts) {
        let (day, reason) = (clock.day(at), reason?.rawValue ?? "")
        counts.add(.assistance, day, reason, answered == nil ? "open" : "answered")
        guard let answered else { return }
        counts.add(.toAnswer, day, reason, minute: Self.minutes(Double(answered) / 1_000_000))
    }

    static func size(_ people: Int) -> String { people < 10 ? String(people) : "10+" }

    /// Whole minutes that have passed, from none to a day.
    static func minutes(_ seconds: Double) -> Int { Int(min(max(seconds / 60, 0), Double(MinuteCounts.longest))) }
}
