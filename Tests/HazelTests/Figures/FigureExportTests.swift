import Foundation
import Reception
import Statistics
import Synchronization
import Testing
import Web
import Words

@testable import hazel

@Suite("Figures in a folder") struct FigureExportTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-figures-\(UUID().uuidString)")

    private func files() throws -> FigureFiles {
        let centre = try Samples.read(Samples.small).centre
        let asking = Asking(centre: centre) { tally, days in
            let day = CentreDay(year: 2026, month: 8, day: 3)
            guard tally == .visits, days.contains(day) else { return TallyRows(rows: []) }
            return TallyRows(rows: [.init(period: .day(day), a: "1", b: "pass", count: 42), .init(period: .day(day), a: "1", b: "walk-in", count: 3)])
        }
        return FigureFiles(asking: asking, pages: try Pages(centre: centre, languages: Languages()), centre: centre, rounding: Disclosure.usual.says)
    }

    private func export(_ log: HubLog, trusted: Bool = true, day: Int = 0) throws -> FigureExport {
        let moment = Moment(wall: Day.time("09:00", day: day), boottime: 1, boot: "b", trusted: trusted)
        return FigureExport(files: try files(), folder: folder.path, every: .quarter, now: { moment }, targets: { ["visits": 100] }, logger: log.logger)
    }

    private func text(_ name: String) -> String { (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "" }

    @Test("are those of the last quarter, safe, and with a report that needs no other file") func whole() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = HubLog()
        try await export(log).round()
        #expect(text("2026-Q3/visits.csv") == "month,all\r\n2026-07,0\r\n2026-08,45\r\n2026-09,0\r\n")
        #expect(text("2026-Q3/visits-by-way.csv").contains("2026-08,40,[c],45"))
        let ods = try Data(contentsOf: folder.appending(path: "2026-Q3/visits-by-way.ods"))
        #expect(ods.dropFirst(30).starts(with: Data("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)))
        let report = text("2026-Q3/report.html")
        #expect(report.contains("How the centre was used: July to September 2026") && report.contains("The centre’s target: 300 or more. It was not met."))
        #expect(!report.contains("<link") && !report.contains("src=") && report.contains(".manage .cards"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2026-Q3"])
    }

    @Test("stay as they are once they are there, and wait for a clock that is trusted") func once() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = HubLog()
        try await export(log, trusted: false).round()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        let place = folder.appending(path: "2026-Q3")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data("sent".utf8).write(to: place.appending(path: "visits.csv"))
        try await export(log).round()
        #expect(text("2026-Q3/visits.csv") == "sent")
    }

    @Test("leave a folder alone that holds anything else") func foreign() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: folder.appending(path: "letter.txt"))
        let today = CentreDay(year: 2026, month: 11, day: 23)
        await #expect(throws: Exit.Failure.self) {
            try await files().write(Span(.quarter, of: today), today: today, targets: [:], to: folder.path)
        }
        #expect(text("letter.txt") == "mine")
    }

    @Test("are printed to PDF where there is a Chromium, and where there is none a sentence says what to do instead") func noChromium() {
        let file = folder.appending(path: "report.pdf")
        do {
            try PDFPrinter(path: "/nowhere").print("<p>", to: file)
            Issue.record("something was printed by nothing")
        } catch {
            #expect((error as? Exit.Failure)?.exit.status == Exit.unavailable)
            #expect((error as? Exit.Failure)?.exit.sentence.contains("--html FILE") == true)
        }
    }
}
