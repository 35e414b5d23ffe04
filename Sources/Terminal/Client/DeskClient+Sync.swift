public import Reception

extension DeskClient {
    public func syncStates() async throws -> [SyncState] { try await get("sync") }
    public func parked() async throws -> [ParkedChange] { try await get("sync/parked") }
    public func act(_ act: ParkedAct) async throws { try await post("sync/parked/acts", act) }
}
