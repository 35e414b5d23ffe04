import Foundation
public import Reception
import Signposting
import Words

extension Pages {
    /// Where to wait, and the token by which the party is called.
    ///
    /// - Parameter showsDetails: whether the family is told what comes next and how long it takes. After a look-up it is not:
    ///   a birthday and an initial are known to others too.
    /// - Parameter said: what has just been done for the family, as a key of the language files.
    /// - Parameter isSlipMissing: whether the slip of paper that tells the picture could not be printed.
    public func arrived(
        _ screen: Screen, slip: ArrivalSlip, showsDetails: Bool, said: String? = nil, isSlipMissing: Bool = false
    ) -> String {
        let (screen, language) = settled(screen)
        let title = language(said ?? (showsDetails ? "outcome.\(slip.outcome.rawValue).title" : "arrival.thanks"))
        let next = showsDetails ? slip.laterStops.map { stop($0, of: slip, language) } : []
        let places = spot(slip.wish, language).map { [$0] } ?? waitingPlaces(slip, language, showsWaits: showsDetails)
        return render(
            .arrived, in: language, frame: frame(screen, language, title: title, idle: 30),
            ArrivedPage(
                outcome: showsDetails ? slip.outcome.rawValue : "done", code: showsDetails ? slip.outcome.code : nil,
                title: title, note: showsDetails && (said == nil || slip.outcome != .checkedIn) ? note(slip, language) : nil,
                fetched: showsDetails && slip.wish.isFetched ? language("wishes.fetched") : nil, places: places,
                waits: showsDetails && places.count == 1 ? waits(slip, language) : [], token: token(slip.token, language),
                slipOf: showsDetails ? slip.arrival.rawValue : nil, isSlipMissing: isSlipMissing, next: next, hasNext: !next.isEmpty, many: places.count + next.count > 2,
                tick: symbols.svg("check"), clock: symbols.svg("clock"),
                leave: slip.outcome == .alreadyHere ? leaveForm(screen, slip) : nil,
                more: showsDetails && slip.offersMore ? Address.more(screen.kiosk.id).text : nil, arrival: slip.arrival.rawValue,
                way: places.count == 1 ? wayButton(screen, slip) : nil))
    }

    /// To the place where the family waits, where the plan has it and the family is not fetched elsewhere.
    private func wayButton(_ screen: Screen, _ slip: ArrivalSlip) -> ArrivedPage.WayButton? {
        guard let finder, !slip.wish.isFetched, let place = slip.firstStops.first?.place, finder.knows(screen.kiosk.id, place) else { return nil }
        return .init(action: Address.way(screen.kiosk.id, place).text, arrival: slip.offersMore ? slip.arrival.rawValue : nil, token: slip.token.field, wayPicture: symbols.svg("lost"))
    }

    /// What the outcome adds to "thank you".
    private func note(_ slip: ArrivalSlip, _ language: Language) -> String {
        language("outcome.\(slip.outcome.rawValue).text", ["time": language.time(slip.at, in: centre.zone)])
    }

    /// The places where the family waits first: one sign for each, with whose it is where they differ.
    private func waitingPlaces(_ slip: ArrivalSlip, _ language: Language, showsWaits: Bool) -> [PlaceSign] {
        let stops = slip.firstStops
        let places = stops.map(\.place).reduce(into: [Place.ID?]()) { if !$0.contains($1) { $0.append($1) } }
        guard !places.isEmpty else { return [sign(nil, in: language)] }
        return places.map { place in
            let initials = stops.filter { $0.place == place }.compactMap(\.initial)
            guard places.count > 1 else { return sign(centre.place(place), in: language) }
            var sign = sign(centre.place(place), in: language, initial: Self.joined(initials))
            sign.wait = showsWaits ? stops.first { $0.place == place }.flatMap { shortWait($0, language) } : nil
            return sign
        }
    }

    private func shortWait(_ stop: ArrivalSlip.Stop, _ language: Language) -> String? {
        if let minutes = stop.wait { return language("duration.short", ["count": language.number(max(minutes, 1))]) }
        return stop.due.map { language.time($0, in: centre.zone) }
    }

    private static func joined(_ initials: [String]) -> String? {
        initials.isEmpty ? nil : initials.joined(separator: " · ")
    }

    /// About how long; where the hub cannot say, the time of the appointment. Where it differs within the family, each has a line.
    private func waits(_ slip: ArrivalSlip, _ language: Language) -> [ArrivedPage.Wait] {
        let lines = slip.firstStops.compactMap { stop in wait(stop, language).map { (initial: stop.initial, text: $0) } }
        let texts = lines.map(\.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return texts.map { text in
            let initials = lines.filter { $0.text == text }.compactMap(\.initial)
            return ArrivedPage.Wait(initial: texts.count == 1 ? nil : Self.joined(initials)?.apart, text: text)
        }
    }

    private func wait(_ stop: ArrivalSlip.Stop, _ language: Language) -> String? {
        if let minutes = stop.wait {
            return minutes < 2 ? language("arrival.wait-soon") : language.plural("arrival.wait", minutes)
        }
        return stop.due.map { language("arrival.appointment-at", ["time": language.time($0, in: centre.zone)]) }
    }

    private func stop(_ stop: ArrivalSlip.Stop, of slip: ArrivalSlip, _ language: Language) -> ArrivedPage.Stop {
        ArrivedPage.Stop(
            initial: slip.firstStops.count > 1 ? stop.initial?.apart : nil,
            time: stop.due.map { language.time($0, in: centre.zone) },
            place: sign(centre.place(stop.place), in: language), service: shown(stop.service)?.name.apart)
    }

    func token(_ token: Token, _ language: Language) -> TokenPicture {
        TokenPicture(picture: tokens.svg(for: token), name: language.name(of: token))
    }
}

struct ArrivedPage: Sendable {
    let outcome: String
    let code: String?
    let title: String
    let note, fetched: String?
    let places: [PlaceSign]
    let waits: [Wait]
    let token: TokenPicture
    /// What is said where the slip could not be printed.
    /// The arrival of which a slip may be printed; `nil` where the page must not tell one arrival from another.
    let slipOf: String?
    let isSlipMissing: Bool
    let next: [Stop]
    let hasNext, many: Bool
    let tick, clock: String
    let leave: LeaveForm?
    /// Where the family goes on; only with a pass.
    let more: String?
    let arrival: String
    let way: WayButton?

    /// The form that leads to the way, with what leads back.
    struct WayButton: Sendable {
        let action: String
        let arrival: String?
        let token, wayPicture: String
    }

    struct Wait: Sendable {
        /// Whose, where it is not everybody's.
        let initial: String?
        let text: String
    }

    struct Stop: Sendable {
        let initial, time: String?
        let place: PlaceSign
        let service: String?
    }
}

struct TokenPicture: Sendable {
    let picture, name: String
}
