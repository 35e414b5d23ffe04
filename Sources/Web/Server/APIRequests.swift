import Reception

// The bodies of the interface that differ from the desk's own values: they have no moment, which is the hub's to say.

struct CheckInRequest: Codable, Sendable {
    var code: String
    var kiosk: Kiosk.ID
}

struct LookUpRequest: Codable, Sendable {
    var day, month: Int
    var letters: String
    var hour: Int?
    var companions: Int
    var kiosk: Kiosk.ID

    func question(at moment: Moment) throws -> LookUp {
        let question = LookUp(
            day: day, month: month, letters: letters, hour: hour, companions: companions, kiosk: kiosk, moment: moment)
        try Limits.check(question)
        return question
    }
}

struct WalkInRequest: Codable, Sendable {
    var service: Service.ID?
    var companions: Int
    var kiosk: Kiosk.ID

    func walkIn(at moment: Moment, in centre: Centre) throws -> WalkIn {
        try Limits.check(walkIn: service, in: centre)
        try Limits.check(companions: companions)
        return WalkIn(service: service, companions: companions, kiosk: kiosk, moment: moment)
    }
}

struct LeaveQuestionRequest: Codable, Sendable {
    var code: String?
    var arrival: Arrival.ID?
    var pass: Pass.ID?
    var kiosk: Kiosk.ID

    func question(at moment: Moment) -> LeaveQuestion {
        LeaveQuestion(code: code, arrival: arrival, pass: pass, kiosk: kiosk, moment: moment)
    }
}

/// Something asked of one kiosk.
struct AtKiosk: Codable, Sendable {
    var kiosk: Kiosk.ID
}

/// A call for a person; without a reason, just that.
struct AssistanceRequest: Codable, Sendable {
    var kiosk: Kiosk.ID
    var reason: AssistanceReason?
}

struct SignInRequest: Codable, Sendable {
    var role: Visitor.Role
    var meeting: Appointment.ID?
    var identification: Bool
    var kiosk: Kiosk.ID

    func signIn(at moment: Moment) -> SignIn {
        SignIn(role: role, meeting: meeting, identification: identification, kiosk: kiosk, moment: moment)
    }
}

/// A ticket that a kiosk has shown.
struct TicketAtKiosk: Codable, Sendable {
    var ticket: String
    var kiosk: Kiosk.ID
}

struct Revocation: Codable, Sendable {
    var pass: Pass.ID
}
