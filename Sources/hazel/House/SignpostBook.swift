import Intake
import Logging
import Reception
import ServiceLifecycle
import Signposting
import Synchronization
import Web

/// The directory as families find it. It is made while the hub already serves, and made anew whenever the directory has been read.
final class SignpostBook: ServiceLifecycle.Service {
    private let configuration: Configuration
    private let logger: Logger
    /// Days on which the services of this building keep other hours.
    private let changes: @Sendable () async -> [DirectorySchedule]
    private let made = Mutex<Signposts?>(nil)
    private let wanted: AsyncStream<Void>, want: AsyncStream<Void>.Continuation

    init(_ configuration: Configuration, logger: Logger, changes: @escaping @Sendable () async -> [DirectorySchedule] = { [] }) {
        (self.configuration, self.logger, self.changes) = (configuration, logger, changes)
        (wanted, want) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// As it was last made; `nil` before the first time.
    var newest: Signposts? { made.withLock { $0 } }

    /// The directory has changed.
    func turn() { want.yield() }

    func run() async {
        turn()
        var last: [ServiceCard]?
        // A feed that brought nothing new changes nothing.
        for await _ in wanted.cancelOnGracefulShutdown() {
            let cards = configuration.cards(Shelf(configuration: configuration).kept()).keeping(await changes())
            if cards != last { make(cards) }
            last = cards
        }
    }

    private func make(_ cards: [ServiceCard]) {
        do {
            let signposts = try Signposts(cards, files: .shipped(), calendar: configuration.opening)
            made.withLock { $0 = signposts }
            logger.info("signposts stand", metadata: ["services": "\(cards.count)"])
        } catch {
            logger.error("there are no signposts", metadata: ["cause": "\(error)"])
        }
    }
}

extension [ServiceCard] {
    /// With the days on which this building is closed, or open otherwise. A service that says nothing of its hours goes on saying nothing.
    func keeping(_ changes: [DirectorySchedule]) -> [ServiceCard] {
        map { card in
            var card = card
            if card.here, !card.schedules.isEmpty { card.schedules += changes }
            return card
        }
    }
}
