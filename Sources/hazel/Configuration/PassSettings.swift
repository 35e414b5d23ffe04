/// How passes are believed, and signed where this centre signs its own.
struct PassSettings: Hashable, Sendable {
    /// The file of public keys.
    var ring: String
    /// `nil` where another signs.
    var key: Key?
    /// For how many days a new pass is believed.
    var days: Int

    enum Key: Hashable, Sendable {
        /// A file that its owner alone may read (0600).
        case file(String)
        /// The name of a systemd credential.
        case credential(String)
    }
}
