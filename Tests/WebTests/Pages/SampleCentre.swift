import Foundation
import Reception
import Signposting
import Web
import Words

/// A small centre for tests, with one sensitive service and one kiosk.
enum SampleCentre {
    static let kiosk = Kiosk(id: Kiosk.ID("main"), name: "Entrance", language: "en", pixelsPerMillimetre: 4.03)

    static let centre = Centre(
        id: Centre.ID("sample"), name: "Sample Trees", fictional: true, zone: TimeZone(identifier: "Europe/London") ?? .gmt,
        places: [
            Place(id: Place.ID("quiet"), name: "Quiet room", colour: "sky", symbol: "cloud"),
            Place(id: Place.ID("clinic"), name: "Clinic room", colour: "blue", symbol: "star"),
            Place(id: Place.ID("pool"), name: "Pool", colour: "teal", symbol: "shell"),
        ],
        services: [
            Service(id: Service.ID("play"), name: "Stay and play", organisation: "Council", place: Place.ID("quiet"), walkIn: true),
            Service(id: Service.ID("physio"), name: "Physiotherapy", organisation: "Trust", place: Place.ID("pool")),
            Service(
                id: Service.ID("refuge"), name: "Secret Refuge", organisation: "Charity", place: Place.ID("quiet"), sensitive: true,
                walkIn: true),
        ],
        kiosks: [kiosk], languages: ["en", "pl", "ur"])

    static func pages() throws -> Pages { try Pages(centre: centre, languages: Languages()) }

    /// What can be found: a centre's own services, and others.
    static func signposts(of centre: Centre = centre, and services: [Service] = [], cards: [ServiceCard] = []) throws -> Signposts {
        try Signposts(
            (centre.services + services).map { ServiceCard($0, here: true) } + cards, files: .shipped(), calendar: OpeningCalendar(zone: centre.zone))
    }

    static let day = CentreDay(year: 2026, month: 11, day: 24)
    static func time(_ hour: Int, _ minute: Int) -> Date { day.at(hour: hour, minute: minute, in: centre.zone) }

    static func stop(
        _ visit: String, _ initial: String?, service: String?, place: String?, at due: Date? = nil, wait: Int? = nil
    ) -> ArrivalSlip.Stop {
        ArrivalSlip.Stop(
            visit: Visit.ID(visit), initial: initial, service: service.map { Service.ID($0) }, place: place.map { Place.ID($0) },
            due: due, late: false, wait: wait)
    }

    static func slip(_ stops: [ArrivalSlip.Stop], _ outcome: Outcome = .checkedIn) -> ArrivalSlip {
        ArrivalSlip(
            arrival: Arrival.ID("arrival-1"), outcome: outcome, token: Token(.fox, .striped), at: time(10, 10), stops: stops,
            asksParty: true)
    }

    static func board(_ rows: [BoardRow], notices: [Notice] = [], clockTrusted: Bool = true) -> Board {
        Board(
            position: Position(epoch: "e", sequence: 7), day: day, now: time(10, 10), clockTrusted: clockTrusted, rows: rows,
            notices: notices)
    }
}

extension String {
    /// What a person reads: without tags, drawings and doubled spaces.
    var read: String {
        replacing(#/<svg.*?<\/svg>/#.dotMatchesNewlines(), with: "").replacing(#/<(script|style).*?<\/(script|style)>/#.dotMatchesNewlines(), with: "")
            .replacing(#/<[^>]*>/#, with: " ").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            .replacing(#/[ \n]+/#, with: " ").replacing(#/[\u{2066}-\u{2069}]/#, with: "")
    }
}
