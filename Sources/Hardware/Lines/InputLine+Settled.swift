import Synchronization

extension InputLine {
    /// The levels that have stood for long enough, with when they began: one active for each press, one not when it is let go. It ends
    /// with the line.
    /// A button that is held down already when it is first heard is not pressed.
    /// - Parameter milliseconds: for how long a level must stand.
    public func settled(milliseconds: Int, clock: BoardClock) -> AsyncStream<LineEdge> {
        let (levels, continuation) = AsyncStream.makeStream(of: LineEdge.self, bufferingPolicy: .bufferingNewest(16))
        // Read now: a press between here and the first edge that is heard is one.
        let contact = Contact(Debounce(milliseconds: milliseconds, level: (try? isActive()) ?? false))
        let hearing = Task {
            var looking: Task<Void, any Error>?
            for await edge in edges {
                let (due, stood) = contact.take(edge)
                if let stood { continuation.yield(stood) }
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

    func take(_ edge: LineEdge) -> (due: UInt64, stood: LineEdge?) { debounce.withLock { $0.take(edge) } }
    func look(_ active: Bool, at nanoseconds: UInt64) -> LineEdge? { debounce.withLock { $0.look(active, at: nanoseconds) } }
}
