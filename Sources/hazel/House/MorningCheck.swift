import Foundation
import Logging
import Reception
import ServiceLifecycle
import Synchronization
import Web

/// Looks at the configuration and the board when the hub starts, and before the doors open each day. The hub runs whatever it finds.
struct MorningCheck: ServiceLifecycle.Service, CustomStringConvertible {
    let look: @Sendable () async -> CheckReport
    let book: CheckBook
    let zone: TimeZone
    let now: @Sendable () -> Date
    let logger: Logger
    /// Told what was found, in one line.
    var tell: @Sendable (String) -> Void = { _ in }

    /// Early enough for somebody to come and mend it.
    static let hour = 5

    /// All that a log says of it.
    var description: String { "morning check" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last: Date?
            while !Task.isCancelled {
                if Self.isDue(at: now(), last: last, in: zone) {
                    await take()
                    last = now()
                }
                try? await Task.sleep(for: Self.wait(from: now(), in: zone))
            }
        }
    }

    /// Whether the morning has come since the last look, whatever the clock did meanwhile.
    static func isDue(at now: Date, last: Date?, in zone: TimeZone) -> Bool {
        guard let last else { return true }
        let morning = CentreDay(now, in: zone).at(hour: hour, minute: 0, in: zone)
        return last < morning && morning <= now
    }

    /// Until the next morning, or for an hour: the clock may be set meanwhile.
    static func wait(from now: Date, in zone: TimeZone) -> Duration {
        let today = CentreDay(now, in: zone)
        let mornings = [today, today.advanced(by: 1)].map { $0.at(hour: hour, minute: 0, in: zone) }
        let next = mornings.first { $0 > now } ?? now.addingTimeInterval(3600)
        return .seconds(min(3600, max(1, next.timeIntervalSince(now))))
    }

    private func take() async {
        let report = await look()
        book.keep(report)
        for line in report.findings {
            logger.log(level: level(line.mark), "check", metadata: ["part": "\(line.part)", "found": "\(line.text)"])
        }
        let count = report.findings.count { $0.mark == .mend }
        tell(count == 0 ? "Serving; all is well" : "Serving; \(count) to mend: hazel check tells what")
    }

    private func level(_ mark: CheckReport.Mark) -> Logger.Level {
        switch mark {
        case .ok: .info
        case .note: .notice
        case .mend: .error
        }
    }
}

/// What the last look found.
final class CheckBook: Sendable {
    private let last = Mutex<CheckReport?>(nil)

    var report: CheckReport? { last.withLock { $0 } }

    func keep(_ report: CheckReport) { last.withLock { $0 = report } }
}
