extension Schema {
    /// What families find, counted: by day, folded into months, and by one thing at a time. No row has a number of its own, so that no
    /// order can be read from it; the journal knows nothing of it.
    static let uptake = """
        CREATE TABLE uptake (
            period TEXT NOT NULL CHECK (length(period) IN (7, 10)),
            theme TEXT NOT NULL,
            dimension TEXT NOT NULL CHECK (dimension IN ('need', 'band', 'language')),
            value TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('seen', 'taken-away', 'way-shown', 'referred')),
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (period, theme, dimension, value, outcome)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE unfound (
            words TEXT NOT NULL,
            language TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            last TEXT NOT NULL,
            PRIMARY KEY (words, language)
        ) STRICT, WITHOUT ROWID;
        """

    /// Searches in which a word may be a name: no words, but a salted hash of them, and the days.
    static let held = """
        CREATE TABLE held_salt (salt BLOB NOT NULL CHECK (length(salt) = 16)) STRICT;
        CREATE TABLE held_search (
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            day TEXT NOT NULL CHECK (length(day) = 10),
            PRIMARY KEY (digest, day)
        ) STRICT, WITHOUT ROWID;
        """

    /// Who asks to be contacted. Follows the journal; how to reach them stands in `personal`, under `content`.
    static let referral = """
        CREATE TABLE referral (
            id TEXT PRIMARY KEY,
            content TEXT NOT NULL,
            pass TEXT,
            body BLOB NOT NULL,
            at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'closed')),
            since INTEGER NOT NULL,
            decline TEXT,
            result TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX referral_pass ON referral (pass);
        CREATE INDEX referral_state ON referral (state, at);
        """

    /// The days of signposting that the journal has, and with how many steps.
    static let signposted = """
        CREATE TABLE uptake_told (
            period TEXT PRIMARY KEY CHECK (length(period) = 10),
            total INTEGER NOT NULL CHECK (total > 0)
        ) STRICT, WITHOUT ROWID;
        """
}
