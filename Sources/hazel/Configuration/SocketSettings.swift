/// The hub's Unix socket, at which `hazel arrivals` and the other commands ask. Whoever may open it is staff.
struct SocketSettings: Hashable, Sendable {
    var path: String
    /// The group that may open it (mode 0660); `nil` leaves it to the hub's own.
    var group: String?

    /// The longest path that Linux takes for a socket: `sun_path` has 108 bytes, the last of them zero (unix(7)).
    static let longestPath = 107
}
