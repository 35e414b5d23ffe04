import Foundation
import Hardware
import Reception

extension ConfigurationReader {
    struct Building {
        var centre: Centre
        var directoryIDs: [Service.ID: String]
        var speech: [Kiosk.ID: SpeechOutput]
    }

    func centre(_ root: ConfigurationSection) -> Building {
        var centre = root.inside("centre", head) ?? {
            root.missing("centre", "a section with the centre's id, name, zone and languages")
            return Centre(id: Centre.ID(""), name: "", fictional: false, zone: .gmt, places: [], services: [], kiosks: [], languages: [])
        }()
        centre.places = places(root)
        let services = services(root, places: centre.places.map(\.id.rawValue))
        centre.services = services.map(\.service)
        let kiosks = kiosks(root, languages: centre.languages)
        centre.kiosks = kiosks.map(\.kiosk)
        centre.beginning = beginning(root)
        centre.feedbackQuestion = root.inside("feedback") { texts("question", in: $0) } ?? [:]
        centre.wishes = wishes(root)
        centre.takesPoints = root.inside("forum") { $0.flag("points", or: false) } ?? false
        let links = services.compactMap { entry in entry.directoryID.map { (entry.service.id, $0) } }
        return Building(centre: centre, directoryIDs: Dictionary(links) { first, _ in first },
            speech: Dictionary(kiosks.compactMap { entry in entry.speech.map { (entry.kiosk.id, $0) } }) { first, _ in first })
    }

    private func head(_ section: ConfigurationSection) -> Centre {
        var ids: [String: Int] = [:]
        return Centre(
            id: Centre.ID(section.id(among: &ids, called: "centre")), name: section.text("name", "the centre's name, as families know it"),
            fictional: section.flag("fictional", or: false), zone: zone(section), places: [], services: [], kiosks: [],
            languages: languages(section))
    }

    static let knownZones = TimeZone.knownTimeZoneIdentifiers + ["UTC"]

    private func zone(_ section: ConfigurationSection) -> TimeZone {
        let name = section.choice("zone", of: Self.knownZones, called: "time zone") ?? "Europe/London"
        return TimeZone(identifier: name) ?? .gmt
    }

    private func languages(_ section: ConfigurationSection) -> [String] {
        let languages = section.choices("languages", of: vocabulary.languages, called: "language")
        return languages.isEmpty ? ["en"] : languages
    }

    private func places(_ root: ConfigurationSection) -> [Place] {
        var ids: [String: Int] = [:]
        let places = root.each("places") { section in
            Place(
                id: Place.ID(section.id(among: &ids, called: "place")), name: section.text("name", "the name on the door"),
                colour: section.neededChoice("colour", of: vocabulary.colours, called: "colour"),
                symbol: section.neededChoice("symbol", of: vocabulary.symbols, called: "symbol"), names: texts("names", in: section))
        }
        tellLookalikes(places, root)
        if places.isEmpty { root.missing("places", "a list of the places where families wait or are seen") }
        return places
    }

    /// Families are sent to a colour and a symbol: two doors with the same pair are one door to them.
    private func tellLookalikes(_ places: [Place], _ root: ConfigurationSection) {
        for (index, place) in places.enumerated() where !place.colour.isEmpty {
            guard let twin = places[..<index].first(where: { ($0.colour, $0.symbol) == (place.colour, place.symbol) }) else { continue }
            report.say(
                "places: “\(place.id)” has the colour and the symbol of “\(twin.id)”; give it another symbol",
                at: root.item(index, of: "places"))
        }
    }

    private func kiosks(_ root: ConfigurationSection, languages: [String]) -> [(kiosk: Kiosk, speech: SpeechOutput?)] {
        var ids: [String: Int] = [:]
        let kiosks = root.each("kiosks") { section in
            let kiosk = Kiosk(
                id: Kiosk.ID(section.id(among: &ids, called: "kiosk")), name: section.text("name", "where the screen stands"),
                language: section.choice("language", of: languages, called: "language of this centre") ?? languages.first ?? "en",
                pixelsPerMillimetre: section.decimal("pixels-per-millimetre", in: 1...40, or: 3.78), keys: keys(section))
            return (kiosk: kiosk, speech: speech(section))
        }
        // `/kiosk/scan` and `/kiosk/assets` are addresses of their own.
        for (index, kiosk) in kiosks.map(\.kiosk).enumerated() where ["scan", "assets"].contains(kiosk.id.rawValue) {
            report.say("kiosks: no kiosk may be called “\(kiosk.id)”; give it another id", at: root.item(index, of: "kiosks"))
        }
        if kiosks.isEmpty { root.missing("kiosks", "a list of the screens at which families check in") }
        return kiosks
    }
}
