import Foundation
import GRDB
import Reception

extension TallyTables {
    /// One table over some days, and over the months in which they lie: two runs of its key, each read in order.
    static func rows(_ tally: Tally, _ days: ClosedRange<CentreDay>, in db: Database) throws -> TallyRows {
        let (first, last) = (TallyPeriod.day(days.lowerBound).number, TallyPeriod.day(days.upperBound).number)
        let final = try state(in: db)?.final ?? 0
        let firstDay = final > 0 ? CentreDay(year: final / 10_000, month: final / 100 % 100, day: 1) : nil
        var rows: [TallyRows.Row] = []
        for (first, last) in [(first / 100, last / 100), (first, last)] {
            let arguments: StatementArguments = [tally.rawValue, first, last]
            if tally.isHistogram { try minutes(arguments, in: db, &rows) } else { try counts(arguments, in: db, &rows) }
        }
        return TallyRows(rows: rows, firstDay: firstDay)
    }

    private static func counts(_ arguments: StatementArguments, in db: Database, _ rows: inout [TallyRows.Row]) throws {
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: """
            SELECT period, a, b, count FROM tally WHERE name = ? AND period BETWEEN ? AND ? AND count > 0
            """), arguments: arguments)
        while let row = try cursor.next() {
            rows.append(.init(period: TallyPeriod(number: row[0]), a: row[1], b: row[2], count: row[3]))
        }
    }

    private static func minutes(_ arguments: StatementArguments, in db: Database, _ rows: inout [TallyRows.Row]) throws {
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: """
            SELECT period, a, minutes FROM tally_minutes WHERE name = ? AND period BETWEEN ? AND ?
            """), arguments: arguments)
        while let row = try cursor.next() {
            let minutes = try row.withUnsafeData(atIndex: 2) { $0.map(MinuteCounts.init(bytes:)) ?? MinuteCounts() }
            rows.append(.init(period: TallyPeriod(number: row[0]), a: row[1], b: "", count: minutes.total, minutes: minutes))
        }
    }
}
