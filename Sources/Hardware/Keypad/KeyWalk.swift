public import Reception

/// Goes through the actions of a keypad, one key for each, and writes down which it was.
public struct KeyWalk: Sendable {
    private var rest = ArraySlice(Kiosk.Action.allCases)
    private var chosen: [(name: String, action: Kiosk.Action)] = []

    /// Begins with the first action.
    public init() {}

    /// The action whose key is to be pressed now; `nil` at the end.
    public var action: Kiosk.Action? { rest.first }

    /// What became of a key that was pressed.
    public enum Answer: Hashable, Sendable {
        /// The key of this name does it from now on.
        case taken(String)
        /// The key has an action already.
        case known(String, Kiosk.Action)
        /// Browsers have no name for the key of this number.
        case nameless(UInt16)
    }

    /// A key was pressed, given by its number in Linux. `nil` after the end.
    public mutating func take(_ code: UInt16) -> Answer? {
        guard let action else { return nil }
        guard let name = KeyName.name(of: code) else { return .nameless(code) }
        if let earlier = chosen.first(where: { $0.name == name }) { return .known(name, earlier.action) }
        chosen.append((name, action))
        rest.removeFirst()
        return .taken(name)
    }

    /// The keypad has no key for this action.
    public mutating func skip() { rest = rest.dropFirst() }

    /// The keys as they stand in the configuration below a kiosk; `nil` where there are none.
    public var yaml: String? {
        chosen.isEmpty ? nil : chosen.reduce(into: "keys:\n") { $0 += "  \($1.name): \($1.action.rawValue)\n" }
    }
}
