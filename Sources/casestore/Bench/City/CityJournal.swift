import Foundation
import Reception
import Store

/// The journal of a simulated hub: what happens at its desk as changes, chained as a hub chains them.
struct CityJournal: Sendable {
    static let epoch = "city"
    /// When the doors first open: a Monday in September, 8:30.
    static let first = Date(timeIntervalSince1970: 1_788_769_800)
    private var chain = SentChain(epoch: Self.epoch)
    private let hub: String

    init(hub: String) { self.hub = hub }

    var made: Int64 { chain.sequence }

    /// When a school day's doors open: five days a week.
    static func doors(of day: Int) -> Date { first.addingTimeInterval(Double(day / 5 * 7 + day % 5) * 86_400) }

    mutating func began() throws -> SentChange {
        try keep(.began(EpochBegan(centre: .init(hub), previousEpoch: nil, previousSequence: nil)), at: Self.first.addingTimeInterval(-3600))
    }

    /// One step of one party.
    /// - Parameter due: when the party is due, in seconds since the doors open.
    mutating func next(_ event: CityDay.Event, due: Double, on day: Int) throws -> SentChange {
        let doors = Self.doors(of: day)
        let party = Party(number: day * 10_000 + event.party, due: doors.addingTimeInterval(due), at: doors.addingTimeInterval(event.second))
        let details = event.step == .came ? [party.person(version: Int(chain.sequence) + 1)] : []
        return try keep(party.body(event.step), at: party.at, details: details)
    }

    private mutating func keep(_ body: Change.Body, at wall: Date, details: [SentDetail] = []) throws -> SentChange {
        let n = Int(chain.sequence) + 1
        let id = Change.ID(String(format: "019a0000-%04x-7000-8000-%012x", n >> 16 & 0xffff, n))
        let moment = Moment(wall: wall, boottime: wall.microseconds * 1000, boot: "b", trusted: true)
        return try chain.next(
            Change(id: id, moment: moment, origin: body.kind == .arrived ? "kiosk:main" : "staff", body: body),
            salt: Data((0..<16).map { UInt8(truncatingIfNeeded: n &* 31 &+ $0) }), details: details)
    }

    /// What the book has for a day.
    static func book(_ day: CityDay, _ number: Int) -> [BookItem] {
        day.due.enumerated().map { place, due in
            Party(number: number * 10_000 + place, due: doors(of: number).addingTimeInterval(due), at: doors(of: number)).appointment
        }
    }
}

/// One party of one person, as its changes name it.
private struct Party {
    var number: Int
    var due: Date
    /// When the step is done.
    var at: Date

    func body(_ step: CityDay.Step) -> Change.Body {
        switch step {
        case .came: .arrived(arrived)
        case .told: .partyTold(PartyTold(arrival: id("a"), absent: [], companions: 1 + number % 3))
        case .called: acted(.call, .called)
        case .seen: acted(.seen, .seen)
        case .left: acted(.left, .done, ends: true)
        }
    }

    private var arrived: Arrived {
        let arrival = Arrival(
            id: id("a"), kiosk: "main", way: .pass, pass: id("x", among: 2000), at: at, token: Token(.fox, .striped), companions: nil, flags: [])
        let visit = Visit(id: id("v"), arrival: arrival.id, person: id("p", among: 3000), began: at)
        return Arrived(arrival: arrival, visits: [visit], attendances: [attendance(.waiting)])
    }

    private func acted(_ kind: StaffAct.Kind, _ state: Attendance.State, ends: Bool = false) -> Change.Body {
        let step = Acted.Step(attendance: id("t"), before: attendance(.waiting), after: attendance(state), since: at)
        return .acted(Acted(kind: kind, steps: [step], ended: ends ? [id("v")] : []))
    }

    private func attendance(_ state: Attendance.State) -> Attendance {
        let services: [Service.ID] = ["speech", "clinic", "advice", "portage", "therapy", "benefits"]
        return Attendance(
            id: id("t"), visit: id("v"), arrival: id("a"), appointment: id("b"), service: services[number % services.count],
            place: number.isMultiple(of: 2) ? "blue" : "garden", due: due, late: at.timeIntervalSince(due) > 600, state: state)
    }

    /// What the sharing agreement of a centre lets through of a person: about as much as of a real one.
    func person(version: Int) -> SentDetail {
        let person: Person.ID = id("p", among: 3000)
        let body = #"{"born":"2019-03-04","family":"Family \#(number % 3000)","given":"Child","language":"en"}"#
        return SentDetail(id: person.rawValue, version: version, kind: "person", body: body, expires: "2027-03-31T00:00:00Z")
    }

    var appointment: BookItem {
        .appointment(SentAppointment(
            source: "city", externalID: "b\(number)", personExternalID: "p\(number % 3000)", givenName: "Child", familyName: "Family \(number % 3000)",
            born: CentreDay(year: 2019, month: 3, day: 4), service: "speech", start: due, minutes: 30, place: "blue", state: "booked", sensitive: false,
            revision: 1))
    }

    private func id<Owner>(_ kind: String) -> Identifier<Owner> { .init(String(format: "\(kind)0000000-0000-4000-8000-%012x", number)) }

    private func id<Owner>(_ kind: String, among count: Int) -> Identifier<Owner> {
        .init(String(format: "\(kind)0000000-0000-4000-8000-%012x", number % count))
    }
}
