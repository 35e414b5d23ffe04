import CInput
import Dispatch

/// Calls back on a queue while a descriptor has something to read or its far end is gone, without a thread that waits for it. The
/// handler must read: what is left calls it again. Let go, it falls silent and closes the descriptor.
///
/// Dispatch watches an epoll descriptor that stands before the real one. A device that is unplugged hangs up (`EPOLLHUP`), and
/// libdispatch of Swift 6.3 goes on reading its list of sources after it has told of that, while the handler may have let go of the
/// source: about one unplugging in twenty ended the program. The descriptor before it never hangs up.
final class ReadSource {
    let end: FileEnd
    private let source: any DispatchSourceRead

    /// - Throws: where the descriptor is none that can be waited for, such as a plain file's.
    init(_ end: FileEnd, on queue: DispatchQueue, _ handler: @escaping @Sendable () -> Void) throws(SystemFault) {
        self.end = end
        let gate = try FileEnd.taking(hazel_gate(end.number))
        source = DispatchSource.makeReadSource(fileDescriptor: gate.number, queue: queue)
        source.setEventHandler(handler: handler)
        // The number may be used again elsewhere only once nobody watches it.
        nonisolated(unsafe) let kept = (gate, end)
        source.setCancelHandler { withExtendedLifetime(kept) {} }
        source.activate()
    }

    deinit { source.cancel() }
}
