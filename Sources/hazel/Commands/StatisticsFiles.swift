import ArgumentParser
import Foundation
import Reception
import Statistics
import Store
import Web
import Words

/// The figures of one hub for commands that make files of them.
private struct HubFigures {
    let files: FigureFiles
    let targets: [String: Int]
    let today: CentreDay

    init(_ configuration: Configuration) throws {
        let (centre, settings) = (configuration.centre, configuration.statistics)
        let store = try JournalFile(folder: URL(filePath: configuration.state))
        var pages = try Pages(centre: centre, languages: try Languages())
        pages.rounding = settings.says
        let asking = Asking(centre: centre, rule: settings.rule) { try store.tallies($0, $1) }
        files = FigureFiles(asking: asking, pages: pages, centre: centre, rounding: settings.says)
        (targets, today) = (try store.settings(over: centre.beginning).now.targets, centre.day(of: Date()))
    }

    /// - Throws: a `ValidationError` where the text names no period.
    func span(_ text: String?) throws -> Span {
        guard let text else { return Span(.quarter, of: today).before }
        guard let span = Span(text) else { throw ValidationError("--period: one like 2026, 2026-Q4, 2026-11, 2026-W48 or 2026-11-23") }
        return span
    }
}

struct StatisticsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "All figures of a period into a folder: CSV and ODS of each measure, and the report.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "The folder. It has all of the old files, or all of the new.")
    var folder: String

    @Option(help: "The period: 2026, 2026-Q4, 2026-11, 2026-W48 or 2026-11-23; without it the last quarter that is over.")
    var period: String?

    func run() async throws {
        let figures = try HubFigures(try house.configuration())
        let span = try figures.span(period)
        try await figures.files.write(span, today: figures.today, targets: figures.targets, to: folder)
        Console.say("\(folder): the figures of \(span)")
    }
}

struct StatisticsReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "The report of a period, for a board of partners.",
        discussion: "The PDF is printed by a headless Chromium; where none is installed, --html writes the same for any browser to print.")

    @OptionGroup var house: HouseOptions

    @Option(help: "The period, like 2026-Q4; without it the last quarter that is over.")
    var period: String?

    @Option(help: "The file to print to.")
    var pdf: String?

    @Option(help: "The file to write the page to.")
    var html: String?

    func run() async throws {
        guard pdf != nil || html != nil else { throw ValidationError("--pdf FILE or --html FILE: where the report is put") }
        let figures = try HubFigures(try house.configuration())
        let glance = try await Glance(asking: figures.files.asking, span: try figures.span(period), today: figures.today, targets: figures.targets)
        let page = figures.files.pages.reportFile(glance)
        if let html {
            guard FileManager.default.createFile(atPath: html, contents: Data(page.utf8)) else { throw Exit.Failure(Exit.cannotCreate, "\(html): cannot be written") }
            Console.say(html)
        }
        if let pdf {
            try PDFPrinter().print(page, to: URL(filePath: pdf))
            Console.say(pdf)
        }
    }
}
