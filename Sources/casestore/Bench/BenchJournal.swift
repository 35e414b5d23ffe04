import Foundation
import Reception
import Store

/// A centre's days, as a journal: parties come, are called, seen and done, each a change of its own.
struct BenchJournal {
    static let epoch = "bench"
    private var chain = SentChain(epoch: Self.epoch)
    private var made = 0
    private var clock = Date(timeIntervalSince1970: 1_790_000_000)
    private let hub: String

    init(hub: String) { self.hub = hub }

    /// The next changes, as lines of a request.
    mutating func lines(_ count: Int) throws -> Data {
        var lines = Data()
        for _ in 0..<count {
            lines += try Coding.encode(try next())
            lines.append(0x0a)
        }
        return lines
    }

    private mutating func next() throws -> SentChange {
        defer { made += 1 }
        clock = clock.addingTimeInterval(7)
        let id = Change.ID(String(format: "01900000-%04x-7000-8000-%012x", made >> 16 & 0xffff, made))
        let moment = Moment(wall: clock, boottime: Int64(made) * 1_000_000, boot: "b", trusted: true)
        let change = Change(id: id, moment: moment, origin: "kiosk:main", body: made == 0 ? began : body)
        return try chain.next(change, salt: Data((0..<16).map { UInt8(truncatingIfNeeded: made >> ($0 % 8)) }))
    }

    private var began: Change.Body { .began(EpochBegan(centre: .init(hub), previousEpoch: nil, previousSequence: nil)) }

    private var body: Change.Body {
        let (party, step) = (made / 4, made % 4)
        switch step {
        case 0: return .arrived(arrived(party))
        case 1: return acted(party, .call, .called)
        case 2: return acted(party, .seen, .seen)
        default: return acted(party, .done, .done, ends: true)
        }
    }

    private func arrived(_ party: Int) -> Arrived {
        let arrival = Arrival(
            id: id("a", party), kiosk: "main", way: .pass, pass: id("x", party % 500), at: clock, token: Token(.fox, .striped), companions: 1, flags: [])
        let visit = Visit(id: id("v", party), arrival: arrival.id, person: id("p", party % 2000), began: clock)
        return Arrived(arrival: arrival, visits: [visit], attendances: [attendance(party, .waiting)])
    }

    private func acted(_ party: Int, _ kind: StaffAct.Kind, _ state: Attendance.State, ends: Bool = false) -> Change.Body {
        let step = Acted.Step(attendance: id("t", party), before: attendance(party, .waiting), after: attendance(party, state), since: clock)
        return .acted(Acted(kind: kind, steps: [step], ended: ends ? [id("v", party)] : []))
    }

    private func attendance(_ party: Int, _ state: Attendance.State) -> Attendance {
        Attendance(
            id: id("t", party), visit: id("v", party), arrival: id("a", party), appointment: id("b", party), service: "speech", place: "blue",
            due: clock, late: false, state: state)
    }

    private func id<Owner>(_ kind: String, _ n: Int) -> Identifier<Owner> { .init(String(format: "\(kind)0000000-0000-4000-8000-%012x", n)) }
}
