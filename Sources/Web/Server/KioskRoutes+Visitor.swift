import Hummingbird
import Reception

extension KioskRoutes {
    /// First the role, for a meeting which one, then the safeguarding notice, and then they are signed in.
    func visitor(_ call: KioskCall) async throws -> Response {
        let role = try visitorRole(call)
        let isRead = call.wantsJSON || call.fields["read"] == "yes"
        if role == .meeting, !isRead, call.fields["meeting"] == nil {
            return .page(pages.visitorMeetings(call.screen, meetings: try await desk.meetings()))
        }
        let meeting = call.fields["meeting"].flatMap { $0.isEmpty ? nil : Appointment.ID($0) }
        guard isRead else { return .page(pages.visitorNotice(call.screen, role: role, meeting: meeting)) }
        let visitor = try await desk.signIn(SignIn(
            role: role, meeting: meeting, identification: ["yes", "true"].contains(call.fields["identification"]), kiosk: call.kiosk.id,
            moment: call.moment))
        return call.wantsJSON ? try .json(visitor) : .page(pages.visitorSignedIn(call.screen))
    }

    private func visitorRole(_ call: KioskCall) throws -> Visitor.Role {
        guard let role = Visitor.Role(rawValue: try call.required("role")) else {
            let known = Visitor.Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeskError(.invalid, cause: "the field role is none of \(known)")
        }
        return role
    }
}
