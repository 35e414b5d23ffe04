import Hummingbird
import Reception

/// How far the case store has what happens here, and what it does not take.
extension StaffRoutes {
    func sync(_ request: Request) async throws -> Response {
        let states = try await desk.syncStates()
        if request.prefersJSON { return try .json(states) }
        let (parked, position) = (try await desk.parked(), try await desk.board().position)
        return .page(pages.sync(lang: lang(request.queryFields), states: states, parked: parked, position: position))
    }

    func actOnParked(_ request: Request) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let kind = fields["kind"].flatMap(ParkedAct.Kind.init), let change = fields["change"], !change.isEmpty else {
            throw DeskError(.invalid, cause: "an act on a parked change has a known kind and a change")
        }
        try await desk.act(ParkedAct(kind, Change.ID(change), reason: fields["reason"]))
        return request.prefersPage ? .seeOther(Address.sync.text) : .nothing()
    }
}
