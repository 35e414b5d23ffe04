import GRDB
import Reception
import Synchronization

/// When which part of the tallies was last counted otherwise, since the hub began: a number that grows.
///
/// It grows once the change is on disk. So who asks for the stamp first and reads then has what belongs to the stamp, or newer.
final class TallyStamps: Sendable {
    private struct Part: Hashable {
        var tally: Tally
        var month: Int
    }

    private struct State {
        var last = 0
        /// When everything was counted anew.
        var whole = 0
        var parts: [Part: Int] = [:]
    }

    private let state = Mutex(State())

    func stamp(_ tally: Tally, _ days: ClosedRange<CentreDay>) -> Int {
        let months = Self.month(days.lowerBound)...Self.month(days.upperBound)
        return state.withLock { state in
            months.reduce(state.whole) { max($0, state.parts[Part(tally: tally, month: $1)] ?? 0) }
        }
    }

    /// What these cells belong to is old once the transaction at hand is on disk.
    func touch(_ counts: TallyCounts, in db: Database) {
        let parts = Set(counts.cells.keys.map { Part(tally: $0.tally, month: Self.month(CentreDay(number: $0.day))) })
        guard !parts.isEmpty else { return }
        db.afterNextTransaction { [self] _ in
            state.withLock { state in
                state.last += 1
                for part in parts { state.parts[part] = state.last }
            }
        }
    }

    func touchAll(in db: Database) {
        db.afterNextTransaction { [self] _ in
            state.withLock { state in
                state.last += 1
                (state.whole, state.parts) = (state.last, [:])
            }
        }
    }

    private static func month(_ day: CentreDay) -> Int { day.year * 12 + day.month - 1 }
}
