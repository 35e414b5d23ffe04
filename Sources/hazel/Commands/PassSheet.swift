import ArgumentParser
import Foundation
import Passes
import Reception
import Web
import Words

struct PassSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Write the appointment sheet of each pass: a page for A4, with the code and where to go.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var choice: PassChoice

    @Option(help: "The folder for the pages.")
    var output: String

    @Option(help: "The language of the pages, as a tag like pl. Without it each family's own, where there is one.")
    var language: String?

    func run() async throws {
        let configuration = try house.configuration()
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        let now = surroundings.now().wall
        let pages = try Pages(centre: configuration.centre, languages: try Languages())
        let day = choice.today ? configuration.centre.day(of: now) : choice.day.flatMap { CentreDay($0) }
        let folder = URL(filePath: output)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try await Desk.with(configuration) { desk in
            for entry in try await desk.passes(choice.query(configuration, now: now)) {
                guard let pass = entry.pass, let code = pass.code else { continue }
                let html = pages.sheet(
                    lang: language ?? entry.personal?.language ?? "en", entry: entry, qrSVG: try PassImage(code: code).svg, day: day)
                let file = folder.appending(path: "\(pass.id).html")
                try Data(html.utf8).write(to: file)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
                Console.say(file.path)
            }
        }
    }
}
