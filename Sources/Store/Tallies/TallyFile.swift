import GRDB
public import Reception

extension JournalFile {
    /// What the tallies hold of one table: beside a hub that is running, or without one.
    public func tallies(_ tally: Tally, _ days: ClosedRange<CentreDay>) throws -> TallyRows {
        try queue.read { try TallyTables.read(tally, days, in: $0) }
    }
}
