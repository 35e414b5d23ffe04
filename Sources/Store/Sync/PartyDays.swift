public import Foundation
public import Reception

/// A centre's days as they might be: parties come, are called, are seen and are done, each a change of its own, several parties at a
/// time. For measuring, where no family is: the same days for the same seed.
public struct PartyDays: Sendable {
    private struct Party: Sendable { var visit: Visit, attendance: Attendance }

    /// When the last change was.
    public private(set) var now: Date
    private let service: Service.ID
    private let place: Place.ID
    private let kiosk: Kiosk.ID
    private var random: Seeded
    private var here: [Party] = []

    /// So many parties wait or are seen at one time.
    private static let most = 8
    /// Seconds between two changes.
    private static let pace = 40.0

    /// All is at one service, place and kiosk; the first change is 40 seconds after `from`.
    public init(seed: UInt64, from: Date, service: Service.ID, place: Place.ID, kiosk: Kiosk.ID) {
        (now, random) = (from, Seeded(seed))
        (self.service, self.place, self.kiosk) = (service, place, kiosk)
    }

    /// The next change.
    public mutating func next() -> Change.Body {
        now.addTimeInterval(Self.pace)
        let place = Int.random(in: 0..<Self.most, using: &random)
        return here.indices.contains(place) ? goOn(place) : arrive()
    }

    /// A random id of the form that people and visits have.
    public mutating func id<Owner>() -> Identifier<Owner> {
        let (high, low) = (random.next(), random.next())
        return Identifier(String(
            format: "%08x-%04x-4%03x-%04x-%012llx", UInt32(high >> 32), UInt32(high >> 16 & 0xffff), UInt32(high & 0xfff),
            UInt32(0x8000 | low >> 48 & 0x3fff), low & 0xffff_ffff_ffff))
    }

    private mutating func arrive() -> Change.Body {
        let token = Token.all[Int.random(in: 0..<Token.all.count, using: &random)]
        let arrival = Arrival(id: id(), kiosk: kiosk, way: .pass, pass: id(), at: now, token: token, companions: 1, flags: [])
        let visit = Visit(id: id(), arrival: arrival.id, person: id(), began: now)
        let attendance = Attendance(
            id: id(), visit: visit.id, arrival: arrival.id, appointment: id(), service: service, place: place, due: now, late: false, state: .waiting)
        here.append(Party(visit: visit, attendance: attendance))
        return .arrived(Arrived(arrival: arrival, visits: [visit], attendances: [attendance]))
    }

    private mutating func goOn(_ index: Int) -> Change.Body {
        let before = here[index].attendance
        let (kind, state): (StaffAct.Kind, Attendance.State) = switch before.state {
        case .waiting: (.call, .called)
        case .called: (.seen, .seen)
        case .seen, .done, .notCome: (.done, .done)
        }
        here[index].attendance.state = state
        let step = Acted.Step(attendance: before.id, before: before, after: here[index].attendance, since: now)
        let ended = state == .done ? [here.remove(at: index).visit.id] : []
        return .acted(Acted(kind: kind, steps: [step], ended: ended))
    }
}

extension HubStore {
    /// Keeps changes as if they had happened here, a thousand in a transaction: a backlog to measure by.
    /// - Parameter bodies: gives the next change and when it was, so many times.
    public func fill(_ count: Int, _ bodies: inout PartyDays) async throws {
        for start in stride(from: 0, to: count, by: 1000) {
            let made = (start..<min(start + 1000, count)).map { _ in
                let body = bodies.next()
                return change(body, at: Moment(wall: bodies.now, boottime: 0, boot: "before", trusted: true), from: "kiosk:main")
            }
            try await decide { [self] db in for change in made { _ = try record(change, in: db) } }
        }
    }
}
