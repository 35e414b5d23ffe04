import Hummingbird
import Reception

/// The staff pages.
struct StaffRoutes: Sendable {
    let parts: ListenerParts
    let door: StaffDoor
    let events: EventStream
    let importer: StaffImporter
    let assets = AssetTable()

    var desk: any FrontDesk { parts.desk }
    var pages: Pages { parts.pages }

    func add(to router: Router<WebContext>) {
        router.get(path(.staff)) { request, context in entrance(request, context) }
        router.post(path(.staff)) { request, context in try await signIn(request, context) }
        router.get(path(.staffAsset(""))) { request, context in
            try assets.answer(request, context.parameters.getCatchAll().joined(separator: "/"))
        }
        let inside = router.group().add(middleware: SignedIn(door: door))
        inside.get(path(.arrivals)) { request, _ in try await arrivals(request) }
        inside.get(path(.events)) { request, _ in events.answer(request) }
        inside.get(path(.paper)) { request, _ in try await paper(request) }
        inside.get(path(.importForm)) { request, _ in Response.page(importForm(lang(request.queryFields))) }
        inside.post(path(.acts)) { request, context in try await act(request, context) }
        inside.post(path(.calm)) { request, _ in try await calm(request) }
        inside.get(path(.referrals)) { request, _ in try await referrals(request) }
        inside.post(path(.referralActs)) { request, _ in try await actOnReferral(request) }
        inside.get(path(.sync)) { request, _ in try await sync(request) }
        inside.post(path(.parkedActs)) { request, _ in try await actOnParked(request) }
        inside.get(path(.rollCall)) { request, _ in try await rollCall(request) }
        inside.post(path(.rollCallActs)) { request, _ in try await actOnRollCall(request) }
        inside.get(path(.signposting())) { request, context in try await signposting(request, context) }
        inside.post(path(.importForm)) { request, context in try await preview(request, context) }
        inside.post(path(.importApply)) { request, context in try await apply(request, context) }
        inside.post(path(.signOut)) { _, context in door.close(context.session, .seeOther(Address.staff.text)) }
    }

    private func entrance(_ request: Request, _ context: WebContext) -> Response {
        guard door.session(of: request, at: context.moment) == nil else { return .seeOther(Address.arrivals.text) }
        return .page(pages.signIn(lang: lang(request.queryFields), failed: false))
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        do {
            try door.check(fields["secret"] ?? "", at: context.moment)
        } catch let error as HTTPError where request.prefersPage {
            var response = Response.page(pages.signIn(lang: lang(fields), failed: true), status: error.status)
            response.headers.append(contentsOf: error.headers)
            return response
        }
        let typed = fields["name"] ?? ""
        let isGiven = typed.contains { !$0.isWhitespace }
        let name = isGiven ? try? FirstName(typed).text : nil
        if isGiven, name == nil {
            return .page(pages.signIn(lang: lang(fields), failed: false, nameFailed: true), status: .badRequest)
        }
        return door.open(.seeOther(Address.arrivals.text), name: name, at: context.moment)
    }

    private func arrivals(_ request: Request) async throws -> Response {
        let board = try await desk.board()
        if request.prefersJSON { return try .json(board) }
        return .page(pages.arrivals(
            lang: lang(request.queryFields), board: board, check: parts.check(), isCalm: parts.calm?.isCalm(),
            isRollCall: try await desk.rollCall().isRunning))
    }

    private func paper(_ request: Request) async throws -> Response {
        .page(pages.paper(lang: lang(request.queryFields), board: try await desk.board()))
    }

    private func act(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let kind = fields["kind"].flatMap(StaffAct.Kind.init), let target = fields["target"], !target.isEmpty else {
            throw DeskError(.invalid, cause: "an act has a known kind and a target")
        }
        try await desk.act(StaffAct(kind, target, name: kind == .answer ? fields["name"] ?? door.sessions.name(of: context.session) : nil))
        return request.prefersPage ? .seeOther(Address.arrivals.text) : .nothing()
    }

    /// The language of a staff page: the request's own, else the centre's first.
    func lang(_ fields: Fields) -> String {
        let offered = parts.centre.languages
        return fields["lang"].flatMap { offered.contains($0) ? $0 : nil } ?? offered.first ?? "en"
    }

    private func path(_ address: Address) -> RouterPath { RouterPath(address.pattern) }
}
