extension Schema {
    /// In which language a pass is answered. Follows the journal; which one it is stands in `personal`, under `content`.
    static let language = """
        CREATE TABLE pass_language (
            pass TEXT PRIMARY KEY,
            content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
