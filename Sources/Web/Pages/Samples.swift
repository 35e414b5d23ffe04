import Foundation
import Reception
import Signposting
import Words

/// Invented data on a centre's own places and services, in one language, at ten past ten on a Tuesday.
struct Samples: Sendable {
    let centre: Centre
    let pages: Pages
    let lang: String
    var looks: Set<Manner.Look> = []
    /// What can be found; `nil` where the finding files are at fault.
    var signposts: Signposts?

    let day = CentreDay(year: 2026, month: 11, day: 24)
    var now: Date { time(10, 10) }
    var screen: Screen { Screen(kiosk, Manner(lang, looks)) }
    var kiosk: Kiosk { Self.kiosk(of: centre) }

    static func kiosk(of centre: Centre) -> Kiosk {
        centre.kiosks.first ?? Kiosk(id: Kiosk.ID("main"), name: "Main", language: "en", pixelsPerMillimetre: 4)
    }

    /// All pages, by name.
    var all: [(String, String)] { screens + staffPages + simulatorPages + printed }
    /// What families see: on the kiosk's screen, and on paper too.
    var screens: [(String, String)] { kioskPages + findPages + contactPages + familyPages + leavingPages + outcomes + lookUps + wayPages }
    var forFamilies: [(String, String)] { screens + printed.filter { !["paper", "signs"].contains($0.0) } }

    func time(_ hour: Int, _ minute: Int) -> Date { day.at(hour: hour, minute: minute, in: centre.zone) }

    func place(_ index: Int) -> Place.ID? {
        centre.places.isEmpty ? nil : centre.places[index % centre.places.count].id
    }

    func service(_ index: Int) -> Service.ID? {
        let open = centre.services.filter { !$0.sensitive }
        return open.isEmpty ? nil : open[index % open.count].id
    }

    func visit(_ index: Int) -> Visit.ID { Visit.ID("visit-\(index)") }

    func stop(
        _ index: Int, _ initial: String?, at due: Date?, wait: Int? = nil, late: Bool = false, service: Int? = nil, place: Int? = nil
    ) -> ArrivalSlip.Stop {
        ArrivalSlip.Stop(
            visit: visit(index), initial: initial, service: service.flatMap { self.service($0) }, place: place.flatMap { self.place($0) },
            due: due, late: late, wait: wait)
    }

    func slip(
        _ outcome: Outcome, _ stops: [ArrivalSlip.Stop], token: Token = Token(.fox, .striped), asksParty: Bool = false
    ) -> ArrivalSlip {
        ArrivalSlip(
            arrival: Arrival.ID("arrival"), outcome: outcome, token: token, at: now, stops: stops, asksParty: asksParty)
    }

    func refusal(_ outcome: Outcome, problem: PassProblem? = nil, lookUp: LookUpReason? = nil) -> Refusal {
        Refusal(
            outcome, problem: problem, lookUp: lookUp, opens: outcome == .tooEarly ? time(11, 15) : nil,
            start: outcome == .tooEarly ? time(12, 0) : outcome == .notToday ? time(14, 30).addingTimeInterval(3 * 86_400) : nil,
            ticket: "7KFM")
    }
}
