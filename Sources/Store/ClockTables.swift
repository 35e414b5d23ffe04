import Foundation
import GRDB
import Reception

/// What the journal knows of the clock: which changes are of one boot, and how their times were corrected.
enum ClockTables {
    /// The changes of a boot at the end of the journal, the oldest first, each with the wall time that the tables have for it.
    static func entries(of boot: String, in db: Database) throws -> [ClockRules.Entry] {
        guard let epoch = try Journal.head(in: db)?.position.epoch else { return [] }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT sequence, kind, header FROM journal WHERE epoch = ? AND kind != 'clock-corrected' ORDER BY n DESC", arguments: [epoch])
        var entries: [ClockRules.Entry] = []
        while let row = try rows.next() {
            let moment = try Coding.decode(ChangeHeader.self, from: row["header"] as Data).moment
            guard moment.boot == boot else { break }
            let isFace = row["kind"] as String == Change.Kind.fedBack.rawValue
            entries.append(ClockRules.Entry(sequence: row["sequence"], moment: moment, exact: !isFace))
        }
        let corrections = try corrections(of: boot, in: epoch, before: .max, in: db)
        return entries.reversed().map { corrected($0, by: corrections) }
    }

    /// A correction, and whether the clock was trusted when it was made.
    typealias Correction = (body: ClockCorrected, trusted: Bool)

    /// The corrections of a boot, in the order in which they were made.
    static func corrections(of boot: String, in epoch: String, before sequence: Int64, in db: Database) throws -> [Correction] {
        try Row.fetchAll(db, sql: """
            SELECT body, trusted FROM journal WHERE epoch = ? AND kind = 'clock-corrected' AND sequence < ? AND body IS NOT NULL
            ORDER BY sequence
            """, arguments: [epoch, sequence]
        ).map { row in
            let body = try Coding.decode(ClockCorrected.self, from: row["body"] as Data)
            return (body: body, trusted: row["trusted"] as Bool)
        }.filter { $0.body.boot == boot }
    }

    /// An entry as the last correction that is about it has left it.
    private static func corrected(_ entry: ClockRules.Entry, by corrections: [Correction]) -> ClockRules.Entry {
        guard let last = corrections.last(where: { $0.body.covers(entry.sequence) }) else { return entry }
        return ClockRules.Entry(
            sequence: entry.sequence, moment: entry.moment, wall: last.body.wall(at: entry.moment), settled: entry.settled || last.trusted,
            exact: entry.exact)
    }

    /// Since when an attendance stood as it did before an act. The act's own record may be from before the clock was set.
    static func since(of step: Acted.Step, before change: String, in db: Database) throws -> Date? {
        let kept = try Int64.fetchOne(
            db, sql: "SELECT since FROM act WHERE change = ? AND attendance = ?", arguments: [change, step.attendance.rawValue])
        return kept.map(Date.init(microseconds:)) ?? step.since
    }
}
