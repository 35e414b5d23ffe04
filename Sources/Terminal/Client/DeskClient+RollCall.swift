public import Reception

extension DeskClient {
    public func rollCall() async throws -> RollCallSheet { try await get("roll-call") }
    public func act(_ act: RollCallAct) async throws { try await post("roll-call/acts", act) }
}
