extension Schema {
    /// How the centre was used, counted (``Tally``). `period` is a day (`20261123`) or, once days are folded, a month (`202611`). Follows
    /// the journal, save what the journal must not know. `tally_person` counts by a pseudonym whose key is destroyed with its quarter.
    static let tallies = """
        CREATE TABLE tally (
            name TEXT NOT NULL,
            period INTEGER NOT NULL,
            a TEXT NOT NULL,
            b TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (name, period, a, b)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally_minutes (
            name TEXT NOT NULL,
            period INTEGER NOT NULL,
            a TEXT NOT NULL,
            minutes BLOB NOT NULL,
            PRIMARY KEY (name, period, a)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally_key (
            quarter INTEGER PRIMARY KEY,
            key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT;
        CREATE TABLE tally_person (
            month INTEGER NOT NULL,
            pseudonym BLOB NOT NULL,
            visits INTEGER NOT NULL,
            PRIMARY KEY (month, pseudonym)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally_state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            version INTEGER NOT NULL,
            final INTEGER NOT NULL,
            closed INTEGER NOT NULL
        ) STRICT;
        """
}
