import Hummingbird
import Reception

extension API {
    /// What is served here: a hub whose board is real has no simulator.
    var served: [APIRoute] { Self.routes + (board == nil ? [] : Self.simulator) }

    /// The routes of a simulated board.
    static let simulator: [APIRoute] = [
        .get("/simulator/lines", "The lines of the simulated board", gives: .json(.list(.reference("DrawnLine")))) { api, _, _ in
            try .json(await api.simulated().lines())
        },
        .get("/simulator/passes", "The passes of today, to scan", gives: .json(.list(.reference("SimulatedPass")))) { api, _, _ in
            try .json(try await api.simulated().passes())
        },
        .get("/simulator/events", "A number that grows with each change of a line", gives: .events) { api, request, _ in
            guard let board = api.board else { throw notSimulated }
            return EventStream(feed: board.feed).answer(request)
        },
        .post("/simulator/presses", "A button is pressed and let go", takes: .reference("ButtonPress")) { (api, press: ButtonPress, _) in
            try await api.simulated().press(meaning: press.button)
        },
        .post(
            "/simulator/scans", "A scanner reads a code", takes: .reference("CheckInRequest"), gives: .reference("SimulatedScan")
        ) { (api, request: CheckInRequest, context) in
            try api.check(request.kiosk)
            return try await api.simulated().scan(Scan(code: request.code, kiosk: request.kiosk, moment: context.moment))
        },
    ]

    private static let notSimulated = DeskError(.notFound, cause: "the board of this hub is not simulated")

    private func simulated() throws -> Simulator {
        guard let board else { throw Self.notSimulated }
        return board.simulator
    }
}

/// A button of the board, by its line's name or by what it means.
struct ButtonPress: Codable, Sendable {
    var button: String
}
