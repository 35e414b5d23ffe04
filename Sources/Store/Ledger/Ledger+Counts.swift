import Foundation
public import Reception

/// How many attendances a service had on one day at one centre. Exact: it is to be protected before anybody sees it.
public struct LedgerCount: Hashable, Sendable {
    /// The hub's id.
    public var hub: String
    /// `2026-11-23`, by the centre's own zone.
    public var day: String
    /// `nil` where the sharing agreement holds the service back.
    public var service: String?
    /// Attendances; those who did not come are not among them.
    public var count: Int
}

extension Ledger {
    /// The attendances of a hub by day and service, of those who came.
    public func counts(of hub: String, from: CentreDay, until: CentreDay) async throws -> [LedgerCount] {
        try await database.read { transaction in
            try transaction.rows("""
                SELECT day, service, count(*) FROM attendance
                WHERE hub = ? AND day BETWEEN ? AND ? AND state <> 'not-come' GROUP BY day, service ORDER BY day, service
                """, [.text(hub), .text(from.description), .text(until.description)]).compactMap { row in
                    guard let day = row.text(0), let count = row.integer(2) else { return nil }
                    return LedgerCount(hub: hub, day: day, service: row.text(1), count: Int(count))
                }
        }
    }

    /// What was counted of signposting at a hub, a report for each month of which anything is told. Protected as on the hub.
    public func signposts(of hub: String, from: CentreMonth, until: CentreMonth) async throws -> [UptakeReport] {
        let rows = try await database.read { transaction in
            try transaction.rows("""
                SELECT substr(day, 1, 7), theme, dimension, value, outcome, sum(count) FROM signposts
                WHERE hub = ? AND day BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
                """, [.text(hub), .text("\(from)-01"), .text("\(until)-31")])
        }
        let months = Dictionary(grouping: rows) { $0.text(0) ?? "" }.sorted { $0.key < $1.key }
        return months.compactMap { month, rows in
            CentreMonth(month).map { UptakeReport(month: $0, rows: rows.compactMap(Self.figure)) }
        }
    }

    private static func figure(_ row: LedgerRow) -> UptakeReport.Row? {
        guard let theme = row.text(1), let by = row.text(2).flatMap(UptakeReport.Dimension.init), let value = row.text(3),
              let outcome = row.text(4).flatMap(Uptake.Outcome.init), let count = row.integer(5)
        else { return nil }
        return .init(theme: .init(theme), by: by, value: value.isEmpty ? nil : value, outcome: outcome, counted: Int(count))
    }
}
