public import Foundation

/// One building with one hub: what the configuration says of it.
public struct Centre: Sendable, Codable {
    /// The short name that the configuration gives the centre.
    public typealias ID = Identifier<Centre>

    /// The mark in the centre's passes is made of it: under another id none of them is ours.
    public var id: ID
    /// As families know it.
    public var name: String
    /// The demo centre says so on every page.
    public var fictional: Bool
    /// An IANA name; the centre's day and its opening hours are in this zone.
    public var zone: TimeZone
    /// In the order of the configuration, as are services and kiosks.
    public var places: [Place]
    /// What families come for; those found in a directory alone are not among them.
    public var services: [Service]
    /// The screens at which families check in. An address that names none of them means the first.
    public var kiosks: [Kiosk]
    /// The languages that the kiosk offers, in the order in which it offers them.
    public var languages: [String]
    /// What the configuration says of what managers may change; their edits lie over it (``SettingDesk/settings()``).
    public var beginning: CentreSettings
    /// What is asked after the faces, by language, where the centre has a question of its own.
    public var feedbackQuestion: [String: String]
    /// How a family can be called, and where it can wait.
    public var wishes: WishesOffered
    /// Whether families leave points for the agenda of their forum.
    public var takesPoints: Bool

    /// - Parameter said: goes into ``beginning``, of which all else is set afterwards.
    public init(
        id: ID, name: String, fictional: Bool, zone: TimeZone, places: [Place], services: [Service],
        kiosks: [Kiosk], languages: [String], said: [Said] = [], feedbackQuestion: [String: String] = [:], wishes: WishesOffered = .usual,
        takesPoints: Bool = false
    ) {
        (self.id, self.name, self.fictional, self.zone) = (id, name, fictional, zone)
        (self.places, self.services, self.kiosks, self.languages) = (places, services, kiosks, languages)
        (beginning, self.feedbackQuestion, self.wishes, self.takesPoints) = (CentreSettings(said: said), feedbackQuestion, wishes, takesPoints)
    }

    /// The place of this id; `nil` where the centre has none.
    public func place(_ id: Place.ID?) -> Place? { places.first { $0.id == id } }
    /// The service of this id; `nil` where the centre has none.
    public func service(_ id: Service.ID?) -> Service? { services.first { $0.id == id } }
    /// The kiosk of this id; `nil` where the centre has none.
    public func kiosk(_ id: Kiosk.ID?) -> Kiosk? { kiosks.first { $0.id == id } }
    /// The centre's day at an instant.
    public func day(of date: Date) -> CentreDay { CentreDay(date, in: zone) }
}

/// Where one waits or is seen. Colour and symbol are the same on screen, slip, lamp and door.
public struct Place: Hashable, Sendable, Codable, Identifiable {
    /// The short name that the configuration gives the place.
    public typealias ID = Identifier<Place>

    /// What the book's files may call it, beside its name.
    public var id: ID
    /// What stands on the door.
    public var name: String
    /// The name of a colour in the style sheet (`teal`), never a value.
    public var colour: String
    /// The name of a symbol drawn in the assets (`leaf`).
    public var symbol: String
    /// What it is called in other languages, where the centre says so.
    public var names: [String: String]

    public init(id: ID, name: String, colour: String, symbol: String, names: [String: String] = [:]) {
        (self.id, self.name, self.colour, self.symbol, self.names) = (id, name, colour, symbol, names)
    }

    /// The name in a language.
    public func name(in lang: String) -> String { names[lang] ?? name }
}

/// A screen at which families check in.
public struct Kiosk: Hashable, Sendable, Codable, Identifiable {
    /// The short name that the configuration gives the kiosk; it stands in the address of its pages.
    public typealias ID = Identifier<Kiosk>

    /// Never `scan` or `assets`, which are addresses of their own.
    public var id: ID
    /// Where the screen stands, for staff.
    public var name: String
    /// The language in which each new user finds it.
    public var language: String
    /// CSS pixels per physical millimetre, so that type and targets have their size in the world.
    public var pixelsPerMillimetre: Double
    /// What the keys of its own keypad do, by the name that a browser gives each key (`F13`). They add to the usual ones.
    public var keys: [String: Action]

    public init(id: ID, name: String, language: String, pixelsPerMillimetre: Double, keys: [String: Action] = [:]) {
        (self.id, self.name, self.language, self.pixelsPerMillimetre) = (id, name, language, pixelsPerMillimetre)
        self.keys = keys
    }

    /// What a key of a keypad does, blind or seen.
    public enum Action: String, Sendable, Codable, CaseIterable {
        case next, previous, choose, back, help
        /// Says the screen again; turns reading aloud on where it is off.
        case `repeat`
        case louder, quieter
    }
}
