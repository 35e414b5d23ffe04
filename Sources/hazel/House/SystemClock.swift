import Foundation
import Reception

/// The machine's clocks, as a moment.
struct SystemClock: Sendable {
    private let boot: String
    private let trust: ClockTrust

    /// The mark that systemd-timesyncd sets once the time has come from the network (systemd-timesyncd.service(8)).
    static let synchronized = "/run/systemd/timesync/synchronized"

    init(trust: ClockTrust) {
        self.trust = trust
        let id = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        boot = id?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    }

    func now() -> Moment {
        // The continuous clock's epoch is the boot, and it goes on while the machine sleeps: CLOCK_BOOTTIME.
        let (seconds, attoseconds) = ContinuousClock().systemEpoch.duration(to: .now).components
        let boottime = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        return Moment(wall: Date(), boottime: boottime, boot: boot, trusted: isTrusted)
    }

    private var isTrusted: Bool {
        switch trust {
        case .always: true
        case .never: false
        case .timesync: access(Self.synchronized, F_OK) == 0
        }
    }
}

extension Surroundings {
    /// The machine's own clock, ids and randomness.
    static func system(trust: ClockTrust) -> Surroundings {
        let clock = SystemClock(trust: trust)
        return Surroundings(
            now: { clock.now() }, uuid: { UUID() },
            randomBytes: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in generator.next() }
            })
    }
}
