import Foundation
import Passes
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Issuing passes") struct Issuing {
        @Test("needs a key, which the ring has and which signs still") func key() async throws {
            try await TestHub.alone { hub in
                var none = hub.configuration
                none.passes.key = nil
                #expect(throws: Exit.Failure.self) { try PassIssue(hub.desk, none, surroundings: hub.surroundings) }
                var stranger = hub.configuration
                _ = try hub.newKey("stranger", inRing: false)
                stranger.passes.key = .file(hub.folder.appending(path: "stranger.key").path)
                #expect(throws: KeyRingError.self) { try PassIssue(hub.desk, stranger, surroundings: hub.surroundings) }
                try KeyRing.update(file: hub.configuration.passes.ring) { try $0.retire(try hub.key().id, on: Day.today) }
                #expect(throws: KeyRingError.self) { try PassIssue(hub.desk, hub.configuration, surroundings: hub.surroundings) }
            }
        }

        @Test("gives a pass the days of the configuration, and what its holder has") func window() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"), TestHub.record("2", day: 9), TestHub.record("3", service: "refuge"))
                let pass = try await hub.pass()
                #expect(pass.from == Day.today && pass.until == Day.today.advanced(by: 89) && pass.appointments.count == 2)
                #expect(try await hub.pass().code == pass.code)
                hub.clock.set("09:00", day: 90)
                #expect(try await hub.pass().id != pass.id)
            }
        }

        @Test("for letters writes a picture of each and a list, for their owner alone") func letters() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"), TestHub.record("2", at: "11:00", person: "other", holders: ["other, parent"]))
                let issue = try PassIssue(hub.client, hub.configuration, surroundings: hub.surroundings)
                let folder = hub.folder.appending(path: "letters")
                var letters = try PassLetters(folder: folder, zone: hub.centre.zone)
                let entries = try await hub.client.passes(.day(Day.today))
                var passes: [Pass] = []
                for entry in entries {
                    passes.append(try await issue.pass(for: entry))
                    try letters.add(entry, passes[passes.count - 1])
                }
                try letters.finish()
                #expect(Set(hub.names(in: "letters")) == Set(passes.map { "\($0.id).png" } + ["passes.csv"]))
                let list = try String(contentsOf: folder.appending(path: "passes.csv"), encoding: .utf8)
                #expect(list.contains("\"other, parent\"") && passes.allSatisfy { list.contains("\($0.id).png") })
                #expect(list.contains("2026-11-23T10:00:00Z") && list.contains("2026-11-23T11:00:00Z"))
                for name in hub.names(in: "letters") {
                    let file = folder.appending(path: name).path
                    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
                    if name.hasSuffix("png") { #expect(FileManager.default.contents(atPath: file)?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47])) }
                }
            }
        }
    }
}
