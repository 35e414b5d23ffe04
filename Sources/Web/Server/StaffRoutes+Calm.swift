import Hummingbird
import Reception

extension StaffRoutes {
    /// Begins or ends the calm mode of the lamps: the form has the field `calm`, which is `yes` or `no`.
    func calm(_ request: Request) async throws -> Response {
        guard let desk = parts.calm else { throw DeskError(.notFound, cause: "this centre has no lamps") }
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let isCalm = ["yes": true, "no": false][fields["calm"] ?? ""] else {
            throw DeskError(.invalid, cause: "calm is yes or no")
        }
        desk.set(isCalm)
        return request.prefersPage ? .seeOther(Address.arrivals.text) : .nothing()
    }
}
