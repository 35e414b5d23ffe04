/// The ledger's tables. Times are whole microseconds since 1970 (UTC); days are the centre's own, `2026-11-23`.
///
/// Every table's key begins with the hub: a database that is spread over machines keeps one hub's rows together, no transaction
/// concerns two hubs, and no number comes from a sequence of the database.
public enum LedgerSchema {
    /// The hubs that there are. `head` counts the items of its book.
    static let hub = LedgerTable("hub", [
        "hub text", "name text", "zone text", "added integer", "state text", "code bytes?", "code_until integer?", "seen integer?",
        "version text?", "clock integer?", "book_head integer", "stale integer",
    ], key: ["hub"])
    /// The certificates that were given to a hub, by their serial number in hexadecimal.
    static let certificate = LedgerTable(
        "certificate", ["hub text", "serial text", "given integer", "until integer", "revoked integer?"], key: ["hub", "serial"])
    /// How far each epoch of a hub's journal is held: to its last number, and without a gap.
    static let epoch = LedgerTable(
        "hub_epoch", ["hub text", "epoch text", "ordinal integer", "head integer", "run integer"], key: ["hub", "epoch"])
    /// The changes themselves. `mark` is empty, or `gap` where the one before is not held, or `break` where it is another.
    static let change = LedgerTable("change_ledger", [
        "hub text", "epoch text", "sequence integer", "id text", "kind text", "wall integer", "header text", "salt bytes?", "body text?",
        "body_hash bytes", "hash bytes", "part text?", "mark text", "received integer",
    ], key: ["hub", "epoch", "sequence"], unique: [["hub", "id"]], isAppendOnly: true)
    /// Those that a person must look at. They count as held: nothing waits for them.
    static let refused = LedgerTable(
        "refused_change",
        ["hub text", "epoch text", "sequence integer", "id text", "hash bytes?", "code text", "sentence text", "received integer"],
        key: ["hub", "epoch", "sequence"])
    /// What is personal, under the id that a change names. `hold` keeps it beyond its expiry.
    static let detail = LedgerTable("detail", [
        "hub text", "id text", "version integer", "kind text", "body text", "expires integer", "hold integer",
    ], key: ["hub", "id", "version"], indices: [["hub", "expires"]])
    static let receipt = LedgerTable("receipt", [
        "hub text", "epoch text", "sequence integer", "hash text", "at text", "signer text", "signature text",
    ], key: ["hub", "epoch", "sequence"])
    /// What goes to the hub, in its order. `urgent` comes before everything.
    static let book = LedgerTable(
        "book_item", ["hub text", "n integer", "urgent integer", "item text", "at integer"], key: ["hub", "n"], indices: [["hub", "urgent", "n"]])
    /// Whoever is to be forgotten; making the tables anew does not bring them back.
    static let erased = LedgerTable("erased", ["hub text", "person text", "at integer"], key: ["hub", "person"])

    /// For people to query; kept from the changes, and made anew from them.
    ///
    /// Ids are random: in a key or an index of their own, each batch would touch pages all over. `made` is the day (in UTC, by the hub's
    /// clock) of the change that made the row, never corrected, and the same for all of one arrival: what belongs together lies together.
    static let visits = LedgerTable("visits", [
        "hub text", "id text", "arrival text", "person text?", "day text", "began integer", "ended integer?", "way text?", "companions integer?",
        "made text",
    ], key: ["hub", "made", "id"], indices: [["hub", "day"]])
    static let attendance = LedgerTable("attendance", [
        "hub text", "id text", "visit text?", "appointment text?", "service text?", "place text?", "day text", "due integer?", "late integer",
        "state text", "began integer", "called integer?", "seen integer?", "made text",
    ], key: ["hub", "made", "id"], indices: [["hub", "appointment"], ["hub", "day"]], partial: ["appointment": notCome])
    /// The rows that are looked for by their appointment: few.
    static let notCome = "state = 'not-come'"
    static let referrals = LedgerTable("referrals", [
        "hub text", "id text", "service text", "day text", "asked integer", "way text", "sensitive integer", "state text", "since integer",
        "decline text?", "result text?",
    ], key: ["hub", "id"], indices: [["hub", "day"]])

    /// How often a step of signposting was counted on a day, by one thing more; `value` is empty where that is not known. Of what is
    /// sensitive there is the outcome alone.
    static let signposts = LedgerTable("signposts", [
        "hub text", "day text", "theme text", "dimension text", "value text", "outcome text", "count integer",
    ], key: ["hub", "day", "theme", "dimension", "value", "outcome"])

    /// What ``Ledger/rebuild()`` empties and fills.
    public static let queried = [visits, attendance, referrals, signposts]

    /// Every table that concerns hubs; a test reads each statement against them.
    public static let tables = [hub, certificate, epoch, change, refused, detail, receipt, book, erased] + queried

    /// Who may ask for statistics. It concerns no hub and is small: a database that is spread over machines has it on each.
    static let analyst = LedgerTable("analyst", [
        "name text", "token bytes", "added integer", "until integer", "revoked integer?", "asked integer?",
    ], key: ["name"])

    /// Steps forward, named and frozen. A hub of the version before goes on meanwhile.
    static func steps(_ dialect: LedgerDialect) -> [(name: String, statements: [String])] {
        [
            ("1 ledger", first.flatMap { $0.statements(in: dialect) }), ("2 signposts", signposts.statements(in: dialect)),
            ("2 analyst", analyst.statements(in: dialect)), ("3 day by day", dayByDay(in: dialect)),
            ("4 urgent", ["CREATE INDEX book_item_n ON book_item (hub, urgent, n)"]),
        ]
    }

    /// Brings the tables up to date.
    static func migrate(_ database: any LedgerDatabase) async throws {
        let steps = steps(database.dialect)
        try await database.write { transaction in
            try transaction.execute("CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY)", [])
            let done = Set(try transaction.rows("SELECT name FROM schema_step", []).compactMap { $0.text(0) })
            for step in steps where !done.contains(step.name) {
                for statement in step.statements { try transaction.execute(statement, []) }
                try transaction.execute("INSERT INTO schema_step (name) VALUES (?)", [.text(step.name)])
            }
        }
    }
}
