import ArgumentParser
import Foundation
import Reception
import Signposting
import Web
import Words

struct DirectoryWay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "way", abstract: "The way through the building, as a family is shown it.",
        discussion: "The shortest way without a step, on the plan that the configuration names. What the plan says wrongly is told with its line.")

    @OptionGroup var house: HouseOptions

    @Option(help: "The kiosk, or the place, from which one goes. Without it the first kiosk.")
    var from: String?

    @Option(help: "The place to which one goes.")
    var to: String

    @Option(help: "The language of the steps.")
    var language = "en"

    @Option(help: "text, or json for tools: the floors with their points and steps.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        guard let settings = configuration.plan else { throw Exit.Failure(Exit.noInput, "the configuration names no plan") }
        let finder = try settings.finder()
        let pages = try Pages(centre: configuration.centre, languages: Languages())
        let rows = try Self.legs(answer(finder, configuration.centre)).map { Row($0, pages, language) }
        switch format {
        case .json: Console.print(try Coding.encode(rows) + Data("\n".utf8))
        case .text: for row in rows { Console.say(row.text) }
        }
    }

    private func answer(_ finder: WayFinder, _ centre: Centre) throws -> WayAnswer {
        guard let place = centre.place(Place.ID(to)) else { throw ValidationError("--to: the centre has no place “\(to)”.") }
        let from = from ?? centre.kiosks.first?.id.rawValue ?? ""
        if centre.kiosk(Kiosk.ID(from)) != nil { return finder.way(from: Kiosk.ID(from), to: place.id) }
        guard centre.place(Place.ID(from)) != nil else { throw ValidationError("--from: the centre has no kiosk and no place “\(from)”.") }
        return finder.way(from: Place.ID(from), to: place.id)
    }

    private static func legs(_ answer: WayAnswer) throws -> [Way.Leg] {
        switch answer {
        case .way(let way, let around):
            if around { Console.complain("something is blocked: this is not the usual way") }
            return way.legs
        case .noStepFreeWay(let way):
            throw Exit.Failure(Exit.unavailable, "there is no way without steps\(way == nil ? ", and none with them" : "; there is one with steps")")
        case .unknown: throw Exit.Failure(Exit.data, "the plan does not have both, or they are one")
        }
    }

    /// One floor of the way.
    struct Row: Encodable {
        let floor: Int
        let points: [[Double]]
        let steps: [String]

        init(_ leg: Way.Leg, _ pages: Pages, _ lang: String) {
            (floor, points) = (leg.floor, leg.points.map { [$0.x, $0.y] })
            steps = leg.steps.map { pages.sentence($0.kind, lang) }
        }

        var text: String { "floor \(floor)\n" + steps.map { "  \($0)" }.joined(separator: "\n") }
    }
}
