/// How the hub stands to its receivers, and what is parked. A part of ``FrontDesk``.
public protocol SyncDesk: Sendable {
    /// One for each receiver that was ever tried.
    func syncStates() async throws -> [SyncState]
    /// What receivers do not take, the oldest first; what a person has let go stays on the list.
    func parked() async throws -> [ParkedChange]
    /// Sends a parked change again, or lets it go.
    func act(_ act: ParkedAct) async throws
}

/// What a person decides of a parked change.
public struct ParkedAct: Hashable, Sendable, Codable {
    /// Sent again as it is now, or let go.
    public enum Kind: String, Sendable, Codable, CaseIterable { case resend, drop }

    /// What was let go can still be sent again.
    public var kind: Kind
    /// One that is parked; with several receivers, for all of them.
    public var change: Change.ID
    /// Why it is let go; asked for then. It names no family.
    public var reason: String?

    public init(_ kind: Kind, _ change: Change.ID, reason: String? = nil) {
        (self.kind, self.change, self.reason) = (kind, change, reason)
    }
}
