import Foundation
import Hardware
import Reception
import Yams

/// The lines of the board, and what they mean.
extension ConfigurationReader {
    func board(_ root: ConfigurationSection, centre: Centre) -> BoardPlan? {
        root.inside("board") { section in
            let profile = BoardProfile(rawValue: section.neededChoice("profile", of: BoardProfile.allCases.map(\.rawValue), called: "profile of a board"))
            let chip = section.optionalText("chip", "the label of a GPIO chip, as gpiodetect shows it")
            let rules = LampRules(
                calm: section.flag("calm", or: false), patience: TimeInterval(section.number("patience", in: 10...3600, or: Notice.patience)))
            var used: [String: Int] = [:]
            let pins = chip == nil ? profile?.pins?.map(\.line) : nil
            let lines = section.each("lines") { line(in: $0, centre: centre, pins: pins, used: &used) }.compactMap(\.self)
            return BoardPlan(profile: profile ?? .simulated, chip: chip, lines: lines, rules: rules)
        }
    }

    private func line(in section: ConfigurationSection, centre: Centre, pins: [String]?, used: inout [String: Int]) -> BoardLine? {
        let name = lineName(section, pins: pins, used: &used)
        let meanings = LineMeaning.all(in: centre)
        let text = section.neededChoice("means", of: meanings.map(\.description), called: "meaning of a line")
        guard let meaning = meanings.first(where: { $0.description == text }) else {
            section.forgive()
            return nil
        }
        var line = BoardLine(meaning, line: name)
        line.activeLow = section.flag("active-low", or: false)
        line.bias = section.choice("bias", called: "bias", or: LineBias.asIs)
        line.kiosk = kiosk(section, meaning, centre)
        if meaning.isOutput { addOutput(section, to: &line) } else { addInput(section, to: &line) }
        return line
    }

    private func lineName(_ section: ConfigurationSection, pins: [String]?, used: inout [String: Int]) -> String {
        let expected = "a line's name, such as GPIO17"
        let name = pins.map { section.neededChoice("line", of: $0, called: "line of this board") } ?? section.text("line", expected)
        guard !name.isEmpty else { return name }
        let place = section.valuePlace(of: "line")
        if let line = used[name] {
            report.say("line: \(name) is used on line \(line) already; each is used once", at: place)
        } else {
            used[name] = place?.line ?? 0
        }
        return name
    }

    private func addOutput(_ section: ConfigurationSection, to line: inout BoardLine) {
        line.drive = section.choice("drive", called: "drive", or: LineDrive.pushPull)
        guard case .lamp = line.meaning else { return }
        line.pattern = section.choice("pattern", of: LampPattern.named.keys.sorted(), called: "pattern").flatMap { LampPattern.named[$0] }
    }

    private func addInput(_ section: ConfigurationSection, to line: inout BoardLine) {
        line.debounce = section.number("debounce", in: 0...1000, or: BoardLine.usualDebounce)
    }

    /// A button for assistance must say of which kiosk it is: staff are told where to come.
    private func kiosk(_ section: ConfigurationSection, _ meaning: LineMeaning, _ centre: Centre) -> Kiosk.ID? {
        guard meaning.isOfKiosk else { return nil }
        let ids = centre.kiosks.map(\.id.rawValue)
        if let chosen = section.choice("kiosk", of: ids, called: "kiosk") { return Kiosk.ID(chosen) }
        guard meaning == .button(.assistance) else { return nil }
        if ids.count > 1, !section.has("kiosk") { section.missing("kiosk", "the kiosk at which the button is, so that staff know where to come") }
        return centre.kiosks.first?.id
    }
}
