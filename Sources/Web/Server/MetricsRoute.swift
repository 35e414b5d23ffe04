import Hummingbird
import NIOCore
import Reception
import Statistics

/// The hub's health and its day in OpenMetrics 1.0, for machines. No label names a family, a service or a kiosk; counts are rounded as
/// everywhere, and a count that is too small to be shown is not there.
struct MetricsRoute: Sendable {
    let parts: ListenerParts

    func add(to inside: some RouterMethods<WebContext>) {
        inside.get("/metrics") { _, context in
            let type = "application/openmetrics-text; version=1.0.0; charset=utf-8"
            return Response.make(ByteBuffer(string: try await text(at: context.moment)), type)
        }
    }

    private func text(at moment: Moment) async throws -> String {
        var text = Metric("hazel_clock_trusted", "Whether the wall clock is known to be right.", [("", moment.trusted ? 1 : 0)]).text
        text += Metric("hazel_up_seconds", "Seconds since the machine started.", [("", Int(moment.boottime / 1_000_000_000))]).text
        if let report = parts.check() {
            let marks = Dictionary(grouping: report.findings, by: { $0.mark.rawValue.lowercased() }).mapValues(\.count)
            text += Metric("hazel_check_findings", "What the hub found when it last looked at itself.", marks.sorted { $0.key < $1.key }.map {
                ("{mark=\"\($0.key)\"}", $0.value)
            }).text
        }
        for (name, help, measure) in Self.counts { text += try await today(name, help, measure, moment) }
        return text + "# EOF\n"
    }

    private static let counts = [
        ("hazel_visits_today", "Visits that began today, rounded.", "visits"),
        ("hazel_refusals_today", "Check-ins of today that a person had to mend, rounded.", "refusals"),
        ("hazel_assistance_today", "Calls for a person today, rounded.", "assistance"),
    ]

    private func today(_ name: String, _ help: String, _ measure: String, _ moment: Moment) async throws -> String {
        guard let asking = parts.statistics, let measure = Measure.named(measure) else { return "" }
        let span = Span(.day, of: parts.centre.day(of: moment.wall))
        guard let value = try await asking.answer(Question(measure: measure, span: span)).whole.figures.last?.value else { return "" }
        return Metric(name, help, [("", value)]).text
    }
}

/// One family of gauges.
struct Metric {
    let text: String

    init(_ name: String, _ help: String, _ values: [(labels: String, value: Int)]) {
        text = "# TYPE \(name) gauge\n# HELP \(name) \(help)\n" + values.map { "\(name)\($0.labels) \($0.value)\n" }.joined()
    }
}
