extension Schema {
    /// What stood before an act keeps its own time, which a set clock corrects with all others. The indices find the few changes that
    /// a set clock is about.
    static let clock = """
        ALTER TABLE act ADD COLUMN since INTEGER;
        CREATE INDEX journal_clock ON journal (epoch, sequence) WHERE kind = 'clock-corrected';
        """
}
