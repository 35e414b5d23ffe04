public import Reception

/// One line of the board as the configuration has it: what it is for, which it is, and how it is wired.
public struct BoardLine: Hashable, Sendable {
    /// What it is for.
    public var meaning: LineMeaning
    /// The line's name on its chip (`GPIO17`), or its number where the chip's lines have none.
    public var line: String
    /// The low level lights it, or is a press.
    public var activeLow: Bool
    /// The pull inside the chip.
    public var bias: LineBias
    /// How an output drives its level.
    public var drive: LineDrive
    /// For so many milliseconds a level must stand to count. For inputs.
    public var debounce: Int
    /// What the lamp does while it wants to be noticed; `nil` is the usual of its meaning.
    public var pattern: LampPattern?
    /// Whose it is; `nil` where it is of all kiosks.
    public var kiosk: Kiosk.ID?

    /// Contacts of a push button have come to rest after 20 ms, and nobody presses twice within them.
    public static let usualDebounce = 20

    /// - Parameter line: its name, such as `GPIO17`, or its number on a chip whose lines have none.
    public init(
        _ meaning: LineMeaning, line: String, activeLow: Bool = false, bias: LineBias = .asIs, drive: LineDrive = .pushPull,
        debounce: Int = BoardLine.usualDebounce, pattern: LampPattern? = nil, kiosk: Kiosk.ID? = nil
    ) {
        (self.meaning, self.line, self.activeLow, self.bias, self.drive) = (meaning, line, activeLow, bias, drive)
        (self.debounce, self.pattern, self.kiosk) = (debounce, pattern, kiosk)
    }
}
