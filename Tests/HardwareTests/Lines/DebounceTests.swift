import Reception
import Testing

@testable import Hardware

@Suite("A contact that bounces")
struct DebounceTests {
    private static let millisecond: UInt64 = 1_000_000

    @Test("is one press, and one release") func onePress() {
        #expect(Self.levels([(0, true), (1, false), (2, true), (5, false), (6, true), (400, false), (401, true), (403, false)]) == [true, false])
    }

    @Test("and a spike is none") func spike() {
        #expect(Self.levels([(0, true), (2, false)]).isEmpty)
    }

    @Test("counts only once it has stood for long enough") func stands() {
        var debounce = Debounce(milliseconds: 20, level: false)
        let due = debounce.take(LineEdge(active: true, nanoseconds: 100)).due
        #expect(due == 100 + 20 * Self.millisecond)
        let early = debounce.look(true, at: due - 1), there = debounce.look(true, at: due), again = debounce.look(true, at: due + 1)
        #expect(early == nil && there == LineEdge(active: true, nanoseconds: 100) && again == nil)
    }

    @Test("is believed as it stands where edges were lost") func lostEdges() {
        var debounce = Debounce(milliseconds: 20, level: false)
        let due = debounce.take(LineEdge(active: true, nanoseconds: 0)).due
        #expect(debounce.look(false, at: due) == nil)
        let next = debounce.take(LineEdge(active: false, nanoseconds: due)).due
        #expect(debounce.look(true, at: next)?.active == true)
    }

    @Test("presses as often as it was pressed, however it bounces", arguments: 0..<50) func random(seed: UInt64) {
        var dice = Seeded(seed)
        var edges: [(UInt64, Bool)] = [], now: UInt64 = 0
        let presses = Int(dice.next() % 9)
        for _ in 0..<presses {
            for level in [true, false] {
                for bounce in 0..<(dice.next() % 6) {
                    edges += [(now + bounce * 3, level), (now + bounce * 3 + 1, !level)]
                }
                now += 18
                edges.append((now, level))
                now += 20 + dice.next() % 500
            }
        }
        #expect(Self.levels(edges).count { $0 } == presses)
        #expect(Self.levels(edges, looks: false).count { $0 } == presses)
    }

    /// What counts of edges at milliseconds, each looked at when it is due, where no other has come by then.
    /// - Parameter looks: whether somebody looks in time; else only the edges tell.
    private static func levels(_ edges: [(at: UInt64, active: Bool)], looks: Bool = true) -> [Bool] {
        var debounce = Debounce(milliseconds: 20, level: false)
        var levels: [Bool] = []
        for (index, edge) in edges.enumerated() {
            let (due, stood) = debounce.take(LineEdge(active: edge.active, nanoseconds: edge.at * millisecond))
            if let stood { levels.append(stood.active) }
            let next = index + 1 < edges.count ? edges[index + 1].at * millisecond : .max
            if looks, next > due, let level = debounce.look(edge.active, at: due) { levels.append(level.active) }
        }
        return levels
    }
}
