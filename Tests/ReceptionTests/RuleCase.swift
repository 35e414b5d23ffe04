import Foundation
import Reception

/// One centre, one pass and one day, for the rules to judge.
struct RuleCase {
    let zone = TimeZone(identifier: "Europe/London")!
    let today = CentreDay(year: 2026, month: 11, day: 23)
    private let mark: [UInt8] = [1, 2, 3]

    func time(_ text: String, day: Int = 0) -> Date {
        let parts = text.split(separator: ":").map { Int($0)! }
        return today.advanced(by: day).at(hour: parts[0], minute: parts[1], in: zone)
    }

    func item(
        _ id: String, at text: String, day: Int = 0, person: String = "p1", state: Appointment.State = .booked, sensitive: Bool = false,
        attended: String? = nil, over: Bool = false
    ) -> CheckInItem {
        let appointment = Appointment(
            id: .init(id), person: .init(person), service: "s", start: time(text, day: day), minutes: 30, place: "p", state: state,
            sensitive: sensitive)
        return CheckInItem(appointment: appointment, window: .usual, attendedBy: attended.map { .init($0) }, isOver: over)
    }

    func claim(mark: [UInt8]? = nil, from: Int = -10, until: Int = 10) -> PassClaim {
        PassClaim(pass: "x", centre: mark ?? self.mark, from: today.advanced(by: from), until: today.advanced(by: until), key: "k")
    }

    func pass(revoked: Date? = nil) -> Pass {
        Pass(id: "x", holder: "h", appointments: [], from: today, until: today, code: nil, revoked: revoked)
    }

    func decide(_ text: String, _ items: [CheckInItem], trusted: Bool = true, claim: PassClaim? = nil, lastTrusted: CentreDay? = nil) -> CheckInDecision {
        decide(text, items, pass: pass(), trusted: trusted, claim: claim, lastTrusted: lastTrusted)
    }

    func decide(
        _ text: String, _ items: [CheckInItem], pass: Pass?, trusted: Bool = true, claim: PassClaim? = nil, lastTrusted: CentreDay? = nil,
        earlier: (String, String)? = nil
    ) -> CheckInDecision {
        CheckInRules.decide(CheckInFacts(
            claim: claim ?? self.claim(), ownMark: mark, zone: zone,
            moment: Moment(wall: time(text), boottime: 0, boot: "b", trusted: trusted), pass: pass, items: items,
            earlier: earlier.map { (.init($0.0), time($0.1)) }, lastTrustedDay: lastTrusted))
    }

    func decide(_ text: String, _ items: [CheckInItem], earlier: (String, String)) -> CheckInDecision {
        decide(text, items, pass: pass(), earlier: earlier)
    }
}
