import Foundation
import Reception
import Store
import Testing
import Web

@testable import hazel

@Suite("The bundle for a helper") struct CheckBundleTests {
    /// Every text that somebody typed, or that is somebody's.
    private static let canary = "Qzxcanary"

    private func canaries(_ configuration: inout Configuration) throws {
        configuration.centre.name = Self.canary
        for index in configuration.centre.places.indices { configuration.centre.places[index].name = Self.canary }
        for index in configuration.centre.kiosks.indices { configuration.centre.kiosks[index].name = Self.canary }
        for index in configuration.centre.services.indices {
            configuration.centre.services[index].name = Self.canary
            configuration.centre.services[index].organisation = Self.canary
        }
        configuration.visitorNotice = ["en": Self.canary]
        let address = try #require(URL(string: "https://\(Self.canary):\(Self.canary)@directory.example.org/\(Self.canary)?key=\(Self.canary)"))
        configuration.directory = DirectorySettings(source: .address(address), hours: 24)
        configuration.passes.key = .file("/home/\(Self.canary)/pass.key")
    }

    @Test("has figures, and nothing that is anybody's")
    func canaries() async throws {
        try await TestHub.alone { hub in
            let record = TestHub.record("1", person: Self.canary, given: Self.canary, family: Self.canary, holders: [Self.canary])
            _ = try await hub.desk.take(BookBatch(importID: Self.canary, source: Self.canary, records: [record], preview: false))
            var configuration = hub.configuration
            try canaries(&configuration)
            let report = CheckReport(at: Day.time("09:50"), [
                .ok("store", "sound"), .mend("configuration", "/home/\(Self.canary)/hazel.yaml:3:4: id: “\(Self.canary)” is not an id"),
            ])
            let archive = try CheckBundle(report: report, configuration: configuration, surroundings: hub.surroundings).archive()
            let text = String(decoding: archive, as: UTF8.self)
            #expect(!text.lowercased().contains(Self.canary.lowercased()))
            #expect(text.contains("(a path):3:4: id: “…” is not an id") && text.contains("directory.example.org"))
            #expect(text.contains("\"personal\":") && text.contains("\"id\":\"entrance\""))
        }
    }

    @Test("is what tar unpacks, and is made even where the configuration cannot be read")
    func unpacks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = HandClock(Day.time("09:50"))
        let report = CheckReport(at: Day.time("09:50"), [.mend("configuration", "hazel.yaml:1:1: is empty")])
        let file = folder.appending(path: "bundle.tar")
        try CheckBundle(report: report, configuration: nil, surroundings: clock.surroundings).archive().write(to: file)
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-xf", file.path, "-C", folder.path]
        try tar.run()
        tar.waitUntilExit()
        #expect(tar.terminationStatus == 0)
        let unpacked = folder.appending(path: "hazel-check")
        let names = try FileManager.default.contentsOfDirectory(atPath: unpacked.path).sorted()
        #expect(names == ["README.txt", "check.json", "check.txt", "system.json"])
        let text = try String(contentsOf: unpacked.appending(path: "check.txt"), encoding: .utf8)
        #expect(text == "MEND  configuration: hazel.yaml:1:1: is empty\n")
        let system = try String(contentsOf: unpacked.appending(path: "system.json"), encoding: .utf8)
        #expect(system.contains("\"hazel\":\"\(Version.text)\"") && system.contains("MemTotal"))
        #expect(!system.contains(ProcessInfo.processInfo.hostName))
    }

    @Test("keeps of a sentence what tells nothing of anybody", arguments: [
        ("/etc/hazel/hazel.yaml:3:4: zone: “Jane” is none", "/etc/hazel/hazel.yaml:3:4: zone: “…” is none"),
        ("/home/jane/h.yaml:3:4: no (see /root/x)", "(a path):3:4: no (see (a path))"),
        ("https://jane:pw@host.example/a?b=c is gone", "https://host.example is gone"),
        ("write to jane@example.org", "write to (an address)"), ("41 MB free at /var/lib/hazel", "41 MB free at /var/lib/hazel"),
    ])
    func safe(_ text: String, _ expected: String) { #expect(SafeText.of(text) == expected) }
}
