import Crypto
import Foundation
import Reception
@testable import Sync
import Testing

struct CSVDropTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-drop-\(UUID().uuidString)")

    private func changes(_ range: ClosedRange<Int>, epoch: String = "e1aaaaaaaaaa") -> [SentChange] {
        range.map { sequence in
            SentChange(
                header: #"{"epoch":"\#(epoch)","id":"c\#(sequence)","kind":"arrived","moment":{"trusted":true,"wall":"2026-11-23T10:00:00.000000Z"},"origin":"kiosk:main","sequence":\#(sequence)}"#,
                salt: nil, body: sequence % 2 == 0 ? #"{"a":"x,y"}"# : nil, bodyHash: "00")
        }
    }

    private func opened(_ work: (CSVDrop) async throws -> Void) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(CSVDrop(folder: folder))
    }

    private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }

    @Test("A batch is a file and a manifest whose checksum fits")
    func writes() async throws {
        try await opened { drop in
            let verdict = try await drop.take(changes(1...3))
            #expect(verdict == Verdict(kept: 3, already: 0, upTo: Position(epoch: "e1aaaaaaaaaa", sequence: 3)))
            #expect(try names == ["hazel-e1aaaaaa-0000000001.csv", "hazel-e1aaaaaa-0000000001.manifest.json", "hazel-last.json"])
            let manifest = try Coding.decode(
                DropManifest.self, from: try Data(contentsOf: folder.appending(path: "hazel-e1aaaaaa-0000000001.manifest.json")))
            let data = try Data(contentsOf: folder.appending(path: manifest.file))
            #expect(manifest.rows == 3 && manifest.bytes == data.count)
            #expect(manifest.sha256 == SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined())
            let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines[0] == "epoch,sequence,id,kind,at,trusted,origin,whole,body" && lines.count == 5)
            #expect(lines[2] == #"e1aaaaaaaaaa,2,c2,arrived,2026-11-23T10:00:00.000000Z,yes,kiosk:main,yes,"{""a"":""x,y""}""#)
        }
    }

    @Test("What is sent again is not written again, and an epoch begins anew")
    func again() async throws {
        try await opened { drop in
            _ = try await drop.take(changes(1...3))
            #expect(try await CSVDrop(folder: folder).take(changes(2...5)) == Verdict(kept: 2, already: 2, upTo: Position(epoch: "e1aaaaaaaaaa", sequence: 5)))
            #expect(try await drop.take(changes(1...5)).already == 5)
            #expect(try await drop.take(changes(1...2, epoch: "e2bbbbbbbbbb")).kept == 2)
            #expect(try names.count { $0.hasSuffix(".csv") } == 3)
        }
    }

    @Test("A share that is not mounted is no empty one, and a last manifest that is broken stops the writing")
    func missing() async throws {
        await #expect(throws: CaseStoreError.self) { _ = try await CSVDrop(folder: folder).take(changes(1...1)) }
        try await opened { drop in
            try Data("{".utf8).write(to: folder.appending(path: "hazel-last.json"))
            await #expect(throws: CaseStoreError.self) { _ = try await drop.take(changes(1...1)) }
            #expect(try names == ["hazel-last.json"])
        }
    }

    @Test("A crash before the last manifest writes nothing twice; a reader may take files away")
    func crash() async throws {
        try await opened { drop in
            _ = try await drop.take(changes(1...3))
            try FileManager.default.removeItem(at: folder.appending(path: "hazel-last.json"))
            #expect(try await drop.take(changes(1...4)).already == 3)
            for name in try names where name != "hazel-last.json" { try FileManager.default.removeItem(at: folder.appending(path: name)) }
            #expect(try await drop.take(changes(1...5)) == Verdict(kept: 1, already: 4, upTo: Position(epoch: "e1aaaaaaaaaa", sequence: 5)))
        }
    }

    @Test("A header that cannot be read stops its batch, to be halved")
    func unreadable() async throws {
        try await opened { drop in
            do {
                _ = try await drop.take([SentChange(header: "x", salt: nil, body: nil, bodyHash: "")])
                Issue.record("was taken")
            } catch {
                #expect((error as? CaseStoreError)?.reason == .unreadable)
            }
        }
    }
}
