public import Reception

/// What a client that follows the hub hears: how far the journal is, or that the hub does not answer just now.
public enum DeskSignal: Sendable, Equatable {
    /// The journal's position. After ``lost(_:again:)`` it says as well that the hub answers again.
    case at(Position)
    /// The connection is lost, and is tried again after a while.
    case lost(DeskError, again: Duration)
}
