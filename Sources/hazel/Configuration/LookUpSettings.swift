/// The sliding limit that slows guessing at one kiosk.
struct LookUpSettings: Hashable, Sendable {
    /// So many look-ups may fail …
    var misses: Int
    /// … within so many minutes.
    var minutes: Int

    static let usual = LookUpSettings(misses: 8, minutes: 10)
}
