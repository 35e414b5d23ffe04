import Hummingbird
import Logging
import Reception
import Statistics

/// Exact counts, for those whose right it is: each look is in the journal before anything is shown, and nothing of it is printed or
/// taken away.
struct ExactRoutes: Sendable {
    let parts: ListenerParts
    let door: StaffDoor
    let right: ExactRight

    func add(to inside: some RouterMethods<WebContext>) {
        inside.get(RouterPath(Address.manage("/exact").pattern)) { request, _ in try await ask(request) }
        inside.post(RouterPath(Address.manage("/exact").pattern)) { request, context in try await show(request, context) }
    }

    private func ask(_ request: Request) async throws -> Response {
        .page(parts.pages.exact(try await state(try question(request.queryFields))))
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        let question = try question(fields), name = fields["name"] ?? "", reason = fields["reason"] ?? ""
        var state = try await state(question)
        guard (ExactLook.shortestReason...ExactLook.longestReason).contains(reason.count) else {
            state.problem = "Why do you look? \(ExactLook.shortestReason) to \(ExactLook.longestReason) letters are asked."
            return .page(parts.pages.exact(state), status: .badRequest)
        }
        guard try isHeld(name, fields["secret"] ?? "", context) else {
            state.problem = "This name and this secret do not go together. Nothing is shown."
            return .page(parts.pages.exact(state), status: .forbidden)
        }
        try await parts.desk.note(ExactLook(
            measure: question.measure.name, period: question.span.description, breakdown: question.by?.name, name: name, reason: reason))
        state.answer = try await right.asking.answer(question)
        state.looks = try await parts.desk.exactLooks()
        return .page(parts.pages.exact(state))
    }

    /// Wrong tries are slowed as at staff's own door.
    private func isHeld(_ name: String, _ secret: String, _ context: WebContext) throws -> Bool {
        guard !door.wrongTries.isReached(at: context.moment) else {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: "300"], message: "Too many wrong tries. Wait five minutes.")
        }
        if right.isHeld(by: name, secret: secret) { return true }
        door.wrongTries.count(at: context.moment)
        parts.logger.notice("a wrong secret for exact counts was tried")
        return false
    }

    private func state(_ question: Question) async throws -> ExactState {
        ExactState(question: question, names: right.names, looks: try await parts.desk.exactLooks())
    }

    private func question(_ fields: Fields) throws -> Question {
        guard let measure = fields["measure"].flatMap(Measure.named) else { throw DeskError(.notFound, cause: "no measure is called so") }
        guard let span = fields["period"].flatMap({ Span($0) }) else { throw DeskError(.invalid, cause: "period: one like 2026-Q4 is asked") }
        let by = fields["by"].flatMap { $0.isEmpty ? nil : $0 }, breakdown = measure.breakdown(by)
        guard by == nil || breakdown != nil else { throw DeskError(.invalid, cause: "by: the measure has no such breakdown") }
        return Question(measure: measure, span: span, by: breakdown)
    }
}
