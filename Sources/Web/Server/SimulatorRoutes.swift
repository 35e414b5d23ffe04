import Hummingbird
import Reception

/// The page of a simulated board. It stands behind the same door as the staff's pages: whoever can press the buttons of a board and
/// scan its families' passes is staff.
struct SimulatorRoutes: Sendable {
    let parts: ListenerParts
    let board: BoardFeed

    func add(to inside: some RouterMethods<WebContext>) {
        inside.get(path(.simulator)) { _, _ in try await page() }
        inside.get(path(.simulatorStill)) { _, _ in try await page(live: false) }
        inside.get(path(.simulatorLines)) { _, _ in Response.page(parts.pages.simulator(await state(), passes: [])) }
        inside.get(path(.simulatorEvents)) { request, _ in EventStream(feed: board.feed).answer(request) }
        inside.post(path(.simulator)) { request, context in try await act(request, context) }
    }

    /// `do` is `press`, with a `button`; `scan`, with a `code` and a `kiosk`; `plug` or `unplug`.
    private func act(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        switch fields["do"] {
        case "press":
            try await board.simulator.press(meaning: fields["button"] ?? "")
            return request.prefersPage ? .seeOther(Address.simulator.text) : .nothing()
        case "plug", "unplug":
            guard let plug = board.simulator.plug else { throw DeskError(.notFound, cause: "the centre has no case store") }
            plug.set(fields["do"] == "plug")
            return request.prefersPage ? .seeOther(Address.simulator.text) : .nothing()
        case "scan": return try await page(said: try await scan(fields, at: context.moment))
        default: throw DeskError(.invalid, cause: "the field do is not press, scan, plug or unplug")
        }
    }

    private func scan(_ fields: Fields, at moment: Moment) async throws -> SimulatorState.Scanned {
        guard let kiosk = fields["kiosk"].flatMap({ parts.centre.kiosk(Kiosk.ID($0)) }) else {
            throw DeskError(.notFound, cause: "the centre has no such kiosk")
        }
        let scan = Scan(code: (fields["code"] ?? "").filter { !$0.isNewline }, kiosk: kiosk.id, moment: moment)
        return .init(kiosk: kiosk, answer: try await board.simulator.scan(scan).answer)
    }

    private func page(live: Bool = true, said: SimulatorState.Scanned? = nil) async throws -> Response {
        .page(parts.pages.simulator(await state(live: live, said: said), passes: try await board.simulator.passes()))
    }

    private func state(live: Bool = true, said: SimulatorState.Scanned? = nil) async -> SimulatorState {
        var state = SimulatorState(lines: await board.simulator.lines(), kiosks: board.simulator.kiosks, live: live, scanned: said)
        if let plug = board.simulator.plug { state.plug = .init(isIn: plug.isIn(), waiting: await plug.waiting()) }
        return state
    }

    private func path(_ address: Address) -> RouterPath { RouterPath(address.pattern) }
}
