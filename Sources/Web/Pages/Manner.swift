public import Reception
import Words

/// How one user has the kiosk: in which language, and with which looks.
///
/// It travels in the query of an address and in a hidden field of a form, says nothing about anybody, and ends with the user: the
/// address at which the kiosk starts again has none.
public struct Manner: Hashable, Sendable {
    /// A BCP 47 tag.
    public var lang: String
    /// Empty where everything is as usual.
    public var looks: Set<Look>

    public init(_ lang: String, _ looks: Set<Look> = []) { (self.lang, self.looks) = (lang, looks) }

    /// What can be chosen beside the language.
    public enum Look: String, Sendable, CaseIterable {
        /// Letters of twice the size (WCAG 2.2, 1.4.4).
        case large
        /// Black, white and yellow.
        case contrast
        /// Light letters on a dark ground.
        case dark
        /// No fields of colour, and nothing moves.
        case calm
        /// Two choices on a screen.
        case simple
    }

    /// `large.dark`, in the order of the cases; empty where everything is as usual.
    var view: String { Look.allCases.filter(looks.contains).map(\.rawValue).joined(separator: ".") }

    /// The looks of a `view`; words that are none are left out.
    static func looks(_ view: String) -> Set<Look> {
        Set(view.split(separator: ".").prefix(12).compactMap { Look(rawValue: String($0)) })
    }

    /// The same with one look taken or left. Strong contrast and dark are one choice.
    func toggling(_ look: Look) -> Self {
        var manner = self
        if manner.looks.remove(look) == nil { manner.looks.insert(look) }
        if look == .contrast { manner.looks.remove(.dark) }
        if look == .dark { manner.looks.remove(.contrast) }
        return manner
    }

    func speaking(_ lang: String) -> Self { Manner(lang, looks) }

    /// As a form carries it on.
    var fields: [HiddenField] {
        [HiddenField(name: "lang", value: lang)] + (view.isEmpty ? [] : [HiddenField(name: "view", value: view)])
    }

    /// As it stands in an address: `lang=pl&view=large.dark`.
    var query: String { "lang=\(lang)" + (view.isEmpty ? "" : "&view=\(view)") }
}

/// One kiosk, as one user has it.
public struct Screen: Sendable {
    /// As the configuration has it.
    public var kiosk: Kiosk
    /// As this user has chosen, until the kiosk begins again.
    public var manner: Manner

    public init(_ kiosk: Kiosk, _ manner: Manner) { (self.kiosk, self.manner) = (kiosk, manner) }
    /// With the usual looks.
    public init(_ kiosk: Kiosk, _ lang: String) { self.init(kiosk, Manner(lang)) }
}

extension Pages {
    /// The screen with a language that there is, and that language.
    func settled(_ screen: Screen) -> (Screen, Language) {
        let language = languages.language(screen.manner.lang)
        return (Screen(screen.kiosk, screen.manner.speaking(language.code)), language)
    }
}
