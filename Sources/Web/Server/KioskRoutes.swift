import HTTPTypes
import Hummingbird
import Logging
import Reception

/// All that a kiosk serves. Each answer is a page, or JSON where the client asks for that.
struct KioskRoutes: Sendable {
    let parts: ListenerParts
    let assets = AssetTable()

    var desk: any FrontDesk { parts.desk }
    var pages: Pages { parts.pages }

    func add(to router: Router<WebContext>) {
        router.get("/healthz") { _, _ in await health() }
        router.get("/kiosk") { _, _ in try first() }
        router.get(path(.kioskAsset(""))) { request, context in
            try assets.answer(request, context.parameters.getCatchAll().joined(separator: "/"))
        }
        addHome(to: router)
        get(.languages(Address.anyKiosk), isLeaving: nil) { .page(pages.languages($0.screen, from: $0.from)) }
        get(.withPass(Address.anyKiosk)) { .page(pages.withPass($0.screen)) }
        get(.withoutPass(Address.anyKiosk)) { .page(pages.withoutPass($0.screen)) }
        get(.leaving(Address.anyKiosk), isLeaving: true) { .page(pages.leaving($0.screen)) }
        get(.display(Address.anyKiosk), isLeaving: nil) { .page(pages.display($0.screen, from: $0.from)) }
        get(.sizes(Address.anyKiosk), isLeaving: nil) { .make(ByteBuffer(string: pages.sizes(kiosk: $0.kiosk)), "text/css; charset=utf-8") }
        get(.walkIn(Address.anyKiosk)) { .page(pages.walkIn($0.screen, from: $0.from)) }
        get(.visitor(Address.anyKiosk)) { .page(pages.visitor($0.screen)) }
        get(.keys(Address.anyKiosk)) { .page(pages.keys($0.kiosk)) }
        get(.assistance(Address.anyKiosk)) { .page(pages.assistanceReasons($0.screen, from: $0.from)) }
        desk(.get, path(.lookUp(Address.anyKiosk)), beginLookUp)
        desk(.post, "/kiosk/scan", scan)
        desk(.post, path(.scan(Address.anyKiosk)), scan)
        desk(.post, path(.scanned(Address.anyKiosk)), scanned)
        desk(.post, path(.party(Address.anyKiosk)), party)
        desk(.post, path(.leaveScan(Address.anyKiosk)), leaveScan)
        desk(.post, path(.leave(Address.anyKiosk)), leave)
        desk(.post, path(.feedback(Address.anyKiosk)), feedBack)
        desk(.post, path(.lookUp(Address.anyKiosk)), lookUp)
        desk(.post, path(.walkIn(Address.anyKiosk)), walkIn)
        desk(.post, path(.visitor(Address.anyKiosk)), visitor)
        desk(.post, path(.assistance(Address.anyKiosk)), assistance)
        desk(.post, path(.speech(Address.anyKiosk)), speak)
        desk(.post, path(.whoComes(Address.anyKiosk)), whoComes)
        desk(.post, path(.arrival(Address.anyKiosk)), arrival)
        desk(.post, path(.more(Address.anyKiosk)), more)
        desk(.post, path(.adjustments(Address.anyKiosk)), adjustments)
        desk(.post, path(.wishes(Address.anyKiosk)), wishes)
        desk(.post, path(.strip(Address.anyKiosk)), strip)
        desk(.post, path(.sharing(Address.anyKiosk)), sharing)
        desk(.post, path(.nextLanguage(Address.anyKiosk)), nextLanguage)
        desk(.get, path(.contact(Address.anyKiosk, Address.anyService)), contact)
        desk(.post, path(.contact(Address.anyKiosk, Address.anyService)), contact)
        desk(.post, path(.contactMine(Address.anyKiosk)), contactMine)

        desk(.get, path(.find(Address.anyKiosk, .start)), find)
        desk(.get, path(.find(Address.anyKiosk, FindStep.anyNeed)), need)
        desk(.get, path(.find(Address.anyKiosk, .letters)), findLetters)
        desk(.get, path(.find(Address.anyKiosk, FindStep.anyLetter)), findLetter)
        desk(.get, path(.find(Address.anyKiosk, FindStep.anyService)), findService)
        for method in [HTTPRequest.Method.get, .post] {
            desk(method, path(.find(Address.anyKiosk, .who)), findWho)
            desk(method, path(.find(Address.anyKiosk, .words)), findWords)
            desk(method, path(.find(Address.anyKiosk, .privately)), findPrivate)
        }

        addWays(to: router)
        addTake(to: router)
        desk(.post, path(.point(Address.anyKiosk)), point)

        router.get(path(.kioskEvents(Address.anyKiosk))) { request, context in
            events(request, try await KioskCall(request, context, in: parts.centre).kiosk.id)
        }

        /// - Parameter isLeaving: whether it is the page for leaving; `nil` where the page comes back to the one before it.
        func get(_ address: Address, isLeaving: Bool? = false, _ handle: @escaping @Sendable (KioskCall) -> Response) {
            router.get(path(address)) { request, context in
                let call = try await KioskCall(request, context, in: parts.centre)
                if let isLeaving { parts.mail.opened(at: call.kiosk.id, leaving: isLeaving ? call.moment : nil) }
                return handle(call)
            }
        }

        func desk(
            _ method: HTTPRequest.Method, _ path: RouterPath, _ handle: @escaping @Sendable (KioskCall) async throws -> Response
        ) {
            add(method, path, to: router, handle)
        }
    }

    /// A route that asks the desk, and shows its own page where the desk fails.
    func add(
        _ method: HTTPRequest.Method, _ path: RouterPath, to router: Router<WebContext>,
        _ handle: @escaping @Sendable (KioskCall) async throws -> Response
    ) {
        router.on(path, method: method) { request, context in
            let call = try await KioskCall(request, context, in: parts.centre)
            do {
                return try await handle(call)
            } catch {
                return try failed(call, parts.logger.desk(error, route: context.endpointPath))
            }
        }
    }

    /// Nothing is shown as done.
    func failed(_ call: KioskCall, _ error: DeskError) throws -> Response {
        guard call.wantsJSON else {
            return .page(pages.error(call.screen, error: error), status: error.status)
        }
        guard error.code == .storeNotWritable else { return try .json(error, status: error.status) }
        return try .json(KioskAnswer(.storeNotWritable), status: error.status)
    }

    private func first() throws -> Response {
        guard let kiosk = parts.centre.kiosks.first else { throw DeskError(.notFound, cause: "the centre has no kiosk") }
        return .seeOther(Address.home(kiosk.id).text)
    }

    /// Whether the desk answers; nothing of what it says.
    private func health() async -> Response {
        do {
            _ = try await desk.board()
            return .text("ok")
        } catch {
            _ = parts.logger.desk(error, route: "/healthz")
            return .text("the desk does not answer", status: .serviceUnavailable)
        }
    }

    func path(_ address: Address) -> RouterPath { RouterPath(address.pattern) }
}
