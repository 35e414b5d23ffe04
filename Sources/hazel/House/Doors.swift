import Synchronization

/// Counts the listeners as they begin to listen, and tells once when the last of them does.
final class Doors: Sendable {
    private let awaited: Mutex<Set<String>>
    private let allOpen: @Sendable () -> Void

    init(_ names: Set<String>, allOpen: @escaping @Sendable () -> Void) {
        awaited = Mutex(names)
        self.allOpen = allOpen
    }

    func open(_ name: String) {
        let isLast = awaited.withLock { $0.remove(name) != nil && $0.isEmpty }
        if isLast { allOpen() }
    }
}
