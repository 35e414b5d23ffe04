import Foundation
import Reception
@testable import Store

/// A hub's journal as it is sent, chained as a hub chains it.
struct SampleJournal {
    var hub: String
    private var chain: SentChain
    private var made: Int
    private var clock: Date

    init(hub: String, epoch: String = "e1", made: Int = 0, from: Date = Date(timeIntervalSince1970: 1_795_428_000)) {
        (self.hub, chain, self.made, clock) = (hub, SentChain(epoch: epoch), made, from)
    }

    /// The board was restored from here: another epoch goes on from the last link.
    mutating func restore(as epoch: String) -> SentChange {
        let before = (chain.epoch, chain.sequence)
        chain.goOn(as: epoch)
        return next(.began(EpochBegan(centre: .init(hub), previousEpoch: before.0, previousSequence: before.1)))
    }

    /// So many ids are left out.
    mutating func skip(_ count: Int) { made += count }

    mutating func began(centre: String? = nil) -> SentChange {
        next(.began(EpochBegan(centre: .init(centre ?? hub), previousEpoch: nil, previousSequence: nil)))
    }

    mutating func next(_ body: Change.Body, id: String? = nil, boot: String = "b1", at wall: Date? = nil, details: [SentDetail] = []) -> SentChange {
        made += 1
        clock = wall ?? clock.addingTimeInterval(60)
        let moment = Moment(wall: clock, boottime: Int64(clock.timeIntervalSince1970 - 1_795_000_000) * 1_000_000_000, boot: boot, trusted: true)
        let change = Change(
            id: .init(id ?? "01999999-0000-7000-8000-\(String(format: "%012d", made))"), moment: moment, origin: "kiosk:main", body: body)
        return sent(change, details)
    }

    private mutating func sent(_ change: Change, _ details: [SentDetail]) -> SentChange {
        try! chain.next(change, salt: Data((0..<16).map { UInt8(truncatingIfNeeded: made &+ $0) }), details: details)
    }

    var head: Data { chain.head }
    var now: Date { clock }

    /// A party of one comes for an appointment.
    mutating func arrival(_ n: Int, person: String = "p1", service: Service.ID = "speech") -> SentChange {
        let at = clock.addingTimeInterval(60)
        let arrival = Arrival(
            id: .init("a\(n)"), kiosk: "main", way: .pass, pass: "x", at: at, token: Token(.fox, .striped), companions: nil, flags: [])
        let visit = Visit(id: .init("v\(n)"), arrival: arrival.id, person: .init(person), began: at)
        return next(.arrived(Arrived(arrival: arrival, visits: [visit], attendances: [attendance(n, .waiting, service: service)])), at: at)
    }

    /// Staff bring the attendance of an arrival to a state.
    mutating func act(_ n: Int, _ kind: StaffAct.Kind, _ state: Attendance.State, after seconds: Double = 60, ends: Bool = false) -> SentChange {
        let step = Acted.Step(attendance: .init("t\(n)"), before: nil, after: attendance(n, state), since: clock)
        return next(.acted(Acted(kind: kind, steps: [step], ended: ends ? [.init("v\(n)")] : [])), at: clock.addingTimeInterval(seconds))
    }

    private func attendance(_ n: Int, _ state: Attendance.State, service: Service.ID = "speech") -> Attendance {
        Attendance(
            id: .init("t\(n)"), visit: .init("v\(n)"), arrival: .init("a\(n)"), appointment: .init("b\(n)"), service: service, place: "blue",
            due: nil, late: false, state: state)
    }
}
