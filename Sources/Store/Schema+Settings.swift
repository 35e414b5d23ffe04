extension Schema {
    /// What managers have changed, in the order in which they did: the last one of a topic that was not taken back holds. Follows the
    /// journal; what families read, and who did it, stand in `personal`.
    static let settings = """
        CREATE TABLE setting (
            n INTEGER PRIMARY KEY,
            change TEXT NOT NULL UNIQUE,
            topic TEXT NOT NULL,
            body BLOB NOT NULL,
            at INTEGER NOT NULL,
            undone INTEGER,
            undone_by TEXT
        ) STRICT;
        """
}
