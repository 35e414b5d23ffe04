/// One simulated line as a page draws it.
public struct SimulatedLine: Hashable, Sendable, Identifiable {
    /// The line's name, by which ``SimulatedLines/pull(_:active:)`` finds it.
    public var id: String
    /// What it is for.
    public var meaning: LineMeaning
    /// The lamp is lit, the sounder sounds, the button is pressed, the door is open.
    public var isActive: Bool
    /// Who holds the line; `nil` while nobody does.
    public var consumer: String?

    /// A line as it is at one moment.
    public init(id: String, meaning: LineMeaning, isActive: Bool, consumer: String?) {
        (self.id, self.meaning, self.isActive, self.consumer) = (id, meaning, isActive, consumer)
    }
}
