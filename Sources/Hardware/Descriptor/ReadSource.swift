import Dispatch

/// Calls back on a queue while a descriptor has something to read or its far end is gone, without a thread that waits for it. The
/// handler must read: what is left calls it again. Let go, it falls silent and closes the descriptor.
final class ReadSource {
    let end: FileEnd
    private let source: any DispatchSourceRead

    init(_ end: FileEnd, on queue: DispatchQueue, _ handler: @escaping @Sendable () -> Void) {
        self.end = end
        source = DispatchSource.makeReadSource(fileDescriptor: end.number, queue: queue)
        source.setEventHandler(handler: handler)
        // The number may be used again elsewhere only once nobody watches it.
        nonisolated(unsafe) let kept = end
        source.setCancelHandler { withExtendedLifetime(kept) {} }
        source.activate()
    }

    deinit { source.cancel() }
}
