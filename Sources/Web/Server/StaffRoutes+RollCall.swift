import Hummingbird
import Reception

/// Who is in the building, and who is out of it.
extension StaffRoutes {
    func rollCall(_ request: Request) async throws -> Response {
        let sheet = try await desk.rollCall()
        if request.prefersJSON { return try .json(sheet) }
        return .page(pages.rollCall(lang: lang(request.queryFields), sheet: sheet))
    }

    /// The form has the field `kind`; `target` holds the rows that are ticked, with spaces between; `missing` goes with an end.
    func actOnRollCall(_ request: Request) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let kind = fields["kind"].flatMap(RollCallAct.Kind.init) else {
            throw DeskError(.invalid, cause: "kind: one of \(RollCallAct.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let rows = (fields["target"] ?? "").split(separator: " ").map(String.init)
        try await desk.act(RollCallAct(kind, rows: rows, missing: fields.number("missing")))
        return request.prefersPage ? .seeOther(Address.rollCall.text) : .nothing()
    }
}
