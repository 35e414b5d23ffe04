import Reception
import Synchronization

/// What was worked out of the tallies before; what was asked for longest ago goes first.
///
/// It holds as long as nothing was counted otherwise within its days: the stamp tells. A day that is over hardly ever changes, and where a
/// correction comes, what rests on it alone is worked out anew.
final class StampedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept: Sendable {
        var stamp: Int
        var value: Value
        var used: Int
    }

    private struct State: Sendable {
        var kept: [Key: Kept] = [:]
        var clock = 0
    }

    private let most: Int
    private let state = Mutex(State())

    init(most: Int = 48) { self.most = most }

    /// - Parameter stamp: of now.
    func value(_ key: Key, stamp: Int) -> Value? {
        state.withLock { state in
            guard state.kept[key]?.stamp == stamp else { return nil }
            state.clock += 1
            state.kept[key]?.used = state.clock
            return state.kept[key]?.value
        }
    }

    /// - Parameter stamp: as it was before the tallies were read: whatever has changed since then makes the value old.
    func keep(_ value: Value, _ key: Key, stamp: Int) {
        state.withLock { state in
            state.clock += 1
            state.kept[key] = Kept(stamp: stamp, value: value, used: state.clock)
            guard state.kept.count > most, let oldest = state.kept.min(by: { $0.value.used < $1.value.used }) else { return }
            state.kept[oldest.key] = nil
        }
    }
}

/// A year of a measure, protected by a rule.
struct LatticeKey: Hashable, Sendable {
    var measure: String
    var year: Int
    var rule: Disclosure
}

/// A period of a measure in minutes, broken down or not.
struct MinutesKey: Hashable, Sendable {
    var measure: String
    var span: Span
    var by: String?
}
