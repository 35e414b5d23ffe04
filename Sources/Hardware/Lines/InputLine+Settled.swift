import Synchronization

extension InputLine {
    /// The levels that have stood for long enough: one `true` for each press, one `false` when it is let go. It ends with the line.
    /// A button that is held down already when it is first heard is not pressed.
    /// - Parameter milliseconds: for how long a level must stand.
    public func settled(milliseconds: Int, clock: BoardClock) -> AsyncStream<Bool> {
        let (levels, continuation) = AsyncStream.makeStream(of: Bool.self, bufferingPolicy: .bufferingNewest(16))
        let contact = Contact(Debounce(milliseconds: milliseconds, level: (try? isActive()) ?? false))
        let hearing = Task {
            var looking: Task<Void, any Error>?
            for await edge in edges {
                let due = contact.take(edge)
                looking?.cancel()
                looking = Task {
                    try await clock.wait(due)
                    if let level = contact.look(try isActive(), at: clock.now()) { continuation.yield(level) }
                }
            }
            looking?.cancel()
            continuation.finish()
        }
        continuation.onTermination = { _ in hearing.cancel() }
        return levels
    }
}

/// What is known of one contact, between those who hear its edges and those who look at it later.
private final class Contact: Sendable {
    private let debounce: Mutex<Debounce>

    init(_ debounce: Debounce) { self.debounce = Mutex(debounce) }

    func take(_ edge: LineEdge) -> UInt64 { debounce.withLock { $0.take(edge) } }
    func look(_ active: Bool, at nanoseconds: UInt64) -> Bool? { debounce.withLock { $0.look(active, at: nanoseconds) } }
}
