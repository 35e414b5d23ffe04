import Foundation
import Passes
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("A pass that is printed again") struct Reprints {
        @Test("has the same code after a move, and is accepted at the new time") func moved() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                try await hub.take(TestHub.record("1", at: "15:00", revision: 1), TestHub.record("2", day: 2))
                let pass = try await hub.pass()
                #expect(pass.code == code && pass.appointments.count == 2)
                #expect(try await hub.scanJSON(code).kiosk.opens == Day.time("14:15"))
                hub.clock.set("14:50")
                #expect(try await hub.arrive(code).outcome == "checked-in")
            }
        }

        @Test("has the same code after keys rotate; new passes have the new key's; both are accepted") func rotated() async throws {
            try await TestHub.open { hub in
                let old = try await hub.family(TestHub.record("1"), TestHub.record("2", person: "other", holders: ["other parent"]))
                let second = try hub.newKey("second")
                let rotated = try await Self.issue(hub, "second", to: "parent")
                let new = try await Self.issue(hub, "second", to: "other parent")
                #expect(rotated == old && new != old)
                let reader = PassReader(ring: try KeyRing.load(file: hub.configuration.passes.ring))
                #expect(Self.key(reader, old) == (try hub.key().id) && Self.key(reader, new) == second.id)
                try KeyRing.update(file: hub.configuration.passes.ring) { try $0.retire(try hub.key().id, on: Day.today) }
                #expect(try await hub.arrive(old).outcome == "checked-in")
                #expect(try await hub.arrive(new).outcome == "checked-in")
                #expect(try await Self.issue(hub, "second", to: "parent") == old)
            }
        }

        @Test("of a key that was revoked is refused from then on, and issued anew once it is revoked itself") func revokedKey() async throws {
            try await TestHub.open { hub in
                let old = try await hub.family(TestHub.record("1"))
                _ = try hub.newKey("second")
                try KeyRing.update(file: hub.configuration.passes.ring) { try $0.revoke(try hub.key().id, on: Day.today) }
                #expect(try await hub.scan(old).outcome == "revoked")
                try await hub.client.revoke(try await hub.client.passes(.holder(source: "clinic", externalID: "parent"))[0].pass?.id ?? "")
                let new = try await Self.issue(hub, "second", to: "parent")
                #expect(new != old)
                #expect(try await hub.arrive(new).outcome == "checked-in")
            }
        }

        @Test("is the same whoever asks, however many ask at once") func together() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"))
                let codes = try await withThrowingTaskGroup(of: String.self) { group in
                    for _ in 0..<20 { group.addTask { try await hub.code() } }
                    return try await group.reduce(into: Set()) { $0.insert($1) }
                }
                #expect(codes.count == 1)
                #expect(try hub.count("pass-kept") == 1)
            }
        }

        /// What `hazel pass issue` gives out where the configuration names another key.
        private static func issue(_ hub: TestHub, _ key: String, to holder: String) async throws -> String {
            var configuration = hub.configuration
            configuration.passes.key = .file(hub.folder.appending(path: "\(key).key").path)
            let entry = try #require(try await hub.client.passes(.holder(source: "clinic", externalID: holder)).first)
            return try #require(try await PassIssue(hub.client, configuration, surroundings: hub.surroundings).pass(for: entry).code)
        }

        private static func key(_ reader: PassReader, _ code: String) -> String? {
            if case .believed(let claim) = reader.read(code) { claim.key } else { nil }
        }
    }
}
