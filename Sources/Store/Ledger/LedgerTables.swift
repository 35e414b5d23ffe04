import Foundation
import Reception

/// Keeps the query tables of one hub from its changes, in the transaction that keeps those.
struct LedgerTables {
    let hub: String
    let zone: TimeZone
    let transaction: any LedgerTransaction

    /// Applies changes in their order. Each is in the ledger already.
    func apply(_ entries: [(change: Change, position: Position)]) throws {
        var run: [Change] = []
        for entry in entries {
            guard case .clockCorrected(let correction) = entry.change.body else {
                run.append(entry.change)
                continue
            }
            try apply(run)
            run = []
            try correct(correction, at: entry.position)
        }
        try apply(run)
    }

    private func apply(_ changes: [Change]) throws {
        guard !changes.isEmpty else { return }
        let days = DayNames(zone: .gmt)
        var tables = try QueryLoading(hub: hub, transaction: transaction).load(QueryNeeds(changes), near: changes, days)
        for change in changes { tables.apply(change, on: days.name(of: change.moment.wall)) }
        tables.forget(try erased(Set(tables.touchedVisits.compactMap { tables.visits[$0]?.person })))
        try put(tables)
    }

    private func erased(_ people: Set<String>) throws -> Set<String> {
        guard !people.isEmpty, try !transaction.rows("SELECT 1 FROM erased WHERE hub = ? LIMIT 1", [.text(hub)]).isEmpty else { return [] }
        let rows = try transaction.rows("SELECT person FROM erased WHERE hub = ? AND person {among}", [.text(hub), .list(people.sorted())])
        return Set(rows.compactMap { $0.text(0) })
    }

    private func put(_ tables: QueryTables) throws {
        let days = DayNames(zone: zone)
        try remove(LedgerSchema.visits, tables.goneVisits)
        try remove(LedgerSchema.attendance, tables.goneAttendance)
        try transaction.put(tables.touchedVisits.compactMap { tables.visits[$0] }.inPlace.map { $0.values(hub, days) }, in: LedgerSchema.visits)
        try transaction.put(
            tables.touchedAttendance.compactMap { tables.attendance[$0] }.inPlace.map { $0.values(hub, days) }, in: LedgerSchema.attendance)
        try transaction.put(tables.touchedReferrals.compactMap { tables.referrals[$0]?.values(hub, days) }, in: LedgerSchema.referrals)
        if !tables.signposts.isEmpty {
            try transaction.execute(
                "DELETE FROM signposts WHERE hub = ? AND day {among}", [.text(hub), .list(tables.signposts.keys.sorted())])
        }
        try transaction.put(tables.signposts.flatMap { day, rows in rows.map { $0.values(hub, day) } }, in: LedgerSchema.signposts)
    }

    private func remove(_ table: LedgerTable, _ gone: [String: Set<String>]) throws {
        for (made, ids) in gone {
            try transaction.execute(
                "DELETE FROM \(table.name) WHERE hub = ? AND made = ? AND id {among}", [.text(hub), .text(made), .list(ids.sorted())])
        }
    }
}

/// A row that lies by where it was made, and there by its id.
protocol QueryRow {
    var made: String { get }
    var id: String { get }
}

extension VisitRow: QueryRow {}
extension AttendanceRow: QueryRow {}

extension Array where Element: QueryRow {
    /// In the order in which they lie: each page is written to once, and not by turns.
    fileprivate var inPlace: [Element] { sorted { ($0.made, $0.id) < ($1.made, $1.id) } }
}

extension LedgerTables {
    /// The clock was set: times are found by their value, as on the hub. Each is the wall time of one change, to the microsecond.
    private func correct(_ correction: ClockCorrected, at position: Position) throws {
        let times = try times(correction, at: position)
        guard let first = times.keys.min(), let last = times.keys.max() else { return }
        let range: [LedgerValue] = [.text(hub), .time(first), .time(last), .time(first), .time(last)]
        var tables = QueryTables()
        tables.load(visits: try transaction.rows("""
            SELECT \(LedgerSchema.visits.names) FROM visits WHERE hub = ? AND (began BETWEEN ? AND ? OR ended BETWEEN ? AND ?)
            """, range).compactMap(VisitRow.init))
        tables.load(attendance: try transaction.rows("""
            SELECT \(LedgerSchema.attendance.names) FROM attendance
            WHERE hub = ? AND (began BETWEEN ? AND ? OR seen BETWEEN ? AND ? OR called BETWEEN ? AND ?)
            """, range + range.suffix(2)).compactMap(AttendanceRow.init))
        tables.correct(times)
        try put(tables)
    }

    /// What each change's time is in the tables, and what it is by the correction.
    private func times(_ correction: ClockCorrected, at position: Position) throws -> [Date: Date] {
        let earlier = try transaction.rows("""
            SELECT body FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence < ? AND kind = 'clock-corrected' ORDER BY sequence
            """, [.text(hub), .text(position.epoch), .integer(position.sequence)])
            .compactMap { row in row.text(0).flatMap { try? Coding.decode(ClockCorrected.self, from: Data($0.utf8)) } }
            .filter { $0.boot == correction.boot }
        let rows = try transaction.rows("""
            SELECT sequence, header FROM change_ledger WHERE hub = ? AND epoch = ? AND sequence BETWEEN ? AND ?
            """, [.text(hub), .text(position.epoch), .integer(correction.from), .integer(correction.through)])
        var times: [Date: Date] = [:]
        for row in rows {
            guard let sequence = row.integer(0), let text = row.text(1),
                  let moment = (try? Coding.decode(ChangeHeader.self, from: Data(text.utf8)))?.moment, moment.boot == correction.boot
            else { continue }
            let was = earlier.last { $0.covers(sequence) }?.wall(at: moment) ?? moment.wall
            times[was] = correction.wall(at: moment)
        }
        return times
    }
}
