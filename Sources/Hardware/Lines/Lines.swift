/// The lines of a board: those of the kernel's chips, or simulated ones. Everybody above speaks of active and not, and leaves the
/// voltage to the settings of each line.
public protocol Lines: Sendable {
    /// Through what the lines are reached, for the check and for `hazel --version`.
    var interface: String { get }
    /// The chips that are there now.
    func chips() throws(LineFault) -> [LineChip]
    /// How one line stands, without taking it.
    func info(_ address: LineAddress) throws(LineFault) -> LineInfo
    /// Takes a line to drive it. It is not active until it is set.
    func output(_ settings: LineSettings) throws(LineFault) -> OutputLine
    /// Takes a line to hear it.
    func input(_ settings: LineSettings) throws(LineFault) -> InputLine
}

/// One chip of lines.
public struct LineChip: Hashable, Sendable {
    /// What its driver calls it (`pinctrl-bcm2711`).
    public var label: String
    /// How many lines it has.
    public var lines: Int

    /// A chip, and how many lines it has.
    public init(label: String, lines: Int) { (self.label, self.lines) = (label, lines) }
}

/// One line as it stands.
public struct LineInfo: Hashable, Sendable {
    /// The label of its chip.
    public var chip: String
    /// Its number on the chip.
    public var offset: Int
    /// Its own name; empty where it has none.
    public var name: String
    /// Somebody holds it: this hub, another program or the kernel.
    public var isUsed: Bool
    /// Who holds it, as far as they say.
    public var consumer: String

    /// - Parameter consumer: the program that has it; empty where nobody says.
    public init(chip: String, offset: Int, name: String, isUsed: Bool, consumer: String) {
        (self.chip, self.offset, self.name, self.isUsed, self.consumer) = (chip, offset, name, isUsed, consumer)
    }
}

/// A line that is held to be driven.
public struct OutputLine: Sendable {
    private let act: @Sendable (Bool) throws(LineFault) -> Void
    private let leave: @Sendable () -> Void

    init(set: @escaping @Sendable (Bool) throws(LineFault) -> Void, release: @escaping @Sendable () -> Void) {
        (act, leave) = (set, release)
    }

    /// Makes the line active, or not.
    public func set(_ active: Bool) throws(LineFault) { try act(active) }
    /// Lets the line go. What level it has then is the board's to say: see the pulls in `Device/README.md`.
    public func release() { leave() }
}

/// A line that is held to be heard.
public struct InputLine: Sendable {
    /// Each change of the level, bounces and all. It ends when the line is let go, or its chip is gone.
    public let edges: AsyncStream<LineEdge>
    private let read: @Sendable () throws(LineFault) -> Bool
    private let leave: @Sendable () -> Void

    init(
        edges: AsyncStream<LineEdge>, read: @escaping @Sendable () throws(LineFault) -> Bool, release: @escaping @Sendable () -> Void
    ) {
        (self.edges, self.read, leave) = (edges, read, release)
    }

    /// Whether the line is active now.
    public func isActive() throws(LineFault) -> Bool { try read() }
    /// Lets the line go: it falls back to its pull.
    public func release() { leave() }
}

/// A line has changed its level.
public struct LineEdge: Hashable, Sendable {
    /// Whether it became active.
    public var active: Bool
    /// Nanoseconds of the clock that does not jump (`CLOCK_MONOTONIC`).
    public var nanoseconds: UInt64

    /// - Parameter nanoseconds: when it changed, on the clock of the lines.
    public init(active: Bool, nanoseconds: UInt64) { (self.active, self.nanoseconds) = (active, nanoseconds) }
}
