import Foundation
import Reception
import Synchronization

@testable import hazel

extension TestHub {
    /// A small centre. Sensitive services, walk-ins and an import profile of each form are in it.
    static func configuration(in folder: URL) throws -> Configuration {
        var configuration = try Configuration.read("""
            centre: {id: riverside, name: Riverside, zone: Europe/London, languages: [en, pl]}
            places:
              - {id: blue-room, name: Blue room, colour: blue, symbol: leaf}
              - {id: den, name: The Den, colour: teal, symbol: moon}
            services:
              - {id: speech, name: Speech therapy, organisation: Trust, place: blue-room, aliases: [SLT]}
              - {id: clinic, name: Drop-in clinic, organisation: Trust, place: den, walk-in: yes}
              - {id: refuge, name: Safe home advice, organisation: Charity, place: den, sensitive: yes}
            kiosks:
              - {id: entrance, name: Main entrance}
              - {id: garden-door, name: Garden door}
            state: state
            socket: {path: hub.sock}
            passes: {ring: ring.json, key: {file: pass.key}, days: 90}
            import:
              watch: in
              profiles:
                - {name: clinic, form: csv, files: "clinic*.csv", complete: yes}
                - {name: groups, form: calendar, files: "*.ics", service-property: CATEGORIES, person-property: X-PERSON, holder-property: X-HOLDER}
            lookup: {misses: 8, minutes: 10}
            clock: {trust: always}
            """, file: folder.appending(path: "hazel.yaml").path, vocabulary: try .shipped)
        configuration.listen.kiosk.port = freePort()
        configuration.listen.staff.port = freePort()
        return configuration
    }

    /// Ports are given out in turn, and each room's tests have a range of their own: of two that are taken by chance, one is taken twice.
    private static let lastPort = Mutex(Int.random(in: 24_000..<28_000))

    /// A port that nobody has, below those that the system gives to clients.
    private static func freePort() -> Int {
        while true {
            let port = lastPort.withLock { last -> Int in
                last = last < 27_999 ? last + 1 : 24_000
                return last
            }
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let isFree = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isFree { return port }
        }
    }
}
