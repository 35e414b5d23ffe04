import Foundation
import Passes
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("The ring that the hub believes by") struct Rings {
        @Test("is read anew when its file changes, at once") func rotation() async throws {
            try await TestHub.alone { hub in
                let reader = RingReader(file: hub.configuration.passes.ring)
                #expect(Self.isBelieved(reader.read(try hub.signed().code)))
                // One change follows another within the grain of the file system's clock.
                for number in 0..<20 {
                    let key = try hub.newKey("key-\(number)")
                    let code = try hub.signed(by: key).code
                    #expect(Self.isBelieved(reader.read(code)))
                    try KeyRing.update(file: hub.configuration.passes.ring) { try $0.revoke(key.id, on: Day.today) }
                    #expect(reader.read(code) == .refused(.revokedKey))
                }
            }
        }

        @Test("stays in force while its file is damaged or gone") func damaged() async throws {
            try await TestHub.alone { hub in
                let ring = URL(filePath: hub.configuration.passes.ring)
                let reader = RingReader(file: ring.path)
                let code = try hub.signed().code
                #expect(Self.isBelieved(reader.read(code)))
                let good = try Data(contentsOf: ring)
                try Data("{".utf8).write(to: ring)
                #expect(Self.isBelieved(reader.read(code)))
                try FileManager.default.removeItem(at: ring)
                #expect(Self.isBelieved(reader.read(code)))
                try good.write(to: ring)
                try KeyRing.update(file: ring.path) { try $0.revoke(try hub.key().id, on: Day.today) }
                #expect(reader.read(code) == .refused(.revokedKey))
            }
        }

        @Test("may come after the hub") func later() async throws {
            try await TestHub.alone { hub in
                let file = hub.folder.appending(path: "later.json").path
                let reader = RingReader(file: file)
                let code = try hub.signed().code
                #expect(reader.read(code) == .refused(.unknownKey))
                try FileManager.default.copyItem(atPath: hub.configuration.passes.ring, toPath: file)
                #expect(Self.isBelieved(reader.read(code)))
            }
        }

        private static func isBelieved(_ verdict: PassVerdict) -> Bool { if case .believed = verdict { true } else { false } }
    }
}
