public import Reception

/// A board that is only drawn, for newcomers without hardware; what it does is the hub's to know.
///
/// A centre with a real board has none, and then there is no page and no route for it.
public struct Simulator: Sendable {
    /// Where the kiosks are, without a path: `http://127.0.0.1:8080`. Their pages stand in no frame, so that they are linked.
    let kiosks: String
    let lines: @Sendable () async -> [DrawnLine]
    let press: @Sendable (String) async throws -> Void
    let scan: @Sendable (Scan) async throws -> SimulatedScan
    let passes: @Sendable () async throws -> [SimulatedPass]
    let changes: @Sendable () -> AsyncStream<Void>
    /// The line to the case store; `nil` where the centre has none.
    public var plug: Plug?

    /// A line that can be unplugged.
    public struct Plug: Sendable {
        let isIn: @Sendable () -> Bool
        let set: @Sendable (Bool) -> Void
        /// How many changes the case store has not taken.
        let waiting: @Sendable () async -> Int

        /// - Parameter set: plugs the line in, or out.
        public init(isIn: @escaping @Sendable () -> Bool, set: @escaping @Sendable (Bool) -> Void, waiting: @escaping @Sendable () async -> Int) {
            (self.isIn, self.set, self.waiting) = (isIn, set, waiting)
        }
    }

    /// - Parameters:
    ///   - lines: all lines, in the order of the configuration.
    ///   - press: presses the button of a line's name, and lets it go.
    ///   - scan: as the kiosk's scanner would.
    ///   - passes: today's, those that are due first.
    ///   - changes: something each time that a line has changed; it ends when its reader does.
    public init(
        kiosks: String, lines: @escaping @Sendable () async -> [DrawnLine], press: @escaping @Sendable (String) async throws -> Void,
        scan: @escaping @Sendable (Scan) async throws -> SimulatedScan, passes: @escaping @Sendable () async throws -> [SimulatedPass],
        changes: @escaping @Sendable () -> AsyncStream<Void>
    ) {
        (self.kiosks, self.lines, self.press) = (kiosks, lines, press)
        (self.scan, self.passes, self.changes) = (scan, passes, changes)
    }

    /// Presses the button that is meant.
    /// - Throws: ``DeskError`` where there is no such button.
    func press(meaning text: String) async throws {
        guard let line = await lines().first(where: { $0.direction == .input && $0.answers(to: text) }) else {
            throw DeskError(.notFound, cause: "the board has no such button")
        }
        try await press(line.name)
    }
}
