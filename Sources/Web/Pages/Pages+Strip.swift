public import Foundation
public import Reception
import Words

extension Pages {
    /// Now, next, home, in pictures for a child: where one waits, where one goes after that, and home at last.
    public func strip(_ screen: Screen, details: PartyDetails, visit: Visit.ID, now: Date) -> String {
        let (screen, language) = settled(screen)
        let stops = details.slip.stops.filter { $0.visit == visit }
        return render(
            .strip, in: language, frame: frame(screen, language, title: language("strip.title"), idle: 60),
            StripPage(
                arrival: details.slip.arrival.rawValue, tiles: tiles(stops, details.slip.wish, language),
                longer: stops.first?.takesLonger(at: now) == true ? language("strip.longer") : nil,
                density: stops.count > 3 ? "many" : "few", clock: symbols.svg("clock"), print: symbols.svg("print"),
                back: Address.arrival(screen.kiosk.id).text))
    }

    private func tiles(_ stops: [ArrivalSlip.Stop], _ wish: Wish, _ language: Language) -> [StripPage.Tile] {
        let arrow = symbols.svg("arrow-next")
        let places = stops.enumerated().map { index, stop in
            let sign = (index == 0 ? spot(wish, language) : nil) ?? sign(centre.place(stop.place), in: language)
            return StripPage.Tile(
                when: language(Self.when(index)), colour: sign.colour, picture: sign.picture, name: sign.name,
                wait: index == 0 ? language("strip.wait") : nil, isNow: index == 0, arrow: index == 0 ? nil : arrow)
        }
        return places + [
            StripPage.Tile(
                when: language(Self.when(max(places.count, 1))), colour: "home", picture: symbols.svg("home"), name: language("strip.home"),
                wait: nil, isNow: false, arrow: places.isEmpty ? nil : arrow),
        ]
    }

    private static func when(_ index: Int) -> String { ["strip.now", "strip.next"].dropFirst(index).first ?? "strip.then" }
}

struct StripPage: Sendable {
    let arrival: String
    let tiles: [Tile]
    let longer: String?
    let density, clock, print, back: String

    struct Tile: Sendable {
        let when, colour, picture, name: String
        let wait: String?
        let isNow: Bool
        let arrow: String?
    }
}
