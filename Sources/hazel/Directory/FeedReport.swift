import Foundation
import Intake
import Reception

/// What one reading of a feed brought, and what of it cannot be used.
struct FeedReport: Encodable {
    var feed: String
    var services: Int
    /// Whether the feed could be read; else its last good copy stands.
    var fresh: Bool
    var asOf: Date?
    var refused, warnings: Int
    var complaints: [Complaint]

    /// One thing that cannot be used: where it was read, of which service, in which field, and why.
    struct Complaint: Encodable {
        var weight: BookComplaint.Weight
        var source: String
        var service, field: String?
        var reason: String

        init(_ complaint: BookComplaint) {
            (weight, reason) = (complaint.weight, complaint.reason)
            (source, service, field) = (complaint.origin.file, complaint.origin.record, complaint.origin.field)
        }

        var sentence: String {
            [source, service.map { "service \($0)" }, field, (weight == .warning ? "warning: " : "") + reason].compactMap(\.self).joined(separator: ": ")
        }
    }

    init(_ feed: String, _ reading: Shelf.Reading) {
        (self.feed, services, fresh, asOf) = (feed, reading.entries.count, reading.fresh, reading.asOf)
        refused = reading.complaints.count { $0.weight == .refused }
        warnings = reading.complaints.count - refused
        complaints = reading.complaints.map(Complaint.init)
    }

    var sentence: String {
        let state = fresh ? "" : services == 0 ? "; nothing is kept" : "; the last good copy" + (asOf.map { " of \(Coding.text(of: $0).prefix(10))" } ?? "") + " stands"
        return "\(feed): \(services) services, \(refused) refused, \(warnings) to look at" + state
    }

    /// The worst that it says, as an exit status; 0 where all is well.
    var status: Int32 { fresh ? refused > 0 ? Exit.data : 0 : Exit.unavailable }
}

extension Shelf {
    /// Reads one configured feed. It never fails: what is wrong is in the report.
    func sync(
        _ feed: DirectorySettings.Feed, now: @escaping @Sendable () -> Date, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> FeedReport {
        do {
            return FeedReport(feed.name, try await read(feed.source, as: feed.name, now: now) { step in
                progress("\(feed.name): \(step.fetched) of \(step.listed) services")
            })
        } catch {
            let old = DirectoryCopy(at: copy(of: feed.name))
            let reason = (error as? DeskError)?.cause ?? "cannot be kept: \(error.localizedDescription)"
            let complaint = BookComplaint(.refused, at: Origin(file: feed.name, line: 1), reason)
            return FeedReport(feed.name, Reading(entries: old?.entries ?? [], complaints: [complaint], fresh: false, asOf: old?.asOf))
        }
    }
}
