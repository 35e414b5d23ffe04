extension Schema {
    /// What a family says after its check-in. Follows the journal; what helps somebody stands in `personal`, under `content`.
    static let wishes = """
        CREATE TABLE visit_adjustment (
            visit TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
            content TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE arrival_wish (
            arrival TEXT PRIMARY KEY REFERENCES arrival (id) ON DELETE CASCADE,
            call TEXT,
            spot TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE visit_sharing (
            visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
            service TEXT NOT NULL,
            shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
            PRIMARY KEY (visit, service)
        ) STRICT, WITHOUT ROWID;
        """
}
