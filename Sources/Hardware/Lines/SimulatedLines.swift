import Synchronization

/// A board without hardware: lamps that can be looked at, and buttons that can be pressed.
public final class SimulatedLines: Lines {
    /// What the simulated chip is called.
    public static let label = "hazel-simulated"
    public let interface = "simulated lines"

    private let state: Mutex<State>
    private let now: @Sendable () -> UInt64

    /// - Parameter now: nanoseconds of a clock that does not jump.
    public init(_ lines: [BoardLine], now: @escaping @Sendable () -> UInt64 = BoardClock.system.now) {
        state = Mutex(State(lines: lines.map { State.Line(name: $0.line, meaning: $0.meaning) }))
        self.now = now
    }

    // MARK: what a page draws

    /// All lines as they stand, in the order of the configuration.
    public var lines: [SimulatedLine] { state.withLock { $0.pictures } }

    /// All lines at once, and again after each change. A reader that is slow is given the newest.
    public func changes() -> AsyncStream<[SimulatedLine]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [SimulatedLine].self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { $0.watch(continuation) }
        continuation.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.watchers.removeValue(forKey: number) } }
        return stream
    }

    /// Presses a button, opens a door: the line becomes active, or is let go. Nothing where there is no such input.
    public func pull(_ line: String, active: Bool) {
        let at = now()
        state.withLock { $0.pull(line, active, at: at) }
    }

    // MARK: what can go wrong

    /// Takes the chip away, or puts it back. What was held is lost, as with a chip on USB.
    public func plug(_ plugged: Bool) { state.withLock { $0.plug(plugged) } }

    /// Lets another program hold a line, or gives it back with `nil`.
    public func take(_ line: String, as consumer: String?) { state.withLock { $0.take(line, consumer) } }

    // MARK: Lines

    public func chips() throws(LineFault) -> [LineChip] {
        state.withLock { $0.plugged ? [LineChip(label: Self.label, lines: $0.lines.count)] : [] }
    }

    public func info(_ address: LineAddress) throws(LineFault) -> LineInfo {
        try state.withLock { state throws(LineFault) in
            let index = try state.find(address), line = state.lines[index]
            return LineInfo(
                chip: Self.label, offset: index, name: line.name, isUsed: line.consumer != nil, consumer: line.consumer ?? "")
        }
    }

    public func output(_ settings: LineSettings) throws(LineFault) -> OutputLine {
        let holding = try state.withLock { state throws(LineFault) in try state.hold(settings, edges: nil) }
        return OutputLine(
            set: { [self] active throws(LineFault) in
                try state.withLock { state throws(LineFault) in try state.set(holding, active) }
            },
            release: { [self] in state.withLock { $0.release(holding) } })
    }

    public func input(_ settings: LineSettings) throws(LineFault) -> InputLine {
        let (edges, continuation) = AsyncStream.makeStream(of: LineEdge.self)
        let holding = try state.withLock { state throws(LineFault) in try state.hold(settings, edges: continuation) }
        return InputLine(
            edges: edges,
            read: { [self] () throws(LineFault) in try state.withLock { state throws(LineFault) in try state.read(holding) } },
            release: { [self] in state.withLock { $0.release(holding) } })
    }
}
