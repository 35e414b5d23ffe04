extension Schema {
    /// What stood before an act keeps its own time, which a set clock corrects with all others; visitors are listed in the journal's
    /// order. The index finds the corrections.
    static let clock = """
        ALTER TABLE act ADD COLUMN since INTEGER;
        ALTER TABLE visitor ADD COLUMN sequence INTEGER;
        CREATE INDEX journal_clock ON journal (epoch, sequence) WHERE kind = 'clock-corrected';
        """
}
