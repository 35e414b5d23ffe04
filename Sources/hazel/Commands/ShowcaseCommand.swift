import ArgumentParser
import Foundation
import Web
import Words

struct ShowcaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "showcase", abstract: "Render every page in every state and language to files, with invented people.")

    @OptionGroup var house: HouseOptions

    @Option(help: "The folder for the pages; index.html in it lists them.")
    var pages: String

    func run() throws {
        let folder = URL(filePath: pages)
        try Showcase.write(to: folder, centre: try house.configuration().centre, languages: try Languages())
        Console.say(folder.appending(path: "index.html").path)
    }
}
