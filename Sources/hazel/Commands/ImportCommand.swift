import ArgumentParser
import Foundation
import Reception
import Web

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take appointments or services from the files that a centre has.",
        subcommands: [ImportAppointments.self, ImportServices.self])
}

struct ImportAppointments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appointments", abstract: "Take appointments from CSV or iCalendar files into the book.",
        discussion: """
            Good records are taken, and each bad one is named by file, line and field. Doing it again changes nothing. \
            The exit status is 65 where a record was refused.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: "The import profile. Without it the first whose `files` fits the file's name.")
    var profile: String?

    @Flag(help: "Say what would change, and change nothing.")
    var preview = false

    @Flag(help: "Also list each appointment that is added, moved, changed or cancelled.")
    var details = false

    @Option(help: "text, or json for tools: one line for each file.")
    var format: OutputFormat = .text

    @Argument(help: "The files.", completion: .file())
    var files: [String]

    func run() async throws {
        let configuration = try house.configuration()
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        var refused = 0
        try await Desk.with(configuration) { desk in
            for file in files {
                let report = try await take(URL(filePath: file), configuration, desk, surroundings)
                refused += report.refused
                try print(report)
            }
        }
        if refused > 0 { throw ExitCode(Exit.data) }
    }

    private func take(
        _ file: URL, _ configuration: Configuration, _ desk: any FrontDesk, _ surroundings: Surroundings
    ) async throws -> ImportReport {
        var importer = BookImport(
            desk: desk, centre: configuration.centre, profile: try profile(for: file, configuration), preview: preview,
            now: surroundings.now().wall, importID: surroundings.uuid().uuidString)
        importer.progress = { read, size in
            Console.progress("\(file.lastPathComponent): \(size == 0 ? 100 : read * 100 / size) %")
        }
        defer { Console.endProgress() }
        return try await importer.run(file)
    }

    private func profile(for file: URL, _ configuration: Configuration) throws -> ImportSettings.Profile {
        let known = configuration.imports.profiles.map(\.name).joined(separator: ", ")
        if let profile {
            guard let found = configuration.imports.profile(profile) else {
                throw Exit.Failure(Exit.usage, "there is no import profile “\(profile)”; the configuration has: \(known)")
            }
            return found
        }
        guard let found = configuration.imports.profile(forFile: file.lastPathComponent) else {
            throw Exit.Failure(Exit.usage, "no import profile fits \(file.lastPathComponent); name one with --profile (\(known))")
        }
        return found
    }

    private func print(_ report: ImportReport) throws {
        switch format {
        case .text: Console.print(Data(ImportText.report(report, preview: preview, details: details).utf8))
        case .json: Console.print(try Coding.encode(ImportSummary(report)) + Data("\n".utf8))
        }
    }
}

/// An import's report for tools.
struct ImportSummary: Encodable {
    var file, profile: String
    var added, changed, cancelled, unchanged, refused: Int
    var complaints: [BookComplaint]
    var vanished: [VanishedAppointment]

    init(_ report: ImportReport) {
        (file, profile) = (report.file, report.profile)
        (added, changed, cancelled) = (report.added, report.changed, report.cancelled)
        (unchanged, refused) = (report.unchanged, report.refused)
        (complaints, vanished) = (report.complaints, report.vanished)
    }
}
