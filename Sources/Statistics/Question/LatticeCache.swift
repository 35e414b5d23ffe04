import Reception
import Synchronization

/// Protected counts that were worked out before, of so many years of measures; what was asked for longest ago goes first.
///
/// They hold as long as nothing was counted otherwise within their year: the stamp tells. A day that is over hardly ever changes, and where
/// a correction comes, its year alone is protected anew.
final class LatticeCache: Sendable {
    struct Key: Hashable, Sendable {
        var measure: String
        var year: Int
        var rule: Disclosure
    }

    private struct Kept: Sendable {
        var stamp: Int
        var counts: CountLattice
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
    func counts(_ key: Key, stamp: Int) -> CountLattice? {
        state.withLock { state in
            guard state.kept[key]?.stamp == stamp else { return nil }
            state.clock += 1
            state.kept[key]?.used = state.clock
            return state.kept[key]?.counts
        }
    }

    /// - Parameter stamp: as it was before the counts were read: whatever has changed since then makes them old.
    func keep(_ counts: CountLattice, _ key: Key, stamp: Int) {
        state.withLock { state in
            state.clock += 1
            state.kept[key] = Kept(stamp: stamp, counts: counts, used: state.clock)
            guard state.kept.count > most, let oldest = state.kept.min(by: { $0.value.used < $1.value.used }) else { return }
            state.kept[oldest.key] = nil
        }
    }
}
