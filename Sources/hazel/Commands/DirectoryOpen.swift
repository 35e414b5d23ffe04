import ArgumentParser
import Foundation
import Intake
import Reception

struct DirectoryOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "What each service of the directory says of its opening.",
        discussion: """
            The services are those of the last good copy that the hub keeps. A time is named only where the directory's rules leave no doubt; \
            else the line says "please ask", and why.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: ArgumentHelp(
        "The moment: 2026-12-24T10:30 on the centre's clock, or with a zone like 2026-12-24T10:30:00Z. Without it now.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("Only this service, by its id in the directory or in the configuration.", valueName: "id"))
    var service: String?

    @Option(help: "text, or json for tools: a list of the services.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let moment = try at.map { try time($0, configuration.centre.zone) } ?? Date()
        let rows = try entries(configuration).flatMap { ServiceOpening.all(of: $0, at: moment, in: configuration.opening) }
        switch format {
        case .json: Console.print(try Coding.encode(rows.map(ServiceOpening.Row.init)) + Data("\n".utf8))
        case .text: for row in rows { Console.say(row.sentence) }
        }
    }

    /// Services that families are pointed to; one that is asked for by its id, whatever its status.
    private func entries(_ configuration: Configuration) throws -> [DirectoryEntry] {
        let kept = Shelf(configuration: configuration).kept()
        guard !kept.isEmpty else {
            throw Exit.Failure(Exit.noInput, "the hub keeps no directory yet; `hazel directory sync` brings one")
        }
        guard let service else { return kept.filter { [.active, .temporarilyClosed].contains($0.status) } }
        let id = configuration.directoryIDs[Service.ID(service)] ?? service
        let found = kept.bySource[id].map { [$0] } ?? []
        guard !found.isEmpty else { throw ValidationError("--service: neither the directory nor the configuration has a service “\(service)”.") }
        return found
    }

    private func time(_ text: String, _ zone: TimeZone) throws -> Date {
        if let date = try? Date(text, strategy: .iso8601) { return date }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        let clock = parts.count == 2 ? parts[1].split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) } : []
        guard let day = CentreDay(String(parts[0])), clock.count == 2, parts[1].utf8.count == 5, (0..<24).contains(clock[0]),
              (0..<60).contains(clock[1]) else { throw ValidationError("--at: a time like 2026-12-24T10:30, or 2026-12-24T10:30:00Z") }
        return day.at(hour: clock[0], minute: clock[1], in: zone)
    }
}
