import Reception

/// One who is sent what happens, and what may be told there.
struct SyncReceiver: Sendable {
    /// What its cursor is called in the store.
    var id: String
    var agreement: SharingAgreement
    var store: any CaseStore
    /// Whether the day's book comes from there.
    var hasBook = false
    /// Lets its connections go.
    var close: @Sendable () async -> Void = {}
    /// An element each time that somebody has mended the line.
    var ups: AsyncStream<Void>?
    /// Takes up what it has been sent before.
    var prepare: @Sendable () async throws -> Void = {}
}
