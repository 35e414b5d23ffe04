import Reception
import Testing

@testable import Signposting

/// Ways through random graphs against a plain Floyd–Warshall.
@Suite struct WayGraphTests {
    @Test(arguments: 1...40)
    func noShorterWayIsFoundByTryingAll(seed: Int) {
        var random = Seeded(UInt64(seed))
        let graph = graph(of: Int.random(in: 2...24, using: &random), &random)
        for stepFree in [true, false] {
            let all = Self.floydWarshall(graph, stepFree: stepFree)
            for from in graph.nodes.indices {
                for to in graph.nodes.indices where to != from {
                    let path = graph.path(from: "\(from)", to: "\(to)", stepFree: stepFree)
                    #expect(abs((path?.cost ?? 1e9) - min(all[from][to], 1e9)) < 1e-6, "\(seed): \(from) to \(to)")
                    #expect(path.map { Self.cost(of: $0.nodes, graph, stepFree) == $0.cost } ?? true)
                    #expect(path.map { $0.nodes.dropFirst().dropLast().allSatisfy { graph.nodes[$0].isThrough } } ?? true)
                }
            }
        }
    }

    private func graph(of count: Int, _ random: inout Seeded) -> WayGraph {
        var graph = WayGraph()
        for index in 0..<count {
            graph.add(.init(point: PlanPoint(0, 0), floor: 0, spot: "\(index)", isThrough: Int.random(in: 0..<4, using: &random) > 0))
        }
        let kinds: [WayGraph.Edge.Kind] = [.line(.corridor), .line(.door), .line(.steps), .spot, .lift("a"), .stairs("a")]
        for _ in 0..<count * 2 {
            let (a, b) = (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
            guard a != b else { continue }
            // Costs of 0 and equal ones too: lines may be of no length.
            graph.join(a, b, cost: Double(Int.random(in: 0...9, using: &random)), kinds[Int.random(in: kinds.indices, using: &random)])
        }
        return graph
    }

    /// The shortest of all ways whose inner nodes may be gone through.
    private static func floydWarshall(_ graph: WayGraph, stepFree: Bool) -> [[Double]] {
        let all = graph.nodes.indices
        var costs = all.map { a in all.map { b in a == b ? 0 : graph.edges[a].best(to: b, stepFree: stepFree)?.cost ?? .infinity } }
        for middle in all where graph.nodes[middle].isThrough {
            for a in all { for b in all { costs[a][b] = min(costs[a][b], costs[a][middle] + costs[middle][b]) } }
        }
        return costs
    }

    private static func cost(of path: [Int], _ graph: WayGraph, _ stepFree: Bool) -> Double {
        zip(path, path.dropFirst()).reduce(0) { $0 + (graph.edges[$1.0].best(to: $1.1, stepFree: stepFree)?.cost ?? .infinity) }
    }
}
