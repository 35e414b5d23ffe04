/// All that is personal of somebody was erased here, as the case store has asked.
public struct Erased: Hashable, Sendable, Codable {
    /// The id stays in the journal; nothing says any more whose it was.
    public var person: Person.ID
    /// How many records that were; 0 where they had expired before.
    public var records: Int

    public init(person: Person.ID, records: Int) { (self.person, self.records) = (person, records) }
}
