import Foundation
import Reception

/// The machine's clocks, as a moment.
struct SystemClock: Sendable {
    private let boot: String
    private let trust: ClockTrust

    /// The mark that systemd-timesyncd sets once the time has come from the network (systemd-timesyncd.service(8)).
    private static let synchronized = "/run/systemd/timesync/synchronized"

    init(trust: ClockTrust) {
        self.trust = trust
        let id = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        boot = id?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    }

    func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        let boottime = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
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
