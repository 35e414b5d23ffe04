import Foundation
import Reception

extension ConfigurationReader {
    func listen(_ root: ConfigurationSection) -> ListenSettings {
        root.inside("listen") { section in
            let settings = ListenSettings(
                kiosk: address("kiosk", in: section, or: 8080), staff: address("staff", in: section, or: 8081), names: names(section))
            if settings.kiosk == settings.staff {
                report.say("staff: has the same address as the kiosk; give it a port of its own", at: section.valuePlace(of: "staff"))
            }
            return settings
        } ?? ListenSettings(kiosk: .init(host: "127.0.0.1", port: 8080), staff: .init(host: "127.0.0.1", port: 8081), names: [])
    }

    private func address(_ key: String, in section: ConfigurationSection, or port: Int) -> ListenSettings.Address {
        let address = section.read(key, "an address and a port like 127.0.0.1:\(port)", ListenSettings.Address.init)
        if let address, !address.isLoopback {
            report.say(
                "\(key): \(address.host) is reached from other machines; until screens are enrolled and staff have accounts, only loopback is served (127.0.0.1, ::1, localhost)",
                at: section.valuePlace(of: key))
        }
        return address ?? ListenSettings.Address(host: "127.0.0.1", port: port)
    }

    private func names(_ section: ConfigurationSection) -> [String] {
        section.texts("names", "a host name").map { name, mark in
            if !name.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || [45, 46].contains($0) }) {
                report.say("names: “\(name.prefix(60))” is not a host name in small letters, without scheme and port", at: mark)
            }
            return name
        }
    }

    func socket(_ root: ConfigurationSection) -> SocketSettings {
        root.inside("socket") { section in
            let path = path("path", in: section, or: "/run/hazel/hazel.sock")
            if path.utf8.count > SocketSettings.longestPath {
                report.say("path: is longer than Linux takes for a socket (\(SocketSettings.longestPath) bytes)", at: section.valuePlace(of: "path"))
            }
            return SocketSettings(path: path, group: section.optionalText("group", "the name of a group of users"))
        } ?? SocketSettings(path: "/run/hazel/hazel.sock", group: nil)
    }

    func lookUp(_ root: ConfigurationSection) -> LookUpSettings {
        root.inside("lookup") { section in
            LookUpSettings(misses: section.number("misses", in: 1...100, or: 8), minutes: section.number("minutes", in: 1...120, or: 10))
        } ?? .usual
    }

    func answerWithin(_ root: ConfigurationSection) -> Int {
        root.inside("referrals") { $0.number("answer-within", in: 1...60, or: 3) } ?? 3
    }

    func clockTrust(_ root: ConfigurationSection) -> ClockTrust {
        root.inside("clock") { $0.choice("trust", called: "kind of trust", or: ClockTrust.timesync) } ?? .timesync
    }
}
