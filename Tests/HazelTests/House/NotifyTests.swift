import Foundation
import ServiceLifecycle
import Testing
import Web
import Words

@testable import hazel

@Suite("What the service manager is told") struct NotifyTests {
    @Test("comes on the socket that it named, a path or an abstract name", arguments: [false, true])
    func sends(abstract: Bool) async throws {
        let manager = try Manager(abstract: abstract)
        let notify = Notify(environment: ["NOTIFY_SOCKET": manager.path])
        notify.ready()
        notify.status("Serving\nREADY=0")
        notify.works()
        notify.stopping()
        #expect(manager.waiting() == ["READY=1", "STATUS=ServingREADY=0", "WATCHDOG=1", "STOPPING=1"])
    }

    @Test("is nothing where nobody listens, and holds nothing up", arguments: [
        [:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "vsock:2:1234"], ["NOTIFY_SOCKET": "/tmp/nobody-listens-here"],
        ["NOTIFY_SOCKET": "@" + String(repeating: "x", count: 200)],
    ])
    func silent(environment: [String: String]) { Notify(environment: environment).ready() }

    @Test("is told as often as it asks, and only this process")
    func watchdog() {
        let span = { (environment: [String: String]) in Notify(environment: environment, process: 42).watchdog }
        #expect(span(["WATCHDOG_USEC": "30000000"]) == .seconds(30))
        #expect(span(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "42"]) == .seconds(30))
        #expect(span(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "43"]) == nil)
        #expect(span(["WATCHDOG_USEC": "0"]) == nil && span(["WATCHDOG_USEC": "soon"]) == nil && span([:]) == nil)
    }

    @Test("is that the hub is ready only when every door is open")
    func doors() throws {
        let manager = try Manager()
        let doors = Doors(["kiosk", "staff"]) { Notify(environment: ["NOTIFY_SOCKET": manager.path]).ready() }
        doors.open("kiosk")
        doors.open("kiosk")
        doors.open("nobody's")
        #expect(manager.waiting().isEmpty)
        doors.open("staff")
        doors.open("staff")
        #expect(manager.waiting() == ["READY=1"])
    }

    @Test("comes after the port answers")
    func ready() async throws {
        try await TestHub.alone { hub in
            let manager = try Manager()
            let doors = Doors(["kiosk"]) { Notify(environment: ["NOTIFY_SOCKET": manager.path]).ready() }
            let languages = try Languages()
            var parts = ListenerParts(
                desk: hub.desk, centre: hub.centre, pages: try Pages(centre: hub.centre, languages: languages),
                surroundings: hub.surroundings, logger: hub.log.logger)
            parts.listening = { doors.open($0) }
            let group = ServiceGroup(services: [KioskListener(parts, port: hub.configuration.listen.kiosk.port)], logger: hub.log.logger)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                #expect(await manager.next() == "READY=1")
                #expect(try await hub.get(hub.kiosk("/healthz")).status == 200)
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
        }
    }
}
