/// What earlier steps made and a later one has replaced: frozen.
extension LedgerSchema {
    /// The tables of the first step.
    static let first = [hub, certificate, epoch, change, refused, detail, receipt, firstBook, erased, firstVisits, firstAttendance, firstWaits, referrals]

    private static let firstBook = LedgerTable(
        "book_item", ["hub text", "n integer", "urgent integer", "item text", "at integer"], key: ["hub", "n"])
    private static let firstVisits = LedgerTable("visits", [
        "hub text", "id text", "arrival text", "person text?", "day text", "began integer", "ended integer?", "way text?", "companions integer?",
    ], key: ["hub", "id"], indices: [["hub", "arrival"], ["hub", "person"], ["hub", "day"]])
    private static let firstAttendance = LedgerTable("attendance", [
        "hub text", "id text", "visit text?", "appointment text?", "service text?", "place text?", "day text", "due integer?", "late integer",
        "state text", "began integer", "called integer?", "seen integer?",
    ], key: ["hub", "id"], indices: [["hub", "visit"], ["hub", "appointment"], ["hub", "day"]])
    private static let firstWaits = LedgerTable("waits", [
        "hub text", "attendance text", "service text?", "place text?", "day text", "began integer", "seen integer", "seconds integer",
    ], key: ["hub", "attendance"], indices: [["hub", "day"]])
}

extension LedgerSchema {
    /// The third step: visits and attendances lie by the day on which they were made, and waits are read from the attendances.
    static func dayByDay(in dialect: LedgerDialect) -> [String] {
        switch dialect {
        case .sqlite:
            renewed(visits, by: visitMade(dialect)) + [visitIndex] + renewed(attendance, by: attendanceMade(dialect))
                + ["DROP INDEX visits_moving", "DROP TABLE waits", waits]
        case .postgres:
            // However long it takes.
            ["SET LOCAL statement_timeout = 0"] + widened(visits, by: visitMade(dialect), without: ["arrival", "person"])
                + [visitIndex] + widened(attendance, by: attendanceMade(dialect), without: ["visit", "appointment"])
                + ["DROP INDEX visits_moving", notComeIndex, analystsWaits, "DROP TABLE waits", waits]
        }
    }

    /// From arriving to being seen, in whole seconds. Nobody who still waits, and nobody who did not come.
    private static let waits = """
        CREATE VIEW waits AS SELECT hub, id AS attendance, service, place, day, began, seen,
            CASE WHEN seen > began THEN (seen - began + 500000) / 1000000 ELSE 0 END AS seconds
        FROM attendance WHERE seen IS NOT NULL AND visit IS NOT NULL
        """

    /// For the step alone: each attendance looks for its visit.
    private static let visitIndex = "CREATE INDEX visits_moving ON visits (hub, id)"
    private static let notComeIndex = "CREATE INDEX attendance_appointment ON attendance (hub, appointment) WHERE \(notCome)"

    /// The analysts' view of waits, where they have it (`analysts.sql`), reads what the ledger's own will read, so that the table can go.
    private static let analystsWaits = """
        DO $$ BEGIN
            IF to_regclass('analysis.waits') IS NOT NULL THEN
                CREATE OR REPLACE VIEW analysis.waits AS
                    SELECT hub, id AS attendance, service, place, day::date AS day, to_timestamp(began / 1000000.0) AS began,
                        to_timestamp(seen / 1000000.0) AS seen,
                        CASE WHEN seen > began THEN (seen - began + 500000) / 1000000 ELSE 0 END AS seconds
                    FROM public.attendance WHERE seen IS NOT NULL AND visit IS NOT NULL;
            END IF;
        END $$
        """

    /// A table without row ids cannot have another key: its rows move.
    private static func renewed(_ table: LedgerTable, by made: String) -> [String] {
        let kept = table.columns.map(\.name).filter { $0 != "made" }.joined(separator: ", ")
        let before = "\(table.name)_before"
        return ["ALTER TABLE \(table.name) RENAME TO \(before)"] + table.indices.compactMap(\.last).map { "DROP INDEX \(table.name)_\($0)" }
            + table.statements(in: .sqlite) + [
                "INSERT INTO \(table.name) (\(kept), made) SELECT \(kept), \(made) FROM \(before) AS old ORDER BY hub, began", "DROP TABLE \(before)",
            ]
    }

    /// The table stays the one that views read.
    private static func widened(_ table: LedgerTable, by made: String, without indices: [String]) -> [String] {
        let key = table.key.joined(separator: ", ")
        return [
            "ALTER TABLE \(table.name) ADD COLUMN made TEXT", "UPDATE \(table.name) AS old SET made = \(made)",
            "ALTER TABLE \(table.name) ALTER COLUMN made SET NOT NULL, DROP CONSTRAINT \(table.name)_pkey, ADD PRIMARY KEY (\(key))",
        ] + indices.map { "DROP INDEX \(table.name)_\($0)" }
    }

    /// As near as the rows themselves tell it: what stands elsewhere is found, too, only not as fast.
    private static func visitMade(_ dialect: LedgerDialect) -> String {
        let table = dialect == .sqlite ? "visits_before" : "visits"
        return "(SELECT \(dialect.day("min(v.began)")) FROM \(table) AS v WHERE v.hub = old.hub AND v.arrival = old.arrival)"
    }

    private static func attendanceMade(_ dialect: LedgerDialect) -> String {
        "coalesce((SELECT v.made FROM visits AS v WHERE v.hub = old.hub AND v.id = old.visit LIMIT 1), \(dialect.day("old.began")))"
    }
}

extension LedgerDialect {
    /// The day in UTC of a time in microseconds.
    fileprivate func day(_ time: String) -> String {
        switch self {
        case .sqlite: "date(\(time) / 1000000, 'unixepoch')"
        case .postgres: "to_char(to_timestamp(\(time) / 1000000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')"
        }
    }
}
