extension Schema {
    /// Points for the forum's agenda. Follows the journal; what they say stands in `personal`, under `content`.
    static let forum = """
        CREATE TABLE forum_point (
            content TEXT PRIMARY KEY,
            at INTEGER NOT NULL,
            taken INTEGER NOT NULL DEFAULT 0 CHECK (taken IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX forum_point_open ON forum_point (at) WHERE NOT taken;
        """
}
