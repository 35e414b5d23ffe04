import Foundation
import Reception
import Web

/// What an import says in a terminal and beside a dropped file.
enum ImportText {
    static func report(_ report: ImportReport, preview: Bool = false, details: Bool = false) -> String {
        var lines = [summary(report, preview: preview)]
        if details { lines += report.details.map(line) }
        lines += report.complaints.map { "  \($0)" }
        lines += report.vanished.map {
            "  \($0.externalID): was in the book for \(time($0.start)) and is not in this complete file; it stays until a person decides"
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static func summary(_ report: ImportReport, preview: Bool) -> String {
        "\(report.file) (\(report.profile))\(preview ? ", preview: nothing was changed" : ""): \(report.added) added, "
            + "\(report.changed) changed, \(report.cancelled) cancelled, \(report.unchanged) unchanged, \(report.refused) refused"
            + (report.vanished.isEmpty ? "" : ", \(report.vanished.count) vanished")
    }

    private static func line(_ detail: BookOutcome.Detail) -> String {
        let times = [detail.before, detail.after].compactMap { $0 }.map(time)
        return "  \(detail.origin): \(detail.what.rawValue) \(detail.service) \(detail.before == detail.after ? times.last ?? "" : times.joined(separator: " → "))"
    }

    private static func time(_ date: Date) -> String { date.formatted(.iso8601) }
}
