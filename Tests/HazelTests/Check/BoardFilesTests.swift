import Foundation
import Testing

@testable import hazel

/// What the kernel tells in `/proc` and `/sys`, from files of the test's own.
@Suite("The board's own files") final class BoardFilesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID())")
    private var root: String { folder.path }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func put(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: file)
    }

    @Test("say which screen is plugged in, and how it is turned")
    func screen() throws {
        #expect(ScreenFindings.screen(root: root).mark == .note)
        try put("sys/class/drm/card1-HDMI-A-1/status", "disconnected")
        #expect(ScreenFindings.screen(root: root) == .note("screen", "none is plugged in"))
        try put("sys/class/drm/card1-DSI-1/status", "connected")
        try put("sys/class/drm/card1-DSI-1/modes", "800x480\n640x480")
        #expect(ScreenFindings.screen(root: root) == .ok("screen", "DSI-1, 800x480"))
        try put("proc/cmdline", "quiet video=HDMI-A-1:1x1,rotate=180 video=DSI-1:800x480M@60,rotate=90")
        #expect(ScreenFindings.screen(root: root) == .ok("screen", "DSI-1, 800x480, turned by 90°"))
    }

    @Test("say whether it can be touched: a mouse cannot")
    func touch() throws {
        try put("sys/class/input/input0/properties", "0")
        try put("sys/class/input/input0/capabilities/abs", "3")
        #expect(ScreenFindings.touch(root: root).mark == .note)
        try put("sys/class/input/input3/properties", "2")
        try put("sys/class/input/input3/capabilities/abs", "260800000000003")
        try put("sys/class/input/input3/name", "FT5406 memory based driver")
        #expect(ScreenFindings.touch(root: root) == .ok("touch", "FT5406 memory based driver"))
    }

    @Test("say whether there is a way out")
    func routes() throws {
        #expect(!NetworkFindings.hasWayOut(root: root))
        let head = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT"
        try put("proc/net/route", "\(head)\neth0\t0000A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0")
        #expect(!NetworkFindings.hasWayOut(root: root))
        try put("proc/net/route", "\(head)\neth0\t00000000\t0100A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0")
        #expect(NetworkFindings.hasWayOut(root: root))
        try put("proc/net/route", head)
        let (zero, any) = (String(repeating: "0", count: 32), "00000000")
        try put("proc/net/ipv6_route", "\(zero) 00 \(zero) 00 \(zero) ffffffff \(any) \(any) 00200200 lo")
        #expect(!NetworkFindings.hasWayOut(root: root))
        try put("proc/net/ipv6_route", "\(zero) 00 \(zero) 00 fe800000000000000000000000000001 00000400 \(any) \(any) 00000003 eth0")
        #expect(NetworkFindings.hasWayOut(root: root))
    }

    @Test("are asked for a network only where the configuration wants one")
    func network() async throws {
        try await TestHub.alone { hub in
            var check = Check(configuration: hub.configuration, surroundings: hub.surroundings, root: root)
            #expect(await NetworkFindings.findings(check).map(\.mark) == [.note])
            let address = try #require(URL(string: "https://someone:secret@127.0.0.1/services?token=secret"))
            check = Check(configuration: hub.configuration.asking(address), surroundings: hub.surroundings, root: root)
            #expect(await NetworkFindings.findings(check).map(\.mark) == [.mend])
            try put("proc/net/route", "head\neth0\t00000000\t0100A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0")
            let found = await NetworkFindings.findings(check)
            #expect(found == [.ok("network", "there is a way out, and 127.0.0.1 is found")])
        }
    }
}

extension Configuration {
    func asking(_ address: URL) -> Configuration {
        var copy = self
        copy.directory = DirectorySettings(source: .address(address), hours: 24)
        return copy
    }
}
