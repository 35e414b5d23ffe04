import Foundation
import Reception
import Testing

@testable import Sync

/// One family at an invented centre, and how its bundles read.
struct FHIRDay {
    let appointment = Appointment(
        id: "0e9c7f7e-1111-4222-8333-444455556666", person: "p1", service: "speech", start: Date(timeIntervalSince1970: 1_795_255_200),
        minutes: 45, place: "blue", state: .booked, sensitive: false)
    let visit = Visit(id: "v1", arrival: "a1", person: "p1", began: Date(timeIntervalSince1970: 1_795_254_600))
    let arrival = Arrival(
        id: "a1", kiosk: "entrance", way: .pass, pass: nil, at: Date(timeIntervalSince1970: 1_795_254_600),
        token: Token(.fox, .striped), companions: 1, flags: [])

    var attendance: Attendance {
        Attendance(
            id: "5a1b7f7e-1111-4222-8333-444455556666", visit: "v1", arrival: "a1", appointment: appointment.id, service: "speech",
            place: "blue", due: appointment.start, late: false, state: .waiting)
    }

    var arrived: Change.Body { .arrived(Arrived(arrival: arrival, visits: [visit], attendances: [attendance])) }

    var writer: FHIRWriter {
        let centre = Centre(
            id: "hazel-trees", name: "Hazel Trees", fictional: true, zone: .gmt, places: [Place(id: "blue", name: "Blue room", colour: "blue", symbol: "boat")],
            services: [Service(id: "speech", name: "Speech and language", organisation: "Fictional Trust")], kiosks: [],
            languages: ["en"])
        return FHIRWriter(facts: .init(centre: centre, system: "https://centre.example"))
    }

    var known: FHIRWriter.Known {
        FHIRWriter.Known(
            appointments: [appointment.id: appointment], people: ["p1": Person(id: "p1", source: "clinic", externalID: "EX-7", protected: false)])
    }

    func moment(_ minutes: Int) -> Moment {
        Moment(wall: arrival.at.adding(minutes: minutes), boottime: 1_000, boot: "b", trusted: true)
    }

    func step(_ before: Attendance.State, _ after: Attendance.State) -> Acted.Step {
        var (old, new) = (attendance, attendance)
        (old.state, new.state) = (before, after)
        return Acted.Step(attendance: attendance.id, before: old, after: new, since: nil)
    }

    func act(_ kind: StaffAct.Kind, _ before: Attendance.State, _ after: Attendance.State) -> Change.Body {
        .acted(Acted(kind: kind, steps: [step(before, after)]))
    }

    // Reading

    struct Found {
        var status: String
        var history: [String]
        var periods: [(start: String, end: String?)]
        var end: String?
    }

    func json(_ resource: FHIRBundle.Resource) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Coding.encode(resource)) as? [String: Any])
    }

    func encounter(_ bundles: [FHIRBundle]) throws -> Found {
        let entry = try #require(bundles.flatMap(\.entry).last { $0.request.url.hasPrefix("Encounter") })
        let json = try json(entry.resource)
        let past = (json["statusHistory"] as? [[String: Any]]) ?? []
        let all = (past.map { $0["period"] } + [json["period"]]).compactMap { $0 as? [String: String] }
        return Found(
            status: try #require(json["status"] as? String), history: past.compactMap { $0["status"] as? String },
            periods: all.map { ($0["start"] ?? "", $0["end"]) }, end: all.last?["end"])
    }

    /// The statuses that are patched.
    func patches(_ bundle: FHIRBundle) throws -> [String] {
        try bundle.entry.filter { $0.request.method == "PATCH" }.map { entry in
            let text = try #require(json(entry.resource)["data"] as? String)
            let data = try #require(Data(base64Encoded: text))
            let patch = try JSONSerialization.jsonObject(with: data) as? [[String: String]]
            return try #require(patch?.first?["value"])
        }
    }
}
