public import Reception

extension DeskClient: FrontDesk {
    public func checkIn(_ scan: Scan) async throws -> CheckInAnswer {
        try await post("check-ins", ScanBody(code: scan.code, kiosk: scan.kiosk))
    }

    public func tell(_ party: PartyAnswer) async throws -> ArrivalSlip { try await post("parties", party) }
    public func lookUp(_ question: LookUp) async throws -> LookUpAnswer { try await post("look-ups", question) }

    public func lookUpRests(at kiosk: Kiosk.ID) async throws -> Bool {
        let answer: RestsBody = try await post("look-ups/rest", KioskBody(kiosk: kiosk))
        return answer.rests
    }

    public func walkIn(_ walkIn: WalkIn) async throws -> ArrivalSlip { try await post("walk-ins", walkIn) }

    public func askAssistance(at kiosk: Kiosk.ID, reason: AssistanceReason) async throws -> String {
        let answer: TicketBody = try await post("assistance", ReasonBody(kiosk: kiosk, reason: reason))
        return answer.ticket
    }

    public func whoComes(to ticket: String, at kiosk: Kiosk.ID) async throws -> Coming {
        try await post("assistance/who", WhoBody(ticket: ticket, kiosk: kiosk))
    }

    public func meetings() async throws -> [Meeting] { try await get("meetings") }
    public func signIn(_ signIn: SignIn) async throws -> Visitor { try await post("visitors", signIn) }
    public func askLeaving(_ question: LeaveQuestion) async throws -> LeaveAnswer { try await post("leave-questions", question) }
    public func announce(_ leaving: LeaveAnnouncement) async throws { try await post("leavings", leaving) }
    public func feedBack(_ feedback: Feedback) async throws { try await post("feedback", feedback) }
    public func details(_ question: AtArrival) async throws -> PartyDetails { try await post("arrivals/details", question) }
    public func adjust(_ answer: AdjustmentAnswer) async throws -> PartyDetails { try await post("arrivals/adjustments", answer) }
    public func leavePoint(_ answer: PointAnswer) async throws -> PartyDetails { try await post("arrivals/points", answer) }
    public func wish(_ answer: WishAnswer) async throws -> PartyDetails { try await post("arrivals/wishes", answer) }
    public func share(_ answer: SharingAnswer) async throws -> PartyDetails { try await post("arrivals/sharing", answer) }
    public func keepLanguage(_ answer: LanguageAnswer) async throws -> PartyDetails { try await post("arrivals/language", answer) }

    public func act(_ act: StaffAct) async throws { try await post("acts", act) }
    public func board() async throws -> Board { try await get("board") }

    public func take(_ batch: BookBatch) async throws -> BookOutcome { try await post("book/batches", batch) }
    public func close(_ closing: BookClosing) async throws -> [VanishedAppointment] { try await post("book/closings", closing) }

    public func passes(_ query: PassQuery) async throws -> [PassEntry] { try await post("passes/query", query) }
    public func keep(_ pass: Pass) async throws -> Pass { try await post("passes", pass) }
    public func revoke(_ pass: Pass.ID) async throws { try await post("passes/revocations", PassBody(pass: pass)) }

    /// The centre that the hub belongs to: its services, places and kiosks, by whose ids the board speaks.
    /// - Throws: ``DeskError``
    public func centre() async throws -> Centre { try await get("centre") }
}

/// The moment of a scan is the hub's to say.
private struct ScanBody: Encodable {
    var code: String
    var kiosk: Kiosk.ID
}

private struct KioskBody: Encodable { var kiosk: Kiosk.ID }
private struct ReasonBody: Encodable {
    var kiosk: Kiosk.ID
    var reason: AssistanceReason
}

private struct WhoBody: Encodable {
    var ticket: String
    var kiosk: Kiosk.ID
}

private struct PassBody: Encodable { var pass: Pass.ID }
private struct TicketBody: Decodable { var ticket: String }
private struct RestsBody: Decodable { var rests: Bool }
