import Dispatch
import Glibc

/// Tells when a file descriptor has something to read, without a thread that waits for it.
enum Readiness {
    /// One element each time there is something to read, or the far end is gone. The descriptor is closed by `close` once nobody
    /// listens any more, and not before: a number that is used again elsewhere must not be watched.
    static func of(_ descriptor: Int32, close: @escaping @Sendable () -> Void) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        // A dispatch source may be cancelled from any thread; its type does not say so.
        nonisolated(unsafe) let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
        source.setEventHandler { continuation.yield() }
        source.setCancelHandler { continuation.finish(); close() }
        continuation.onTermination = { _ in source.cancel() }
        source.activate()
        return stream
    }
}
