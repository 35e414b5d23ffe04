import Foundation
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("The watched folder") struct Watched {
        @Test("takes a file once its size has not changed between two looks, and puts it away with a report") func done() async throws {
            try await TestHub.alone { hub in
                let watched = Self.folder(hub)
                let begun = TestHub.csv([("A1", "P1", "speech", "10:00", ""), ("A2", "P2", "none", "11:00", "")])
                let file = try hub.write(begun, to: "clinic-1.csv", in: "in")
                let first = await watched.round([:])
                #expect(first.keys.sorted() == ["clinic-1.csv"] && hub.names(in: "in") == ["clinic-1.csv"])
                let whole = TestHub.csv([("A1", "P1", "speech", "10:00", ""), ("A3", "P3", "none", "11:00", ""), ("A4", "P4", "clinic", "11:00", "")])
                try Data(whole.utf8).write(to: file)
                let second = await watched.round(first)
                #expect(hub.names(in: "in") == ["clinic-1.csv"])
                let third = await watched.round(second)
                #expect(hub.names(in: "in") == ["done"])
                #expect(hub.names(in: "in/done") == ["2026-11-23T095000-clinic-1.csv", "2026-11-23T095000-clinic-1.csv.report.txt"])
                let report = try String(contentsOf: hub.folder.appending(path: "in/done/2026-11-23T095000-clinic-1.csv.report.txt"), encoding: .utf8)
                #expect(report.hasPrefix("clinic-1.csv (clinic): 2 added, 0 changed, 0 cancelled, 0 unchanged, 1 refused\n"))
                #expect(report.contains("clinic-1.csv:3: service") && !report.contains(TestHub.given))
                #expect(try await hub.desk.board().rows.count == 2)
                #expect(await watched.round(third).isEmpty)
                #expect(try hub.count("book-taken") == 1)
            }
        }

        @Test("puts aside what no profile fits, and goes on with the next", arguments: ["notes.txt", "clinic-broken.csv"])
        func failed(name: String) async throws {
            try await TestHub.alone { hub in
                let watched = Self.folder(hub)
                _ = try hub.write("nothing,of,ours\r\n1,2,3\r\n", to: name, in: "in")
                _ = try hub.write(TestHub.csv([("A1", "P1", "speech", "10:00", "")]), to: "clinic-z.csv", in: "in")
                _ = try hub.write("half written", to: ".clinic-hidden.csv", in: "in")
                _ = await watched.round(await watched.round([:]))
                let away = hub.names(in: "in/failed") + hub.names(in: "in/done")
                #expect(away.contains("2026-11-23T095000-\(name)") && away.contains("2026-11-23T095000-\(name).report.txt"))
                #expect(hub.names(in: "in").contains(".clinic-hidden.csv") && !hub.names(in: "in").contains("clinic-z.csv"))
                #expect(try await hub.desk.board().rows.count == 1)
            }
        }

        @Test("leaves a file where it is while the store cannot write, and takes it afterwards") func waits() async throws {
            try await TestHub.alone { hub in
                let watched = Self.folder(hub)
                _ = try hub.write(TestHub.csv([("A1", "P1", "speech", "10:00", "")]), to: "clinic-1.csv", in: "in")
                let sizes = await watched.round([:])
                try await hub.protectDisk(true)
                #expect(await watched.round(sizes) == sizes)
                #expect(hub.names(in: "in") == ["clinic-1.csv"] && hub.log.text.contains("critical a dropped file waits"))
                try await hub.protectDisk(false)
                _ = await watched.round(sizes)
                #expect(hub.names(in: "in") == ["done"])
            }
        }

        @Test("need not be there yet") func missing() async throws {
            try await TestHub.alone { (hub) async throws in #expect(await Self.folder(hub).round([:]).isEmpty) }
        }

        private static func folder(_ hub: TestHub) -> WatchedFolder {
            WatchedFolder(
                folder: URL(filePath: hub.configuration.imports.watch ?? ""), desk: hub.desk, configuration: hub.configuration,
                surroundings: hub.surroundings, logger: hub.log.logger)
        }
    }
}
