import Reception
import Synchronization

/// So many within so long, and no more: slows whoever guesses, by the clock of the boot, which nobody sets.
final class SlidingLimit: Sendable {
    private let most: Int
    private let span: Int64
    private let times = Mutex<[Int64]>([])

    /// - Parameter seconds: the span that slides.
    init(_ most: Int, within seconds: Int64) { (self.most, span) = (most, seconds * 1_000_000_000) }

    /// Whether the limit is reached.
    func isReached(at moment: Moment) -> Bool {
        times.withLock { times in
            times.removeAll { moment.boottime.subtractingReportingOverflow($0).partialValue >= span }
            return times.count >= most
        }
    }

    /// Counts one. Beyond the limit nothing is kept, so that it never grows.
    func count(at moment: Moment) {
        times.withLock { if $0.count < most { $0.append(moment.boottime) } }
    }
}
