import Foundation
import Reception

/// Loads the rows that changes touch. They are looked for near the changes' own days first, where nearly all of them lie: only somebody
/// who stays for days, or a clock that was set meanwhile, has them looked for among all of the hub.
struct QueryLoading {
    let hub: String
    let transaction: any LedgerTransaction

    /// - Parameter days: in UTC.
    func load(_ needs: QueryNeeds, near changes: [Change], _ days: DayNames) throws -> QueryTables {
        let near = Self.near(changes, days)
        var tables = QueryTables()
        for (column, wanted) in [("id", needs.visits.union(needs.wholeVisits)), ("arrival", needs.arrivals)] {
            tables.load(visits: try found(LedgerSchema.visits, column, wanted, near).compactMap(VisitRow.init))
        }
        tables.load(attendance: try found(
            LedgerSchema.attendance, "id", needs.attendance, near, besides: needs.fresh).compactMap(AttendanceRow.init))
        let whole = tables.visits.values.filter { needs.wholeVisits.contains($0.id) || needs.arrivals.contains($0.arrival) }
        tables.load(attendance: try beside(whole).compactMap(AttendanceRow.init))
        let unknown = needs.wholeVisits.subtracting(whole.map(\.id))
        tables.load(attendance: try anywhere(LedgerSchema.attendance, "visit", unknown).compactMap(AttendanceRow.init))
        tables.load(attendance: try notCome(needs.appointments).compactMap(AttendanceRow.init))
        tables.load(referrals: try anywhere(LedgerSchema.referrals, "id", needs.referrals).compactMap(ReferralRow.init))
        return tables
    }

    /// Who came in the evening may leave after midnight (UTC).
    private static func near(_ changes: [Change], _ days: DayNames) -> Set<String> {
        let today = Set(changes.map { days.name(of: $0.moment.wall) })
        let before = DayNames(zone: .gmt)
        return today.union(changes.map { before.name(of: $0.moment.wall.addingTimeInterval(-86_400)) })
    }

    /// - Parameter besides: are looked for near alone.
    private func found(
        _ table: LedgerTable, _ column: String, _ wanted: Set<String>, _ days: Set<String>, besides: Set<String> = []
    ) throws -> [LedgerRow] {
        let all = wanted.union(besides)
        guard !all.isEmpty, let place = table.columns.firstIndex(where: { $0.name == column }) else { return [] }
        let rows = try rows(table, "made {among} AND \(column) {among}", [.list(days.sorted()), .list(all.sorted())])
        return rows + (try anywhere(table, column, wanted.subtracting(rows.compactMap { $0.text(place) })))
    }

    private func anywhere(_ table: LedgerTable, _ column: String, _ wanted: Set<String>) throws -> [LedgerRow] {
        wanted.isEmpty ? [] : try rows(table, "\(column) {among}", [.list(wanted.sorted())])
    }

    /// The attendances of visits: each lies beside its visit.
    private func beside(_ visits: [VisitRow]) throws -> [LedgerRow] {
        guard !visits.isEmpty else { return [] }
        let places: [LedgerValue] = [.list(Set(visits.map(\.made)).sorted()), .list(visits.map(\.id).sorted())]
        return try rows(LedgerSchema.attendance, "made {among} AND visit {among}", places)
    }

    /// By the index of those rows alone: SQLite would rather go through all of the hub.
    private func notCome(_ appointments: Set<String>) throws -> [LedgerRow] {
        guard !appointments.isEmpty else { return [] }
        return try rows(
            LedgerSchema.attendance, "\(LedgerSchema.notCome) AND appointment {among}", [.list(appointments.sorted())], by: " {by appointment}")
    }

    private func rows(_ table: LedgerTable, _ rule: String, _ values: [LedgerValue], by index: String = "") throws -> [LedgerRow] {
        try transaction.rows("SELECT \(table.names) FROM \(table.name)\(index) WHERE hub = ? AND \(rule)", [.text(hub)] + values)
    }
}
