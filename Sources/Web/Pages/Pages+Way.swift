import Reception
public import Signposting
import Words

extension Pages {
    /// The plan with the way drawn, and its steps in words: one floor at a time. Where there is no way without steps, that.
    func way(_ screen: Screen, _ ask: WayAsk) -> String {
        let (screen, language) = settled(screen)
        guard let place = centre.place(ask.place) else { return error(screen, error: DeskError(.notFound, cause: "no such place")) }
        let sign = sign(place, in: language)
        let title = language("way.title", ["place": sign.name])
        guard let finder, let way = ask.way else { return noWay(screen, language, ask, sign, title: title) }
        let number = way.legs.indices.contains(ask.leg) ? ask.leg : 0
        let leg = way.legs[number]
        let first = way.legs[..<number].reduce(0) { $0 + $1.steps.count }
        return render(
            .way, in: language, frame: frame(screen, language, title: title, idle: Self.secondsToLook),
            WayPage(
                title: language("way.heading"), place: sign, action: Address.way(screen.kiosk.id, ask.place).text, fields: ask.fields,
                label: language("way.plan", ["place": sign.name, "floor": floorName(leg.floor, language)]),
                plan: PlanDrawing(finder.plan, leg: leg, to: ask.place, first: first + 1, pages: self, language: language).svg,
                floor: way.legs.count > 1 ? floorHeading(leg.floor, language) : nil,
                steps: leg.steps.enumerated().map { step($1, number: first + $0 + 1, language) }, note: note(ask, language),
                said: ask.said.map { language($0) }, picture: ask.token.map { token($0, language) }, leg: "\(number)",
                next: way.legs.indices.contains(number + 1) ? goOn(way, to: number + 1, language) : nil,
                before: number > 0 ? goOn(way, to: number - 1, language) : nil,
                lamp: ask.hasLamp ? symbols.svg("lamp") : nil, print: ask.hasPrinter ? symbols.svg("print") : nil,
                arrows: symbols.svg("arrow-next"), back: back(screen, ask), arrival: ask.arrival?.rawValue,
                toArrival: Address.arrival(screen.kiosk.id).text))
    }

    /// The steps of a whole way, a line each, as they are printed: no line to follow, and the first is the title.
    func wayLines(_ screen: Screen, _ ask: WayAsk) -> [String] {
        let (_, language) = settled(screen)
        guard let way = ask.way else { return [] }
        let name = centre.place(ask.place)?.name(in: language.code) ?? ""
        return [language("way.title", ["place": name])] + way.legs.flatMap(\.steps).filter { $0.kind != .here }.enumerated().map { "\($0 + 1). \(sentence($1.kind, language))" }
    }

    /// One step in words.
    public func sentence(_ step: Way.Step.Kind, _ lang: String) -> String { sentence(step, languages.language(lang)) }

    private func sentence(_ step: Way.Step.Kind, _ language: Language) -> String {
        func name(_ place: Place.ID) -> [String: String] { ["place": (centre.place(place)?.name(in: language.code) ?? place.rawValue).apart] }
        return switch step {
        case .here: language("way.here")
        case .out(let floor): language("way.out", ["floor": floorName(floor, language)])
        case .pass(let place, let side): language("way.pass-\(side.rawValue)", name(place))
        case .turn(let side): language("way.turn-\(side.rawValue)")
        case .lift(let floor): language("way.lift", ["floor": floorName(floor, language)])
        case .stairs(let floor): language("way.stairs", ["floor": floorName(floor, language)])
        case .arrive(let place, let side): language("way.arrive-\(side.rawValue)", name(place))
        }
    }

    private func step(_ step: Way.Step, number: Int, _ language: Language) -> WayPage.Step {
        let place: Place.ID? = switch step.kind {
        case .pass(let place, _), .arrive(let place, _): place
        case .here, .out, .turn, .lift, .stairs: nil
        }
        return .init(number: language.number(number), text: sentence(step.kind, language), sign: place.map { sign(centre.place($0), in: language) })
    }

    private func floorName(_ number: Int, _ language: Language) -> String {
        number == 0 ? language("way.ground") : language("way.floor", ["number": language.number(number)])
    }

    private func floorHeading(_ number: Int, _ language: Language) -> String {
        number == 0 ? language("way.on-ground") : language("way.on-floor", ["number": language.number(number)])
    }

    private func goOn(_ way: Way, to leg: Int, _ language: Language) -> WayPage.GoOn {
        .init(leg: "\(leg)", text: floorHeading(way.legs[leg].floor, language))
    }

    private func note(_ ask: WayAsk, _ language: Language) -> String? {
        switch ask.answer {
        case .way(_, around: true): language("way.around")
        case .noStepFreeWay: language("way.has-steps")
        case .way, .unknown: nil
        }
    }

    /// Where the family came from, where that can be gone back to by an address.
    private func back(_ screen: Screen, _ ask: WayAsk) -> String? {
        guard ask.arrival == nil else { return nil }
        return ask.service.map { Address.find(screen.kiosk.id, .service($0), screen.manner).text }
    }

    private func noWay(_ screen: Screen, _ language: Language, _ ask: WayAsk, _ sign: PlaceSign, title: String) -> String {
        let hasSteps = if case .noStepFreeWay(_?) = ask.answer { true } else { false }
        return render(
            .noWay, in: language, frame: frame(screen, language, title: title, idle: Self.secondsToLook),
            NoWayPage(
                title: language("way.no-step-free"), text: language("way.ask-person"), picture: symbols.svg("wheelchair"), place: sign,
                action: Address.way(screen.kiosk.id, ask.place).text, fields: ask.fields, bySteps: hasSteps, stepsPicture: symbols.svg("walk-in"),
                back: back(screen, ask), arrival: ask.arrival?.rawValue, toArrival: Address.arrival(screen.kiosk.id).text))
    }

    /// A plan is looked at for longer than a question.
    private static let secondsToLook = 90
}

struct WayPage: Sendable {
    let title: String
    let place: PlaceSign
    let action: String
    let fields: [HiddenField]
    let label, plan: String
    let floor: String?
    let steps: [Step]
    let note, said: String?
    let picture: TokenPicture?
    let leg: String
    let next, before: GoOn?
    let lamp, print: String?
    let arrows: String
    let back, arrival: String?
    let toArrival: String

    struct Step: Sendable {
        let number, text: String
        let sign: PlaceSign?
    }

    struct GoOn: Sendable {
        let leg, text: String
    }
}

struct NoWayPage: Sendable {
    let title, text, picture: String
    let place: PlaceSign
    let action: String
    let fields: [HiddenField]
    let bySteps: Bool
    let stepsPicture: String
    let back, arrival: String?
    let toArrival: String
}
