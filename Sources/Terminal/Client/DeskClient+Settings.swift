public import Reception

extension DeskClient {
    public func settings() async throws -> SettingsReport { try await get("settings") }
    public func settle(_ act: SettingAct) async throws { try await post("settings", act) }
    public func takeBack(_ act: SettingUndo) async throws { try await post("settings/undo", act) }
    public func note(_ look: ExactLook) async throws { try await post("exact-looks", look) }
    public func exactLooks() async throws -> [ExactLookEntry] { try await get("exact-looks") }
}
