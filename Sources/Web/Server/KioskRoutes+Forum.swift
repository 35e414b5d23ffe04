import Hummingbird
import Reception

extension KioskRoutes {
    /// A point for the forum's agenda: the page, and what was written on it. Where nothing was, the page comes again.
    func point(_ call: KioskCall) async throws -> Response {
        if call.fields["do"] == "back" { return try await more(call) }
        let answer = PointAnswer(arrival: try arrivalID(call), kiosk: call.kiosk.id, text: call.fields["text"] ?? "")
        guard answer.words != nil else { return .page(pages.point(call.screen, details: try await details(call), text: answer.text)) }
        return goOn(call, try await desk.leavePoint(answer), said: "point.saved", asking: false)
    }
}
