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

    public func askAssistance(at kiosk: Kiosk.ID) async throws -> String {
        let answer: TicketBody = try await post("assistance", KioskBody(kiosk: kiosk))
        return answer.ticket
    }

    public func details(_ question: AtArrival) async throws -> PartyDetails { try await post("arrivals/details", question) }
    public func adjust(_ answer: AdjustmentAnswer) async throws -> PartyDetails { try await post("arrivals/adjustments", answer) }
    public func wish(_ answer: WishAnswer) async throws -> PartyDetails { try await post("arrivals/wishes", answer) }
    public func share(_ answer: SharingAnswer) async throws -> PartyDetails { try await post("arrivals/sharing", answer) }

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
private struct PassBody: Encodable { var pass: Pass.ID }
private struct TicketBody: Decodable { var ticket: String }
private struct RestsBody: Decodable { var rests: Bool }
