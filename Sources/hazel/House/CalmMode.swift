import Logging
import Synchronization
import Web

/// Whether the lamps are calm now: nothing blinks, and nothing sounds.
///
/// It begins as the configuration has it, staff change it by their page or a button, and it is kept nowhere: after a restart it is as
/// the configuration says again. Nothing of it is of a family, so it is in no journal.
final class CalmMode: Sendable {
    private let state: Mutex<Bool>
    private let logger: Logger
    private let (changed, change) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    init(_ isCalm: Bool, logger: Logger) {
        state = Mutex(isCalm)
        self.logger = logger
    }

    var isCalm: Bool { state.withLock { $0 } }

    func set(_ isCalm: Bool) { report(state.withLock { $0 = isCalm; return isCalm }) }

    func toggle() { report(state.withLock { $0.toggle(); return $0 }) }

    /// Calls each time that it was changed, until it is cancelled. It is called by one reader.
    func follow(_ wake: () -> Void) async {
        for await _ in changed { wake() }
    }

    /// How the staff page has it.
    var desk: CalmDesk { CalmDesk(isCalm: { self.isCalm }, set: { self.set($0) }) }

    private func report(_ isCalm: Bool) {
        logger.info(isCalm ? "the lamps are calm: nothing blinks, nothing sounds" : "the lamps are as usual: they may blink and sound")
        change.yield()
    }
}
