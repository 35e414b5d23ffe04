/// When the hub believes its own wall clock. A clock that is not trusted never turns a family away.
enum ClockTrust: String, Sendable, CaseIterable {
    /// Always: a machine with a clock that somebody looks after.
    case always
    /// Once the time has been set from the network since boot (systemd-timesyncd's mark).
    case timesync
    /// Never: for trying out what happens then.
    case never
}
