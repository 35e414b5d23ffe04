import Reception
import Signposting

/// Ways through the centre's own plan, and what a family takes along; no pages of ways where there is no plan.
extension Samples {
    var wayPages: [(String, String)] { ways + [("take", pages.take(screen, card, hasPrinter: true)), ("take-nothing", pages.take(screen, bare, hasPrinter: false))] }

    private var ways: [(String, String)] {
        guard let finder = pages.finder, let far = farthest(finder), let near = nearest(finder) else { return [] }
        var (first, second, lit, steps) = (ask(far, finder), ask(far, finder), ask(near, finder), ask(far, finder))
        (first.token, first.arrival, first.hasLamp, first.hasPrinter) = (Token(.fox, .striped), Arrival.ID("arrival"), true, true)
        (second.leg, second.hasLamp, second.hasPrinter) = (1, true, true)
        (lit.hasLamp, lit.said) = (true, "way.lamp-lit")
        if case .way(let way, _) = steps.answer {
            steps.answer = .noStepFreeWay(bySteps: way)
        }
        var bySteps = steps
        bySteps.bySteps = true
        return [
            ("way", pages.way(screen, first)), ("way-next", pages.way(screen, second)), ("way-lamp", pages.way(screen, lit)),
            ("way-none", pages.way(screen, steps)), ("way-steps", pages.way(screen, bySteps)),
        ]
    }

    private func ask(_ place: Place.ID, _ finder: WayFinder) -> WayAsk { WayAsk(place: place, answer: finder.way(from: kiosk.id, to: place)) }

    private func known(_ finder: WayFinder) -> [(id: Place.ID, way: Way)] {
        centre.places.compactMap { place in
            guard case .way(let way, _) = finder.way(from: kiosk.id, to: place.id) else { return nil }
            return (place.id, way)
        }
    }

    /// On the most floors, with the most to do.
    private func farthest(_ finder: WayFinder) -> Place.ID? {
        known(finder).max { ($0.way.legs.count, $0.way.legs.flatMap(\.steps).count) < ($1.way.legs.count, $1.way.legs.flatMap(\.steps).count) }?.id
    }

    private func nearest(_ finder: WayFinder) -> Place.ID? { known(finder).min { $0.way.cost < $1.way.cost }?.id }

    private var bare: ServiceCard {
        ServiceCard(Service(id: Service.ID("sample"), name: "Stay and play", organisation: ""), here: true)
    }

    private var card: ServiceCard {
        var card = ServiceCard(Service(id: Service.ID("sample"), name: "Speech and language therapy", organisation: ""), here: true)
        (card.phones, card.url) = (["01632 960 123"], "https://www.example.org/services/speech-and-language-therapy")
        return card
    }
}
