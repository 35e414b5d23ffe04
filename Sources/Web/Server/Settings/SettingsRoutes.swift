import Hummingbird
import Reception

/// What families are told, and what the centre aims at: edited by managers, each edit a change that is taken back in one step.
struct SettingsRoutes: Sendable {
    let parts: ListenerParts
    let door: StaffDoor

    func add(to inside: some RouterMethods<WebContext>) {
        inside.get(path("/settings")) { request, _ in try await show(request) }
        inside.post(path("/settings/undo")) { request, context in try await takeBack(request, context) }
        inside.post(path("/settings/:topic")) { request, context in try await settle(request, context) }
    }

    private func path(_ rest: String) -> RouterPath { RouterPath(Address.manage(rest).pattern) }

    private func show(_ request: Request) async throws -> Response {
        let report = try await parts.desk.settings()
        if request.prefersJSON { return try .json(report) }
        return .page(parts.pages.settings(SettingsState(
            values: SettingsForm.values(of: report.now), edits: report.edits, saved: request.queryFields["saved"].flatMap(Setting.Topic.init))))
    }

    private func settle(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let topic = context.parameters.get("topic").flatMap(Setting.Topic.init) else { throw DeskError(.notFound, cause: "no such setting") }
        let fields = try await request.fields(upTo: API.longestBody)
        let form = SettingsForm(topic, fields, languages: parts.pages.offeredCodes)
        let wrong = form.problems + SettingRules.problems(form.setting, today: parts.centre.day(of: context.moment.wall))
        guard wrong.isEmpty else { return try await refuse(topic, fields, wrong, request) }
        try await parts.desk.settle(SettingAct(form.setting, name: door.sessions.name(of: context.session)))
        return request.prefersPage ? .seeOther(Address.manage("/settings?saved=\(topic.rawValue)#\(topic.rawValue)").text) : .nothing()
    }

    /// The page with what was typed, and what is wrong with it at each field.
    private func refuse(_ topic: Setting.Topic, _ fields: Fields, _ wrong: [SettingProblem], _ request: Request) async throws -> Response {
        guard request.prefersPage else { throw DeskError(.invalid, cause: wrong.map { "\($0.field): \($0.says)" }.joined(separator: " ")) }
        let report = try await parts.desk.settings()
        var values = SettingsForm.values(of: report.now).filter { !$0.key.hasPrefix(topic.rawValue) }
        for name in fields.names where name.hasPrefix(topic.rawValue) { values[name] = fields[name] }
        return .page(parts.pages.settings(SettingsState(values: values, edits: report.edits, topic: topic, problems: wrong)), status: .badRequest)
    }

    private func takeBack(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let change = fields["change"], !change.isEmpty else { throw DeskError(.invalid, cause: "the field change is missing") }
        try await parts.desk.takeBack(SettingUndo(Change.ID(change), name: door.sessions.name(of: context.session)))
        return request.prefersPage ? .seeOther(Address.manage("/settings").text) : .nothing()
    }
}
