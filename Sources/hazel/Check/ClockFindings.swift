import Foundation
import Reception

/// Whether the wall clock can be believed, and what it means where it cannot.
enum ClockFindings {
    static func findings(_ check: Check) -> [Finding] {
        [finding(check.surroundings.now(), trust: check.configuration.clockTrust, zone: check.configuration.centre.zone)]
    }

    static func finding(_ now: Moment, trust: ClockTrust, zone: TimeZone) -> Finding {
        let time = time(now.wall, in: zone)
        guard !now.trusted else {
            return .ok("clock", "\(time), \(trust == .always ? "trusted as the configuration says" : "set from the network")")
        }
        let reason = trust == .never ? "the configuration says never to trust it" : "it has not been set from the network since this machine started"
        return .note("clock", """
            \(time), not known to be right: \(reason). Families are checked in all the same, and their times are corrected once it is; \
            look-ups end at a person. timedatectl timesync-status tells more
            """)
    }

    private static func time(_ date: Date, in zone: TimeZone) -> String {
        let parts = Calendar.gregorian(in: zone).dateComponents([.hour, .minute], from: date)
        return String(format: "%02d:%02d on %@", parts.hour ?? 0, parts.minute ?? 0, CentreDay(date, in: zone).description)
    }
}
