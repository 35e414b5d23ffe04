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
    private let made = Mutex<Signposts?>(nil)
    private let wanted: AsyncStream<Void>, want: AsyncStream<Void>.Continuation

    init(_ configuration: Configuration, logger: Logger) {
        (self.configuration, self.logger) = (configuration, logger)
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
            let cards = configuration.cards(Shelf(configuration: configuration).kept())
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
