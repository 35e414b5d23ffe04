import Hummingbird
import NIOCore
import Reception
import Statistics

/// Managers' pages, and what can be taken away from them.
struct ManageRoutes: Sendable {
    let parts: ListenerParts
    let asking: Asking

    func add(to inside: some RouterMethods<WebContext>) {
        inside.get("/manage") { request, context in try await glance(request, context) }
        inside.get("/manage/report") { request, context in try await report(request, context) }
        inside.get("/manage/:measure") { request, context in try await measure(request, context) }
    }

    private func today(_ context: WebContext) -> CentreDay { parts.centre.day(of: context.moment.wall) }

    private func glance(_ request: Request, _ context: WebContext) async throws -> Response {
        let span = try span(request, context) ?? Span(.month, of: today(context))
        return .page(parts.pages.glance(try await glance(span, context)))
    }

    /// The quarter before the one that runs, where none is asked for.
    private func report(_ request: Request, _ context: WebContext) async throws -> Response {
        let span = try span(request, context) ?? Span(.quarter, of: today(context)).before
        return .page(parts.pages.report(try await glance(span, context)))
    }

    private func glance(_ span: Span, _ context: WebContext) async throws -> Glance {
        try await Glance(asking: asking, span: span, today: today(context), targets: await targets())
    }

    private func measure(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let measure = context.parameters.get("measure").flatMap(Measure.named) else {
            throw DeskError(.notFound, cause: "no measure is called so")
        }
        let by = request.queryFields["by"], breakdown = measure.breakdown(by)
        guard by == nil || breakdown != nil else { throw DeskError(.invalid, cause: "by: the measure has no such breakdown") }
        let question = Question(measure: measure, span: try span(request, context) ?? Span(.month, of: today(context)), by: breakdown)
        let answer = try await asking.answer(question)
        switch request.queryFields["format"] {
        case "csv": return file(Array(FigureTable(answer, rounding: parts.pages.rounding).csv.utf8), "text/csv; charset=utf-8; header=present", question, "csv")
        case "json": return try .json(AnswerDocument(answer))
        case "ods": return file(OpenDocument(FigureTable(answer, rounding: parts.pages.rounding), centre: parts.centre.name).bytes, OpenDocument.type, question, "ods")
        case nil where request.prefersJSON: return try .json(AnswerDocument(answer))
        case nil: return .page(parts.pages.measure(try await state(answer, context)))
        default: throw DeskError(.invalid, cause: "format: csv, json or ods")
        }
    }

    private func state(_ answer: Answer, _ context: WebContext) async throws -> MeasureState {
        let (measure, span) = (answer.question.measure, answer.question.span)
        let isWeekly = measure.kind == .heat || measure.kind == .occupancy
        return MeasureState(
            answer: answer, today: today(context), week: isWeekly ? try await asking.week(measure, span) : nil,
            histogram: [.peak, .drills].contains(measure.kind) ? [] : try await asking.histogram(measure, span), target: await targets()[measure.name])
    }

    /// What the centre aims at; a desk that does not answer leaves the figures as they are.
    private func targets() async -> [String: Int] { (try? await parts.desk.settings().now.targets) ?? [:] }

    private func span(_ request: Request, _ context: WebContext) throws -> Span? {
        guard let text = request.queryFields["period"] else { return nil }
        guard let span = Span(text) else { throw DeskError(.invalid, cause: "period: one like 2026, 2026-Q4, 2026-11, 2026-W48 or 2026-11-23") }
        return span
    }

    private func file(_ bytes: [UInt8], _ type: String, _ question: Question, _ ending: String) -> Response {
        var response = Response.make(ByteBuffer(bytes: bytes), type)
        let name = "\(question.measure.name)-\(question.span)\(question.by.map { "-by-\($0.name)" } ?? "").\(ending)"
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }
}
