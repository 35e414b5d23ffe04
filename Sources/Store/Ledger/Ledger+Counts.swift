import Foundation
public import Reception

/// How many attendances a service had on one day at one centre. Exact: it is to be protected before anybody sees it.
public struct LedgerCount: Hashable, Sendable {
    public var hub: String
    public var day: String
    /// `nil` where the sharing agreement holds the service back.
    public var service: String?
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
}
