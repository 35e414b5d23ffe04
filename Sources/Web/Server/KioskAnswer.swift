import Foundation
import Reception

/// What a kiosk is told in JSON: as much as its screen shows, and no more.
struct KioskAnswer: Encodable, Sendable {
    /// An ``Outcome``, or `needs-hour`.
    var outcome: String
    /// What stands on the screen: `P01`, or `P07-7KFM` with a ticket.
    var code: String?
    var ticket: String?
    var opens, start: Date?
    var slip: ArrivalSlip?
    /// After a look-up, which shows no slip: the token, and where to wait.
    var token: Token?
    var places: [Place.ID]?
}

extension KioskAnswer {
    init(_ outcome: Outcome) { self.init(outcome: outcome.rawValue, code: outcome.code) }

    init(_ answer: CheckInAnswer) {
        switch answer {
        case .arrived(let slip): self.init(slip)
        case .refused(let refusal): self.init(refusal)
        }
    }

    init(_ slip: ArrivalSlip) {
        self.init(slip.outcome)
        self.slip = slip
    }

    /// Why a look-up was refused is for staff alone.
    init(_ refusal: Refusal) {
        self.init(
            outcome: refusal.outcome.rawValue, code: refusal.code, ticket: refusal.ticket, opens: refusal.opens,
            start: refusal.start)
    }

    /// A look-up is a weak proof: it tells where to wait and the token, nothing else.
    init(_ answer: LookUpAnswer) {
        switch answer {
        case .needsHour: self.init(outcome: "needs-hour")
        case .refused(let refusal): self.init(outcome: refusal.outcome.rawValue, code: refusal.code, ticket: refusal.ticket)
        case .done(let slip):
            self.init(Outcome.checkedIn)
            (token, places) = (slip.token, slip.stops.compactMap(\.place))
        }
    }
}
