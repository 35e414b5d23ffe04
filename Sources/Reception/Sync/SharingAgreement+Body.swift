extension SharingAgreement {
    /// What is left of a change once all is taken out that the agreement holds back; `nil` where nothing is left but that it happened.
    public func left(of body: Change.Body, _ facts: SharingFacts) -> Change.Body? {
        switch body {
        case .began, .assistance, .answered, .acknowledged, .signedIn, .signedOut, .bookTaken, .fedBack, .clockCorrected, .pointLeft,
             .pointTaken: body
        case .cautioned, .marked, .settled, .lookedExactly, .rollCalled: nil
        case .arrived(let body): left(of: body, facts).map { .arrived($0) }
        case .matched(let body): left(of: body, facts).map { .matched($0) }
        case .partyTold(let body): left(of: body, facts).map { .partyTold($0) }
        case .acted(let body): left(of: body, facts).map { .acted($0) }
        case .undone(let body): left(of: body, facts).map { .undone($0) }
        case .leaving(let body): left(of: body, facts).map { .leaving($0) }
        case .adjusted(let body): terms(of: body.visit, facts)?.contains(.adjustments) == true ? .adjusted(body) : nil
        case .wished(let body): terms(of: body.arrival, facts) == nil ? nil : .wished(body)
        case .shared(let body): body.shared && terms(body.service, of: body.visit, facts) != nil ? .shared(body) : nil
        case .signposted: body
        case .crossed(let body):
            isSensitive(body.appointment, facts) || terms(facts.appointments[body.appointment], of: body.visit, facts)?.contains(.appointments) != true
                ? nil : .crossed(body)
        case .erased(let body): usual?.contains(.people) == true && !facts.protected.contains(body.person) ? .erased(body) : nil
        case .refused, .passKept, .passRevoked, .languageKept: leftOfPass(body, facts)
        case .referred, .referralAnswered, .referralClaimed: leftOfReferral(body, facts)
        }
    }

    /// What belongs to a pass goes where passes may go for whatever concerns no service.
    private func leftOfPass(_ body: Change.Body, _ facts: SharingFacts) -> Change.Body? {
        let passes = usual?.contains(.passes) == true
        switch body {
        case .refused(var body):
            body.refusal = Refusal(body.refusal.outcome, ticket: body.refusal.ticket)
            if !passes { body.pass = nil }
            return .refused(body)
        case .passKept(var body):
            guard passes, !body.appointments.contains(where: { isSensitive($0, facts) }) else { return nil }
            if usual?.contains(.people) != true { body.holder = nil }
            body.appointments.removeAll { terms(facts.appointments[$0], of: nil, facts)?.contains(.appointments) != true }
            return .passKept(body)
        case .languageKept: return passes && usual?.contains(.language) == true ? body : nil
        default: return passes ? body : nil
        }
    }

    private func isSensitive(_ appointment: Appointment.ID, _ facts: SharingFacts) -> Bool {
        facts.sensitiveAppointments.contains(appointment) || facts.appointments[appointment].map(facts.sensitive.contains) == true
    }

    private func leftOfReferral(_ body: Change.Body, _ facts: SharingFacts) -> Change.Body? {
        switch body {
        case .referred(var body):
            guard let fields = terms(body.referral, facts) else { return nil }
            if !fields.contains(.passes) { body.referral.pass = nil }
            return .referred(body)
        case .referralAnswered(let answer): return facts.referrals[answer.referral].flatMap { terms($0, facts) } == nil ? nil : body
        case .referralClaimed(let claim):
            return facts.referrals[claim.referral].flatMap { terms($0, facts) }?.contains(.passes) == true ? body : nil
        default: return nil
        }
    }

    func terms(_ referral: Referral, _ facts: SharingFacts) -> Set<Field>? {
        referral.sensitive ? nil : terms(referral.service, of: nil, facts)
    }
}
