import Hummingbird
import Reception

extension KioskRoutes {
    /// A pass was read. Its time is that of the request's head: the window's edge does not wait for us.
    func scan(_ call: KioskCall) async throws -> Response {
        parts.mail.opened(at: call.kiosk.id, leaving: nil)
        return try await checkedIn(call, try await desk.checkIn(Scan(code: try call.code(), kiosk: call.kiosk.id, moment: call.moment)))
    }

    /// What a scan of a pass is answered with, whoever has read it.
    func checkedIn(_ call: KioskCall, _ answer: CheckInAnswer) async throws -> Response {
        switch answer {
        case .arrived(let slip) where slip.asksParty && !call.wantsJSON:
            return .page(pages.party(call.answering(in: slip.language).screen, slip: slip))
        case .arrived(let slip) where slip.asksParty:
            return try .json(KioskAnswer(slip))
        case .arrived(let slip):
            return try await arrived(call.answering(in: slip.language), slip)
        case .refused(let refusal) where call.wantsJSON:
            return try .json(KioskAnswer(refusal))
        case .refused(let refusal):
            return .page(pages.refused(call.screen, refusal: refusal, now: call.moment.wall))
        }
    }

    /// Who of the family is here: each visit asked about comes as `visit`, those that are here as `here`; one that is not may also
    /// be named outright, as `absent`.
    func party(_ call: KioskCall) async throws -> Response {
        let here = Set(call.fields.all("here"))
        let absent = call.fields.all("absent") + call.fields.all("visit").filter { !here.contains($0) }
        let slip = try await desk.tell(PartyAnswer(
            arrival: Arrival.ID(try call.required("arrival")), absent: absent.map { Visit.ID($0) },
            companions: try call.companions(), kiosk: call.kiosk.id))
        guard slip.offersMore, !call.wantsJSON else { return try await arrived(call, slip) }
        print(slip, call)
        return try await checkedIn(call, slip)
    }

    /// First the service, then how many came. An empty service is "not sure".
    func walkIn(_ call: KioskCall) async throws -> Response {
        let service = call.fields["service"].flatMap { $0.isEmpty ? nil : Service.ID($0) }
        try Limits.check(walkIn: service, in: parts.centre)
        guard call.fields["companions"] != nil || call.wantsJSON else {
            return .page(pages.walkInParty(call.screen, service: service))
        }
        return try await arrived(call, try await desk.walkIn(WalkIn(
            service: service, companions: try call.companions(), kiosk: call.kiosk.id, moment: call.moment)))
    }

    private func arrived(_ call: KioskCall, _ slip: ArrivalSlip) async throws -> Response {
        print(slip, call)
        if call.wantsJSON { return try .json(KioskAnswer(slip)) }
        return .page(arrivedPage(call, slip))
    }

    /// Where to wait; and that the picture is to be remembered, where the slip of paper is known to be missing by now.
    func arrivedPage(_ call: KioskCall, _ slip: ArrivalSlip, said: String? = nil) -> String {
        let isMissing = parts.mail.isSlipMissing(of: slip.arrival, at: call.kiosk.id)
        return pages.arrived(call.screen, slip: slip, showsDetails: true, said: said, isSlipMissing: isMissing)
    }

    /// The slip on paper, once an arrival is complete. The family's page does not wait for it: the screen is told where it fails.
    /// Whoever is here already has one.
    private func print(_ slip: ArrivalSlip, _ call: KioskCall) {
        guard slip.outcome != .alreadyHere else { return }
        parts.slips.print(slip, call.kiosk.id, call.screen.manner.lang)
    }
}
