import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reception
import Store

/// For whoever runs the server: whether it lives, whether it can work, and what it does. On loopback, without TLS.
struct Operation: Sendable {
    let ledger: Ledger
    let counters: Counters
    let surroundings: Surroundings
    /// When the server's own certificate ends.
    let until: Date

    func add(to router: Router<CaseContext>) {
        router.get("/healthz") { _, _ in Self.text("ok\n") }
        router.get("/readyz") { _, _ in
            do {
                _ = try await ledger.hubs()
                return Self.text("ready\n")
            } catch {
                return Self.text("the ledger does not answer\n", .serviceUnavailable)
            }
        }
        router.get("/metrics") { _, _ in Self.text(counters.text + (try await gauges())) }
    }

    private func gauges() async throws -> String {
        let now = surroundings.now().wall
        let hubs = try await ledger.hubs()
        var lines = ["# TYPE hazel_casestore_certificate_days gauge", "hazel_casestore_certificate_days \(Int(until.timeIntervalSince(now) / 86_400))"]
        let gauges: [(String, (LedgerHub) -> Double?)] = [
            ("hub_seen_seconds", { $0.seen.map { now.timeIntervalSince($0).rounded() } }), ("hub_refused", { Double($0.refused) }),
            ("hub_breaks", { Double($0.breaks) }), ("hub_clock_seconds", \.clock),
        ]
        for (name, value) in gauges {
            lines.append("# TYPE hazel_casestore_\(name) gauge")
            lines += hubs.compactMap { hub in value(hub).map { "hazel_casestore_\(name){hub=\"\(hub.hub)\"} \($0)" } }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "text/plain; version=0.0.4"], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
