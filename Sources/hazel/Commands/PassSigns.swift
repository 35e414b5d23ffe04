import ArgumentParser
import Foundation
import Web
import Words

struct PassSigns: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signs", abstract: "Write the signs for the doors: a page of A4 for each place, as the screens show it.")

    @OptionGroup var house: HouseOptions

    @Option(help: "The folder for the page; signs.html in it is printed from any browser.")
    var pages: String

    func run() throws {
        let html = try Pages(centre: try house.configuration().centre, languages: try Languages()).signs()
        let folder = URL(filePath: pages), file = folder.appending(path: "signs.html")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(html.utf8).write(to: file)
        } catch {
            throw Exit.Failure(Exit.cannotCreate, "\(file.path) cannot be written")
        }
        Console.say(file.path)
    }
}
