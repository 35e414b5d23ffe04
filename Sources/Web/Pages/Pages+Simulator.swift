import Passes
public import Reception
import Words

/// What the page of the simulated board shows.
public struct SimulatorState: Sendable {
    /// In the order of the configuration.
    public var lines: [DrawnLine]
    /// Where the kiosks are: `http://127.0.0.1:8080`.
    public var kiosks: String
    /// Whether the page follows the board.
    public var live: Bool
    /// `nil` until something is scanned on this page.
    public var scanned: Scanned?
    /// The line to the case store; `nil` where there is none.
    public var plug: Plug?

    /// How the line is, and how many changes the case store has not taken.
    public struct Plug: Sendable {
        /// Whether anything gets through.
        public var isIn: Bool
        /// Changes that are kept and not taken yet.
        public var waiting: Int

        public init(isIn: Bool, waiting: Int) { (self.isIn, self.waiting) = (isIn, waiting) }
    }

    /// What came of the last scan.
    public struct Scanned: Sendable {
        /// At whose scanner it was.
        public var kiosk: Kiosk
        /// `nil` where the kiosk's own screen shows it.
        public var answer: CheckInAnswer?

        public init(kiosk: Kiosk, answer: CheckInAnswer?) { (self.kiosk, self.answer) = (kiosk, answer) }
    }

    public init(lines: [DrawnLine], kiosks: String, live: Bool = true, scanned: Scanned? = nil) {
        (self.lines, self.kiosks, self.live, self.scanned) = (lines, kiosks, live, scanned)
    }
}

extension Pages {
    /// The simulated board: its lamps, buttons to press and codes to scan. It is for newcomers and installers, and in English.
    ///
    /// A lamp is drawn as its level is now. The script takes the element `#board` anew after each change; nothing moves by itself.
    public func simulator(_ state: SimulatorState, passes: [SimulatedPass]) -> String {
        let language = languages.language("en")
        var frame = staffFrame(language, title: "The simulated board")
        frame.moreStyles = Address.staffAsset("styles/simulator.css").text
        if state.live { (frame.events, frame.from) = (Address.simulatorEvents.text, Address.simulatorLines.text) }
        let lines = state.lines.map { line($0, language) }
        return render(.simulator, in: language, frame: frame, SimulatorPage(
            action: Address.simulator.text, live: state.live, follow: Address.simulator.text, still: Address.simulatorStill.text,
            said: state.scanned.map { said($0, language) },
            header: HeaderDrawing(lines: state.lines) { centre.place($0.place)?.colour ?? "none" }.svg,
            plug: state.plug.map { .init(act: $0.isIn ? "unplug" : "plug", isIn: $0.isIn, waiting: $0.waiting) },
            lamps: lines.filter { !$0.isInput }, hasLamps: lines.contains { !$0.isInput },
            buttons: lines.filter(\.isInput), hasButtons: lines.contains(where: \.isInput),
            kiosks: centre.kiosks.map { .init(id: $0.id.rawValue, name: $0.name.apart, address: state.kiosks + Address.home($0.id).text) },
            passes: passes.prefix(Self.mostPasses).map { pass in
                .init(label: pass.label, code: pass.code, picture: (try? PassImage(code: pass.code).svg) ?? "")
            }, hasPasses: !passes.isEmpty))
    }

    /// As many as somebody looks through.
    private static let mostPasses = 12

    private func line(_ line: DrawnLine, _ language: Language) -> SimulatorPage.Line {
        SimulatorPage.Line(
            name: line.name.apart, meaning: line.meaning.apart, pin: HeaderPin.number(of: line.name).map { "pin \($0)" },
            place: centre.place(line.place).map { sign($0, in: language) }, isInput: line.direction == .input,
            isOn: line.isOn, state: line.direction == .input ? (line.isOn ? "down" : "up") : (line.isOn ? "on" : "off"))
    }

    private func said(_ scanned: SimulatorState.Scanned, _ language: Language) -> String {
        let kiosk = scanned.kiosk.name.apart
        return switch scanned.answer {
        case .arrived(let slip)?: "\(kiosk): \(language("outcome.\(slip.outcome.rawValue).title")), \(language.name(of: slip.token))"
        case .refused(let refusal)?: "\(kiosk): \(language("staff.outcome.\(refusal.outcome.rawValue)")) (\(refusal.code))"
        case nil: "Scanned at \(kiosk). Its screen shows what came of it."
        }
    }
}

struct SimulatorPage: Sendable {
    struct Plug: Sendable {
        let act: String
        let isIn: Bool
        let waiting: Int
    }

    let action: String
    let live: Bool
    let follow, still: String
    let said, header: String?
    let plug: Plug?
    let lamps: [Line]
    let hasLamps: Bool
    let buttons: [Line]
    let hasButtons: Bool
    let kiosks: [Screen]
    let passes: [Card]
    let hasPasses: Bool

    struct Line: Sendable {
        let name, meaning: String
        let pin: String?
        let place: PlaceSign?
        let isInput, isOn: Bool
        let state: String
    }

    struct Screen: Sendable {
        let id, name, address: String
    }

    struct Card: Sendable {
        let label, code, picture: String
    }
}
