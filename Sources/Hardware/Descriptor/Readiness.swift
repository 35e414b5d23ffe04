import CInput
import Dispatch
import Glibc

/// Tells when a file descriptor has something to read, without a thread that waits for it.
enum Readiness {
    /// One element each time there is something to read, or the far end is gone. The descriptor is closed by `close` once nobody
    /// listens any more, and not before: a number that is used again elsewhere must not be watched. A gate stands before it, as before
    /// what ``ReadSource`` watches: a chip on USB can be unplugged, too.
    static func of(_ descriptor: Int32, close: @escaping @Sendable () -> Void) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let gate = hazel_gate(descriptor)
        // A dispatch source may be cancelled from any thread; its type does not say so.
        nonisolated(unsafe) let source = DispatchSource.makeReadSource(fileDescriptor: gate < 0 ? descriptor : gate)
        source.setEventHandler { continuation.yield() }
        source.setCancelHandler {
            continuation.finish()
            if gate >= 0 { Glibc.close(gate) }
            close()
        }
        continuation.onTermination = { _ in source.cancel() }
        source.activate()
        return stream
    }
}
