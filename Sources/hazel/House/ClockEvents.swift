import Dispatch
import Foundation

/// Tells when it is worth looking at the clock: when something happens in the folder in which the system marks a clock that is right,
/// and once a minute, for a clock that somebody sets by hand.
enum ClockEvents {
    /// Ends when nobody listens any more.
    /// - Parameter folder: may not be there yet: it is looked for again each minute.
    static func stream(folder: String, every seconds: Int = 60) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        watch(folder, by: descriptor)
        // A dispatch source may be cancelled from any thread; its type does not say so.
        nonisolated(unsafe) let minute = DispatchSource.makeTimerSource()
        minute.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds), leeway: .seconds(seconds / 10))
        minute.setEventHandler {
            watch(folder, by: descriptor)
            continuation.yield()
        }
        nonisolated(unsafe) let marks = descriptor < 0 ? nil : DispatchSource.makeReadSource(fileDescriptor: descriptor)
        marks?.setEventHandler {
            drain(descriptor)
            continuation.yield()
        }
        marks?.setCancelHandler { close(descriptor) }
        continuation.onTermination = { _ in
            minute.cancel()
            marks?.cancel()
        }
        minute.activate()
        marks?.activate()
        return stream
    }

    /// A folder that is watched already stays so.
    private static func watch(_ folder: String, by descriptor: Int32) {
        guard descriptor >= 0 else { return }
        inotify_add_watch(descriptor, folder, UInt32(IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_CLOSE_WRITE))
    }

    /// What happened is of no interest, only that something did.
    private static func drain(_ descriptor: Int32) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
