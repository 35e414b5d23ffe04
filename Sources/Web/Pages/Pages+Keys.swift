public import Reception
import Words

extension Pages {
    /// Says what the key that is pressed is called, and what it does at this kiosk: for whoever writes `keys:` into the configuration.
    /// No other page leads here. It is in English, as the configuration is.
    public func keys(_ kiosk: Kiosk) -> String {
        let language = languages.language("en")
        var frame = staffFrame(language, title: "The keys of a keypad", signedIn: false)
        (frame.palette, frame.styles) = (Address.kioskAsset("styles/palette.css").text, Address.kioskAsset("styles/staff.css").text)
        (frame.script, frame.icon) = (Address.kioskAsset("scripts/keys.js").text, Address.kioskAsset("symbols/house.svg").text)
        let own = kiosk.keys.sorted { $0.key < $1.key }
        return render(.keys, in: language, frame: frame, KeysPage(
            kiosk: kiosk.name.apart, id: kiosk.id.rawValue, own: own.map { .init(name: $0.key.apart, action: $0.value.rawValue) },
            hasOwn: !own.isEmpty, usual: Self.usualKeys.map { .init(name: $0, action: $1.rawValue) }))
    }

    /// What every keyboard can do, as `speech.js` has it; a test compares the two.
    static let usualKeys: [(String, Kiosk.Action)] = [
        ("ArrowDown", .next), ("ArrowUp", .previous), ("Enter", .choose), ("Escape", .back), ("F1", .help), ("F2", .repeat), ("F3", .quieter),
        ("F4", .louder), ("AudioVolumeUp", .louder), ("AudioVolumeDown", .quieter),
    ]
}

struct KeysPage: Sendable {
    let kiosk, id: String
    let own: [Key]
    let hasOwn: Bool
    let usual: [Key]

    struct Key: Sendable {
        let name, action: String
    }
}
