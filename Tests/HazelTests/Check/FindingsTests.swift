import Foundation
import Reception
import Testing
import Web

@testable import Store
@testable import hazel

/// Each part of the check: what is seen, and how it is marked.
@Suite("The check") struct FindingsTests {
    @Test("of the disk: little room is a note, too little or none to write on is to be mended", arguments: [
        (DiskFindings.Space(free: 4_000_000_000, files: 9, isReadOnly: false), Finding.Mark.ok),
        (.init(free: 499_999_999, files: 9, isReadOnly: false), .note), (.init(free: 49_999_999, files: nil, isReadOnly: false), .mend),
        (.init(free: 4_000_000_000, files: 0, isReadOnly: false), .mend), (.init(free: 4_000_000_000, files: 9, isReadOnly: true), .mend),
    ])
    func disk(_ space: DiskFindings.Space, _ mark: Finding.Mark) {
        #expect(DiskFindings.finding(space, at: "/var/lib/hazel").mark == mark)
    }

    @Test("of the disk looks above a folder that is not there yet")
    func diskOfNothing() {
        #expect(DiskFindings.space(at: "/tmp/hazel-\(UUID())/state/deeper") != nil)
        #expect(DiskFindings.space(at: "/dev/null/state") == nil)
    }

    @Test("of the clock says what an uncertain one means, and does not close the centre for it")
    func clock() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let moment = { (trusted: Bool) in Moment(wall: Day.time("09:50"), boottime: 0, boot: "b", trusted: trusted) }
        #expect(ClockFindings.finding(moment(true), trust: .timesync, zone: zone).mark == .ok)
        let uncertain = ClockFindings.finding(moment(false), trust: .timesync, zone: zone)
        #expect(uncertain.mark == .note && uncertain.text.contains("09:50") && uncertain.text.contains("checked in all the same"))
        #expect(ClockFindings.finding(moment(false), trust: .never, zone: zone).text.contains("never to trust"))
    }

    @Test("of the store tells a damaged one, a journal that does not hold, and one that is too large to be looked through")
    func store() async throws {
        let broken = JournalReport(records: 3, withheld: 0, head: nil, firstBreak: .init(position: Position(epoch: "e", sequence: 4), reason: "its body was changed"))
        let whole = JournalReport(records: 3, withheld: 0, head: Position(epoch: "e", sequence: 3), firstBreak: nil)
        let mark = { StoreFindings.finding($0, in: "/s").mark }
        #expect(mark(StoreHealth(faults: [], journal: whole, isWhole: true)) == .ok)
        #expect(mark(StoreHealth(faults: ["row 1 missing"], journal: nil, isWhole: true)) == .mend)
        #expect(mark(StoreHealth(faults: [], journal: broken, isWhole: true)) == .mend)
        #expect(mark(StoreHealth(faults: [], journal: nil, isWhole: false)) == .note)
        try await TestHub.alone { hub in
            let found = await StoreFindings.findings(hub.configuration)
            #expect(found.map(\.mark) == [.ok])
            var elsewhere = hub.configuration
            elsewhere.state += "/none"
            #expect(await StoreFindings.findings(elsewhere).map(\.mark) == [.note])
        }
    }

    @Test("of the state's folder wants it closed to others")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(HubFindings.folder(folder).mark == .note)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        #expect(HubFindings.folder(folder).mark == .ok)
        chmod(folder, 0o755)
        #expect(HubFindings.folder(folder) == .mend("state", "\(folder) is open to every user of this machine: chmod o-rwx \(folder)"))
        #expect(HubFindings.folder("/dev/null").mark == .mend)
    }

    @Test("of the hub: none is a note, a socket that is left over too, a group that is not there is to be mended")
    func hub() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "hz-\(UUID().uuidString.prefix(8)).sock").path
        #expect(await HubFindings.hub(SocketSettings(path: path, group: nil)).mark == .note)
        #expect(await HubFindings.hub(SocketSettings(path: path, group: "no-such-group")).mark == .mend)
        try Data().write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(await HubFindings.hub(SocketSettings(path: path, group: nil)).mark == .note)
    }

    @Test("of the whole hub finds a running one, says nothing is to be mended, and is the same when the hub looks itself")
    func whole() async throws {
        try await TestHub.open { hub in
            let report = await Check(configuration: hub.configuration, surroundings: hub.surroundings).report()
            #expect(report.isWell, "\(report.text)")
            #expect(report.findings.contains { $0.part == "hub" && $0.mark == .ok })
            let own = await Check(configuration: hub.configuration, surroundings: hub.surroundings, isHub: true).report()
            #expect(own.isWell && own.findings.map(\.part) == report.findings.map(\.part).filter { $0 != "hub" })
        }
    }
}
