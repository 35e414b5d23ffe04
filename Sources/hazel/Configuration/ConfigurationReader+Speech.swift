import Hardware
import Reception

extension ConfigurationReader {
    /// What the keys of a kiosk's keypad do: `F13: next`.
    func keys(_ section: ConfigurationSection) -> [String: Kiosk.Action] {
        let actions = Kiosk.Action.allCases.map(\.rawValue)
        var keys: [String: Kiosk.Action] = [:]
        for (key, mark, value) in section.pairs("keys") {
            if key.count < 2 { report.say("keys: “\(key)” is a letter that a scanner types; give the keypad another code", at: mark) }
            guard section.check(value, among: actions, called: "action of a key", key: "keys", at: mark) else { continue }
            keys[key] = Kiosk.Action(rawValue: value)
        }
        return keys
    }

    /// Where the hub itself speaks at a kiosk; `nil` where the kiosk's browser plays what is not private.
    func speech(_ section: ConfigurationSection) -> SpeechOutput? {
        section.inside("speech") { section in
            let headset = program("headset", section), sense = program("headset-sense", section)
            if headset != nil, sense == nil {
                section.missing("headset-sense", "the program that ends with 0 while a headset is plugged in; without it nothing private is spoken")
            }
            let pair = headset.flatMap { player in sense.map { SpeechOutput.Headset(player: player, sense: $0) } }
            return SpeechOutput(speaker: program("speaker", section), headset: pair)
        }
    }

    func program(_ key: String, _ section: ConfigurationSection) -> Program? {
        Program(section.texts(key, "a program or one of its arguments").map(\.text))
    }
}
