import ArgumentParser
import Foundation
import Intake
import Reception

struct DirectoryExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write this building's services and the centre's own entries as an Open Referral UK 3.0 feed.",
        discussion: """
            The files are those of the standard's addresses, for any web server: index.json for /, services/index.json for /services, \
            services/page-2.json for /services?page=2, services/ID.json for /services/ID. Sensitive services are left out: who may come to \
            this building for them is nobody's business. The folder is made anew; one that holds something else is not touched (status 73).
            """)

    @OptionGroup var house: HouseOptions

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @Option(help: "Services on a page.")
    var perPage = 50

    @Flag(help: "Publish sensitive services too.")
    var sensitive = false

    @Option(help: "text, or json for tools: what was written.")
    var format: OutputFormat = .text

    func validate() throws {
        guard (1...1_000).contains(perPage) else { throw ValidationError("--per-page: a number from 1 to 1000") }
    }

    func run() async throws {
        let configuration = try house.configuration()
        let all = configuration.published(Shelf(configuration: configuration).kept())
        let shown = sensitive ? all : all.filter { $0.sensitive != true }
        let files = try OpenReferralFiles(shown, centre: configuration.centre.id.rawValue, perPage: perPage)
        try ExportFolder(folder).replace(with: files.files)
        let report = Report(folder: folder, services: files.services.count, files: files.files.count, leftOut: all.count - shown.count)
        switch format {
        case .json: Console.print(try Coding.encode(report) + Data("\n".utf8))
        case .text: Console.say(report.sentence)
        }
    }

    struct Report: Encodable {
        var folder: String
        var services, files: Int
        /// Sensitive services.
        var leftOut: Int

        var sentence: String {
            "\(folder): \(services) services in \(files) files" + (leftOut == 0 ? "" : "; \(leftOut) sensitive services are left out")
        }
    }
}
