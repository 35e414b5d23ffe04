import Hummingbird
import Reception

extension KioskRoutes {
    /// What helps one of the family. The field `do` says what comes: nothing shows what is on record, `right` says that it holds,
    /// `change` shows the first switches, and the field `step` the others; `ready`, `keep` and `today` end it, `tell` calls a person.
    ///
    /// Where `asking` is set the family has just checked in, and the next of them is asked afterwards.
    func adjustments(_ call: KioskCall) async throws -> Response {
        let details = try await details(call)
        guard let member = try member(call, of: details) else {
            return .page(pages.pick(call.screen, details: details, for: .adjustments(call.kiosk.id)))
        }
        let asking = call.fields["asking"] == "yes"
        if let step = call.fields.number("step") { return choose(call, details, member, step: step, kinds: try kinds(call)) }
        switch call.fields["do"] ?? "" {
        case "" where !member.adjustments.isEmpty:
            return .page(pages.adjust(call.screen, details: details, member: member, asking: asking))
        case "", "change":
            return choose(call, details, member, step: 0, kinds: member.adjustments.map(\.kind))
        case "ready" where member.canKeep:
            return .page(pages.adjustKeep(call.screen, details: details, member: member, kinds: try kinds(call), asking: asking))
        case "ready", "today", "keep":
            return try await adjust(call, member, kinds: try kinds(call))
        case "right":
            return try await adjust(call, member, kinds: nil)
        case "tell":
            _ = try await desk.askAssistance(at: call.kiosk.id)
            return goOn(call, details, said: "assistance.title", asking: false)
        default: throw DeskError(.invalid, cause: "the field do has a value that is not known")
        }
    }

    private func choose(
        _ call: KioskCall, _ details: PartyDetails, _ member: PartyDetails.Member, step: Int, kinds: [Adjustment.Kind]
    ) -> Response {
        .page(pages.adjustChoose(
            call.screen, details: details, member: member, step: step, kinds: kinds, asking: call.fields["asking"] == "yes"))
    }

    private func adjust(_ call: KioskCall, _ member: PartyDetails.Member, kinds: [Adjustment.Kind]?) async throws -> Response {
        let details = try await desk.adjust(AdjustmentAnswer(
            arrival: try arrivalID(call), visit: member.visit, kiosk: call.kiosk.id, kinds: kinds,
            interpreting: pages.interpreting(call.screen), keep: call.fields["do"] == "keep"))
        return goOn(call, details, said: kinds == nil ? nil : "adjust.saved", asking: call.fields["asking"] == "yes")
    }

    /// Every `kind` of the form, each once.
    private func kinds(_ call: KioskCall) throws -> [Adjustment.Kind] {
        try call.fields.all("kind").reduce(into: []) { kinds, text in
            guard let kind = Adjustment.Kind(rawValue: text) else { throw DeskError(.invalid, cause: "the field kind has a value that is not known") }
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }
}
