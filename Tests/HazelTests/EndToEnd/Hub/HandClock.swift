import Foundation
import Reception
import Synchronization

/// A clock that only the test moves. The monotonic time goes with the wall time, but never back, and not where a clock is put right
/// or wrong.
final class HandClock: Sendable {
    private struct State {
        var moment: Moment
        var watchers: [AsyncStream<Void>.Continuation] = []
    }

    private let state: Mutex<State>

    init(_ wall: Date) {
        state = Mutex(State(moment: Moment(wall: wall, boottime: 1_000_000_000_000, boot: "boot", trusted: true)))
    }

    func read() -> Moment {
        state.withLock { state in
            for watcher in state.watchers { watcher.yield() }
            return state.moment
        }
    }

    func set(_ wall: Date, trusted: Bool = true) {
        state.withLock { state in
            let passed = trusted == state.moment.trusted ? max(0, wall.timeIntervalSince(state.moment.wall)) : 1
            state.moment = Moment(
                wall: wall, boottime: state.moment.boottime + Int64(passed * 1_000_000_000), boot: state.moment.boot, trusted: trusted)
        }
    }

    func set(_ text: String, day: Int = 0, trusted: Bool = true) { set(Day.time(text, day: day), trusted: trusted) }

    /// Tells each time that the clock is read from here on.
    func readings() -> AsyncStream<Void> {
        let (stream, watcher) = AsyncStream.makeStream(of: Void.self)
        state.withLock { $0.watchers.append(watcher) }
        return stream
    }

    var surroundings: Surroundings {
        Surroundings(now: { self.read() }, uuid: { UUID() }, randomBytes: { (0..<$0).map { _ in UInt8.random(in: 0...255) } })
    }
}

/// The day on which these tests take place: a Monday in winter.
enum Day {
    static let zone = TimeZone(identifier: "Europe/London") ?? .gmt
    static let today = CentreDay(year: 2026, month: 11, day: 23)

    /// `10:00` or `10:00:01` on the day, or so many days from it.
    static func time(_ text: String, day: Int = 0) -> Date {
        let parts = text.split(separator: ":").compactMap { Int($0) } + [0, 0]
        return today.advanced(by: day).at(hour: parts[0], minute: parts[1], in: zone).addingTimeInterval(Double(parts[2]))
    }
}
