extension WayGraph {
    /// Where a search has come to; the nearest comes first, and of two equally near ones the one that was made first.
    private struct Reached: Comparable {
        var cost: Double
        var node: Int

        static func < (a: Self, b: Self) -> Bool { (a.cost, a.node) < (b.cost, b.node) }
    }

    /// The shortest path between two spots (Dijkstra 1959): the numbers of its nodes, and its cost in units of the drawing.
    /// - Parameter stepFree: whether it keeps to what can be rolled on.
    /// - Returns: `nil` where there is none.
    func path(from: String, to: String, stepFree: Bool) -> (nodes: [Int], cost: Double)? {
        guard let start = node(from), let goal = node(to) else { return nil }
        var costs = Array(repeating: Double.infinity, count: nodes.count)
        var before = Array(repeating: -1, count: nodes.count)
        // The farthest first, so that the nearest is taken from the end.
        var frontier = [Reached(cost: 0, node: start)]
        costs[start] = 0
        while let here = frontier.popLast(), here.node != goal {
            guard here.cost <= costs[here.node], here.node == start || nodes[here.node].isThrough else { continue }
            for edge in edges[here.node] where (!stepFree || edge.kind.isStepFree) && here.cost + edge.cost < costs[edge.to] {
                (costs[edge.to], before[edge.to]) = (here.cost + edge.cost, here.node)
                let reached = Reached(cost: costs[edge.to], node: edge.to)
                frontier.insert(reached, at: frontier.partition(before: reached))
            }
        }
        guard costs[goal] < .infinity else { return nil }
        var nodes = [goal]
        while let last = nodes.last, before[last] >= 0 { nodes.append(before[last]) }
        return (nodes.reversed(), costs[goal])
    }
}

extension [WayGraph.Edge] {
    /// The cheapest one that leads to a node, of those that may be gone.
    func best(to node: Int, stepFree: Bool) -> WayGraph.Edge? {
        filter { $0.to == node && (!stepFree || $0.kind.isStepFree) }.min { $0.cost < $1.cost }
    }
}

extension Array where Element: Comparable {
    /// Where an element belongs in an array that falls.
    fileprivate func partition(before element: Element) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
