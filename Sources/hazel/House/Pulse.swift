import Reception
import Synchronization

/// What lives shows here that it still works. The watchdog is fed, and a heartbeat may beat, only while all of it does.
final class Pulse: Sendable {
    private let beats = Mutex(Beats())
    private let now: @Sendable () -> Int64

    /// - Parameter now: nanoseconds since boot.
    init(now: @escaping @Sendable () -> Int64) { self.now = now }

    /// From now on something must beat at least every so many seconds.
    func expect(_ name: String, every seconds: Int) {
        let time = now()
        beats.withLock { $0.expect(name, every: seconds, at: time) }
    }

    /// It has done its work once more.
    func beat(_ name: String) {
        let time = now()
        beats.withLock { $0.beat(name, at: time) }
    }

    /// It has ended as it should, and is not waited for.
    func end(_ name: String) { beats.withLock { $0.end(name) } }

    /// What should have beaten and has not, in the order of its names.
    var late: [String] {
        let time = now()
        return beats.withLock { $0.late(at: time) }
    }

    var isWell: Bool { late.isEmpty }
}

/// The rule of ``Pulse``. Pure.
struct Beats: Sendable {
    private var limits: [String: Int64] = [:]
    private var last: [String: Int64] = [:]

    mutating func expect(_ name: String, every seconds: Int, at now: Int64) {
        limits[name] = Int64(seconds) * 1_000_000_000
        last[name] = now
    }

    /// Of what nobody expects nothing is kept.
    mutating func beat(_ name: String, at now: Int64) {
        if limits[name] != nil { last[name] = now }
    }

    mutating func end(_ name: String) {
        limits[name] = nil
        last[name] = nil
    }

    func late(at now: Int64) -> [String] {
        limits.filter { name, limit in now - (last[name] ?? now) > limit }.keys.sorted()
    }
}
