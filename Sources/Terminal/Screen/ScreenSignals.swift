import Foundation
import Synchronization

/// Where the handler writes. A signal has no other way to be handed what it needs.
private let target = Atomic<Int32>(-1)

/// Turns the signals that end a program or resize its window into messages, for as long as the screen is open.
struct ScreenSignals: ~Copyable {
    static let ending = [SIGINT, SIGTERM, SIGHUP]
    private var before: [(signal: Int32, action: sigaction)] = []

    init(to file: Int32) {
        target.store(file, ordering: .sequentiallyConsistent)
        for signal in Self.ending + [SIGWINCH] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                let kept = errno
                var byte = UInt8(truncatingIfNeeded: signal)
                _ = write(target.load(ordering: .relaxed), &byte, 1)
                errno = kept
            }
            action.sa_flags = Int32(SA_RESTART)
            var old = sigaction()
            if sigaction(signal, &action, &old) == 0 { before.append((signal, old)) }
        }
    }

    deinit {
        for (signal, action) in before {
            var action = action
            sigaction(signal, &action, nil)
        }
        target.store(-1, ordering: .sequentiallyConsistent)
    }
}
