import Hummingbird
import Reception

extension API {
    /// All routes, in the order of the description. The moment of a request is the hub's own: one that a client sends is ignored.
    static let routes: [APIRoute] = reading + checkIn + family + leaving + signposts + sync + settings + rollCall + book + passes

    private static let reading: [APIRoute] = [
        .get("/board", "The day as staff see it", gives: .json(.reference("Board"))) { api, _, _ in
            try .json(try await api.desk.board())
        },
        .get("/events", "The journal's position, now and after each change", gives: .events) { api, request, _ in
            api.events.answer(request)
        },
        .get("/centre", "What the configuration says of the centre", gives: .json(.reference("Centre"))) { api, _, _ in
            try .json(api.centre)
        },
        .get("/check", "What the hub found when it last looked at itself", gives: .json(.reference("CheckReport"))) { api, _, _ in
            guard let report = api.check() else { throw DeskError(.notFound, cause: "the hub has not looked yet") }
            return try .json(report)
        },
        .get("/openapi.json", "This description", gives: .json(.anything)) { api, _, _ in
            try .json(APIDescription(routes: api.served))
        },
    ]

    private static let checkIn: [APIRoute] = [
        .post("/acts", "One act of staff", takes: .reference("StaffAct")) { (api, act: StaffAct, _) in
            try await api.desk.act(act)
        },
        .post("/check-ins", "A pass was read", takes: .reference("CheckInRequest"), gives: .reference("CheckInAnswer")) {
            (api, request: CheckInRequest, context) in
            try api.check(request.kiosk)
            return try await api.desk.checkIn(Scan(code: request.code, kiosk: request.kiosk, moment: context.moment))
        },
        .post("/parties", "Who of the family came", takes: .reference("PartyAnswer"), gives: .reference("ArrivalSlip")) {
            (api, party: PartyAnswer, _) in
            try api.check(party.kiosk)
            try Limits.check(companions: party.companions)
            return try await api.desk.tell(party)
        },
        .post("/look-ups", "A family without its pass", takes: .reference("LookUpRequest"), gives: .reference("LookUpAnswer")) {
            (api, request: LookUpRequest, context) in
            try api.check(request.kiosk)
            return try await api.desk.lookUp(try request.question(at: context.moment))
        },
        .post("/look-ups/rest", "Whether look-ups rest at a kiosk", takes: .reference("AtKiosk"), gives: .reference("Rest")) {
            (api, request: AtKiosk, _) in
            try api.check(request.kiosk)
            return ["rests": try await api.desk.lookUpRests(at: request.kiosk)]
        },
        .post(
            "/walk-ins", "A family without an appointment", takes: .reference("WalkInRequest"), gives: .reference("ArrivalSlip")
        ) { (api, request: WalkInRequest, context) in
            try api.check(request.kiosk)
            return try await api.desk.walkIn(try request.walkIn(at: context.moment, in: api.centre))
        },
        .get("/meetings", "The meetings to which one may sign in now", gives: .json(.list(.reference("Meeting")))) { api, _, _ in
            try .json(try await api.desk.meetings())
        },
        .post("/visitors", "Somebody is here for work", takes: .reference("SignInRequest"), gives: .reference("Visitor")) {
            (api, request: SignInRequest, context) in
            try api.check(request.kiosk)
            return try await api.desk.signIn(request.signIn(at: context.moment))
        },
        .post("/assistance", "A family asks for a person", takes: .reference("AssistanceRequest"), gives: .reference("Ticket")) {
            (api, request: AssistanceRequest, _) in
            try api.check(request.kiosk)
            return ["ticket": try await api.desk.askAssistance(at: request.kiosk, reason: request.reason ?? .person)]
        },
        .post("/assistance/who", "Who comes to a family that asked", takes: .reference("TicketAtKiosk"), gives: .reference("Coming")) {
            (api, request: TicketAtKiosk, _) in
            try api.check(request.kiosk)
            return try await api.desk.whoComes(to: request.ticket, at: request.kiosk)
        },
    ]

    private static let book: [APIRoute] = [
        .post(
            "/book/batches", "Some records of an import", takes: .reference("BookBatch"), gives: .reference("BookOutcome"),
            upTo: longestBatch
        ) { (api, batch: BookBatch, _) in try await api.desk.take(batch) },
        .post(
            "/book/closings", "The end of an import", takes: .reference("BookClosing"),
            gives: .list(.reference("VanishedAppointment"))
        ) { (api, closing: BookClosing, _) in try await api.desk.close(closing) },
    ]

    private static let passes: [APIRoute] = [
        .post(
            "/passes/query", "The passes that fit; ids do not belong in an address", takes: .reference("PassQuery"),
            gives: .list(.reference("PassEntry"))
        ) { (api, query: PassQuery, _) in try await api.desk.passes(query) },
        .post("/passes", "Keeps a pass that was just signed", takes: .reference("Pass"), gives: .reference("Pass")) {
            (api, pass: Pass, _) in try await api.desk.keep(pass)
        },
        .post("/passes/revocations", "A pass is believed no longer", takes: .reference("Revocation")) {
            (api, revocation: Revocation, _) in try await api.desk.revoke(revocation.pass)
        },
    ]
}
