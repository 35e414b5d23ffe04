import Dispatch
import Foundation
import Synchronization

/// The network, as far as the configuration needs one.
enum NetworkFindings {
    static func findings(_ check: Check) async -> [Finding] {
        let hosts = needed(check.configuration)
        guard !hosts.isEmpty else {
            return [.note("network", "nothing that is configured needs one")]
        }
        guard hasWayOut(root: check.root) else {
            return [.mend("network", "there is no way out of this machine (no default route): is the cable in? The last good directory is used, and what is to be sent waits")]
        }
        for host in hosts where await !resolves(host, within: 5) {
            return [.mend("network", "the name \(host) is not found: is the name server right? The last good directory is used, and what is to be sent waits")]
        }
        return [.ok("network", "there is a way out, and \(hosts.joined(separator: ", ")) is found")]
    }

    /// The feeds of the directory, and whoever is sent what happens and is not on this machine itself.
    private static func needed(_ configuration: Configuration) -> [String] {
        let receivers = [configuration.caseStore?.address, configuration.fhir?.address].compactMap { $0?.host() }
            .filter { !["localhost", "127.0.0.1", "::1"].contains($0) }
        var seen: Set<String> = []
        return ((configuration.directory?.feeds ?? []).compactMap(\.host) + receivers).filter { seen.insert($0).inserted }
    }

    /// Whether there is a default route: proc_pid_net(5), a destination and a mask of zeros.
    static func hasWayOut(root: String) -> Bool {
        let lines = SystemFile.lines("proc/net/route", root: root).dropFirst().map { $0.split(separator: "\t").map(String.init) }
        if lines.contains(where: { $0.count > 7 && $0[1] == "00000000" && $0[7] == "00000000" }) { return true }
        return SystemFile.lines("proc/net/ipv6_route", root: root).map { $0.split(separator: " ").map(String.init) }.contains {
            $0.count > 9 && $0[0] == String(repeating: "0", count: 32) && $0[1] == "00" && $0[9] != "lo"
        }
    }

    /// Asks for a name beside everything else: the system's resolver waits as long as it likes.
    static func resolves(_ host: String, within seconds: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            let answered = Mutex(false)
            let answer: @Sendable (Bool) -> Void = { found in
                let isFirst = answered.withLock { done in
                    defer { done = true }
                    return !done
                }
                if isFirst { continuation.resume(returning: found) }
            }
            DispatchQueue.global().async { answer(isKnown(host)) }
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { answer(false) }
        }
    }

    private static func isKnown(_ host: String) -> Bool {
        var found: UnsafeMutablePointer<addrinfo>?
        defer { if let found { freeaddrinfo(found) } }
        return getaddrinfo(host, nil, nil, &found) == 0
    }
}
