import Foundation
import Reception

/// Tells everyone who watches the simulated board that a line has changed: a number that grows, in an epoch of this run.
struct BoardFeed: Sendable {
    let feed = LiveFeed()
    let simulator: Simulator
    let epoch: String

    /// `nil` where the board is not simulated.
    init?(_ parts: ListenerParts) {
        guard let simulator = parts.simulator else { return nil }
        (self.simulator, epoch) = (simulator, parts.surroundings.uuid().uuidString.lowercased())
    }

    /// Follows the board until the task is cancelled.
    func follow() async {
        var position = Position(epoch: epoch, sequence: 0)
        feed.publish(position)
        for await _ in simulator.changes() {
            position.sequence += 1
            feed.publish(position)
        }
    }
}
