extension Schema {
    /// How far each receiver has the journal, what it refuses, and what it vouches for. Nothing of the journal is copied.
    static let sync = """
        CREATE TABLE sync_cursor (
            receiver TEXT PRIMARY KEY,
            n INTEGER NOT NULL CHECK (n >= 0),
            taken INTEGER,
            tried INTEGER,
            trouble TEXT,
            cause TEXT,
            next INTEGER,
            rewound TEXT,
            book TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sync_parked (
            receiver TEXT NOT NULL,
            n INTEGER NOT NULL REFERENCES journal (n),
            code TEXT NOT NULL,
            sentence TEXT NOT NULL,
            at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('parked', 'again', 'dropped')),
            reason TEXT,
            PRIMARY KEY (receiver, n),
            CHECK ((reason IS NOT NULL) = (state = 'dropped'))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sync_parked_state ON sync_parked (receiver, state);
        CREATE TABLE sync_receipt (
            receiver TEXT NOT NULL,
            day TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (receiver, day)
        ) STRICT, WITHOUT ROWID;
        """

    /// How the book comes from each receiver, and why its last receipt is not believed.
    static let syncBook = """
        ALTER TABLE sync_cursor ADD COLUMN book_taken INTEGER;
        ALTER TABLE sync_cursor ADD COLUMN book_trouble TEXT;
        ALTER TABLE sync_cursor ADD COLUMN book_cause TEXT;
        ALTER TABLE sync_cursor ADD COLUMN doubt TEXT;
        """
}
