import Foundation
import Synchronization

/// What has been done since the start, for Prometheus. Hubs are named, families never.
final class Counters: Sendable {
    private struct Name: Hashable { var metric: String, hub: String? }

    private let counts = Mutex<[Name: Int]>([:])

    func add(_ count: Int, _ metric: String, hub: String? = nil) {
        counts.withLock { $0[Name(metric: metric, hub: hub), default: 0] += count }
    }

    /// In the text format of Prometheus, version 0.0.4.
    var text: String {
        let counts = counts.withLock { $0 }
        let metrics = Dictionary(grouping: counts, by: \.key.metric).sorted { $0.key < $1.key }
        return metrics.map { metric, rows in
            let lines = rows.sorted { ($0.key.hub ?? "") < ($1.key.hub ?? "") }.map { name, count in
                "hazel_casestore_\(metric)_total\(name.hub.map { "{hub=\"\($0)\"}" } ?? "") \(count)"
            }
            return "# TYPE hazel_casestore_\(metric)_total counter\n" + lines.joined(separator: "\n") + "\n"
        }.joined()
    }
}
