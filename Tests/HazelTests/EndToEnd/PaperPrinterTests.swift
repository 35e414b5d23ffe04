import Foundation
import Reception
import Store
import Testing
import Words

@testable import hazel

extension EndToEnd {
    @Suite("The list on paper") struct Paper {
        @Test("is made from so long before the doors open until they do, on the days on which they do", arguments: [
            ("08:29:59", 0, false), ("08:30", 0, true), ("08:59:59", 0, true), ("09:00", 0, false), ("08:45", -1, false), ("08:45", 4, true),
            ("08:45", 5, false),
        ])
        func time(text: String, day: Int, isTime: Bool) async throws {
            try await TestHub.alone { hub in
                let printer = try Self.printer(hub, to: .folder("unused"))
                #expect(printer.isTime(Day.time(text, day: day), on: Day.today.advanced(by: day)) == isTime)
            }
        }

        @Test("is made once a day, for its owner alone") func once() async throws {
            try await TestHub.alone { hub in
                try await Self.fill(hub)
                let printer = try Self.printer(hub, to: .folder(hub.folder.appending(path: "paper").path))
                hub.clock.set("08:00")
                #expect(await printer.round(nil) == nil)
                hub.clock.set("08:31")
                #expect(await printer.round(nil) == Day.today)
                let file = hub.folder.appending(path: "paper/arrivals-2026-11-23.txt")
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(text.contains("Amarantha K.") && text.contains("10:00am") && text.contains("Quiet place"))
                let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                try FileManager.default.removeItem(at: file)
                #expect(await printer.round(Day.today) == Day.today && hub.names(in: "paper").isEmpty)
                hub.clock.set("08:31", day: 1)
                #expect(await printer.round(Day.today) == Day.today.advanced(by: 1))
                #expect(hub.names(in: "paper") == ["arrivals-2026-11-24.txt"])
            }
        }

        @Test("goes to a printing command, and is tried again where that fails") func command() async throws {
            try await TestHub.alone { hub in
                try await Self.fill(hub)
                hub.clock.set("08:31")
                let target = hub.folder.appending(path: "printed.txt").path
                let broken = try Self.printer(hub, to: .command(["sh", "-c", "cat > /dev/null; exit 3"]))
                #expect(await broken.round(nil) == nil)
                #expect(hub.log.text.contains("error the paper list cannot be printed"))
                let missing = try Self.printer(hub, to: .command(["no-such-printing-command"]))
                #expect(await missing.round(nil) == nil)
                let mended = try Self.printer(hub, to: .command(["sh", "-c", "cat > \"$0\"", target]))
                #expect(await mended.round(nil) == Day.today)
                #expect(try String(contentsOfFile: target, encoding: .utf8).contains("Amarantha K."))
            }
        }

        private static func fill(_ hub: TestHub) async throws {
            _ = try await hub.desk.take(BookBatch(importID: "i", source: "clinic", records: [TestHub.record("1")], preview: false))
        }

        private static func printer(_ hub: TestHub, to target: PaperSettings.Target) throws -> PaperPrinter {
            PaperPrinter(
                settings: PaperSettings(opening: 9 * 60, before: 30, weekdays: [1, 2, 3, 4, 5], to: target), desk: hub.desk, centre: hub.centre,
                languages: try TestHub.languages.get(), surroundings: hub.surroundings, logger: hub.log.logger)
        }
    }
}
