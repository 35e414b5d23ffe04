import ArgumentParser
import Foundation
import Web
import Words

struct ShowcaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "showcase",
        abstract: "Run the demo centre on a simulated board; or, with --pages, render every page to files.",
        discussion: """
            Without --config the demo centre is looked for in Config/demo below this folder, then in \
            \(Self.installed). What it keeps is in ~/.local/state/hazel-demo unless --state or HAZEL_STATE says otherwise.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: "Instead: a folder for every page in every state and language, with invented people; index.html in it lists them.")
    var pages: String?

    @Option(help: "Serve the kiosk on this port, and the staff page and the simulated board on the next one.")
    var port: Int?

    static let installed = "/usr/share/hazel/demo"

    func run() async throws {
        guard let pages else { return try await serve() }
        let folder = URL(filePath: pages)
        let configuration = try house.configuration()
        try Showcase.write(to: folder, centre: configuration.centre, languages: try Languages(), finder: try configuration.plan?.finder())
        Console.say(folder.appending(path: "index.html").path)
    }

    /// As `hazel serve` does, on the demo centre.
    private func serve() async throws {
        let environment = ProcessInfo.processInfo.environment
        var words: [String] = ["--config", try house.config ?? environment["HAZEL_CONFIG"] ?? Self.demo()]
        words += ["--state", house.state ?? environment["HAZEL_STATE"] ?? Self.state(environment)]
        words += port.map { ["--port", String($0)] } ?? []
        try await ServeCommand.parse(words).run()
    }

    private static func demo() throws -> String {
        let files = ["Config/demo/hazel.yaml", "\(installed)/hazel.yaml"]
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Exit.Failure(Exit.noInput, "there is no demo centre at \(files.joined(separator: " or ")); name one with --config")
        }
        return file
    }

    private static func state(_ environment: [String: String]) -> String {
        (environment["XDG_STATE_HOME"] ?? "\(environment["HOME"] ?? "/var/tmp")/.local/state") + "/hazel-demo"
    }
}
