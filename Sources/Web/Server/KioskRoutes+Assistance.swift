import Hummingbird
import Reception

extension KioskRoutes {
    /// A family asks for a person. Without a reason, it just does; the answer is the same for all reasons.
    func assistance(_ call: KioskCall) async throws -> Response {
        let ticket = try await desk.askAssistance(at: call.kiosk.id, reason: try reason(call))
        if call.wantsJSON { return try .json(["ticket": ticket]) }
        return .page(pages.assistance(call.screen, ticket: ticket, coming: nil))
    }

    /// Whether somebody has said that they come: the sentence for the page that waits for it, or the page itself.
    func whoComes(_ call: KioskCall) async throws -> Response {
        let ticket = try call.required("ticket")
        let coming = try await desk.whoComes(to: ticket, at: call.kiosk.id)
        guard call.wantsJSON else { return .page(pages.assistance(call.screen, ticket: ticket, coming: coming.name)) }
        return try .json(WhoComes(text: pages.whoComes(call.screen, coming.name)))
    }

    private func reason(_ call: KioskCall) throws -> AssistanceReason {
        guard let text = call.fields["reason"], !text.isEmpty else { return .person }
        guard let reason = AssistanceReason(rawValue: text) else {
            let known = AssistanceReason.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeskError(.invalid, cause: "the field reason is none of \(known)")
        }
        return reason
    }
}

/// What a page that waits is told: nothing while nobody has answered.
private struct WhoComes: Encodable { var text: String? }
