import Foundation
import Hardware
import Reception
import Testing
import Words

@testable import hazel

extension EndToEnd {
    @Suite("The hook for the car") struct CarHookTests {
        @Test("is run once for each call of a family that waits in its car, and is told the picture and the place alone")
        func once() async throws {
            try await TestHub.open(Self.withCar) { hub in
                let row = try await Self.inTheCar(hub)
                let hook = try Self.hook(hub, ["sh", "-c", "echo \"$1, $2\" >> \"$0\"", hub.folder.appending(path: "told").path, "{token}", "{place}"])
                var known = await hook.look(nil)
                try await hub.client.act(StaffAct(.call, row.id))
                known = await hook.look(known)
                known = await hook.look(known)
                let line = "\(try TestHub.languages.get().language("en").name(of: try #require(row.token))), Blue room\n"
                #expect(try Self.told(hub) == line)
                hub.clock.set("10:20")
                try await hub.client.act(StaffAct(.call, row.id))
                known = await hook.look(known)
                #expect(try Self.told(hub) == line + line)
                try await hub.client.act(StaffAct(.seen, row.id))
                #expect(await hook.look(known) == [])
            }
        }

        @Test("is not run for a family in the room, nor for a call from before the start") func others() async throws {
            try await TestHub.open(Self.withCar) { hub in
                _ = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let row = try #require(try await hub.board().rows.first)
                try await hub.client.act(StaffAct(.call, row.id))
                #expect(CarCall.all(on: try await hub.board()).isEmpty)
            }
            try await TestHub.open(Self.withCar) { hub in
                let row = try await Self.inTheCar(hub)
                try await hub.client.act(StaffAct(.call, row.id))
                let hook = try Self.hook(hub, ["no-such-program"])
                #expect(await hook.look(await hook.look(nil))?.count == 1)
                #expect(!hub.log.text.contains("hook"))
            }
        }

        @Test("says in the log that the family must be fetched where it fails", arguments: [
            (["sh", "-c", "echo no sign >&2; exit 3"], "sh ended with 3: no sign"), (["no-such-program"], "no-such-program cannot be started"),
        ])
        func fails(command: [String], why: String) async throws {
            try await TestHub.open(Self.withCar) { hub in
                let row = try await Self.inTheCar(hub)
                let hook = try Self.hook(hub, command)
                let known = await hook.look(nil)
                try await hub.client.act(StaffAct(.call, row.id))
                #expect(await hook.look(known)?.count == 1)
                #expect(hub.log.text.contains("error the hook for the car did not work; a family that waits in its car must be fetched"))
                #expect(hub.log.text.contains(why))
            }
        }

        @Test("is found missing by the check, and is a note where no family can wait in its car") func check() throws {
            var configuration = try Samples.shipped("demo/hazel.yaml")
            #expect(HookFindings.findings(configuration).isEmpty)
            configuration.carHook = Program(["no-such-program"])
            #expect(HookFindings.findings(configuration).map(\.mark) == [.mend])
            configuration.carHook = Program(["sh"])
            #expect(HookFindings.findings(configuration).map(\.mark) == [.ok])
            configuration.centre.wishes.spot = [.room]
            #expect(HookFindings.findings(configuration).map(\.mark) == [.note])
        }

        private static func withCar(_ configuration: inout Configuration) {
            configuration.centre.wishes = WishesOffered(call: [.screen], spot: [.room, .car])
        }

        /// A family has arrived, and waits in its car.
        private static func inTheCar(_ hub: TestHub) async throws -> BoardRow {
            let here = try await hub.arrive(try await hub.family(TestHub.record("1")))
            _ = try await hub.press(here, "wishes", [("spot", "car")])
            return try #require(try await hub.board().rows.first)
        }

        private static func hook(_ hub: TestHub, _ command: [String]) throws -> CarHook {
            CarHook(program: try #require(Program(command)), desk: hub.desk, centre: hub.centre, language: try TestHub.languages.get().language("en"), logger: hub.log.logger)
        }

        private static func told(_ hub: TestHub) throws -> String {
            try String(contentsOf: hub.folder.appending(path: "told"), encoding: .utf8)
        }
    }
}
