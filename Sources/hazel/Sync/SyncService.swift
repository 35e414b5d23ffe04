import Logging
import Reception
import ServiceLifecycle
import Store
import Sync

/// Carries what happens to each receiver, and brings the book back, while the hub lives.
struct SyncService: ServiceLifecycle.Service, CustomStringConvertible {
    let desk: HubStore
    let receivers: [SyncReceiver]
    let surroundings: Surroundings
    let logger: Logger
    /// Takes a page of the book.
    let takeBook: @Sendable (BookPage, String) async throws -> Void

    /// All that a log says of it.
    var description: String { "sync" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for receiver in receivers { group.addTask { await serve(receiver) } }
            }
            // Where nothing can be sent the hub goes on: it would stop with a service that ends.
            try? await gracefulShutdown()
        }
    }

    private func serve(_ receiver: SyncReceiver) async {
        var logger = logger
        logger[metadataKey: "receiver"] = "\(receiver.id)"
        let clock = SyncClock(surroundings)
        let outbox = HubOutbox(desk: desk, receiver: receiver.id, agreement: receiver.agreement, logger: logger)
        do {
            try await receiver.prepare()
        } catch {
            // Better nothing than a visit that is told without its beginning: the cursor stays, and the next start goes on from there.
            logger.error("nothing is sent until the next start: what was sent before cannot be taken up", metadata: ["cause": "\(error)"])
            return await receiver.close()
        }
        let courier = Courier(outbox: outbox, store: receiver.store, clock: clock, logger: logger)
        await withDiscardingTaskGroup { group in
            group.addTask { await courier.run() }
            if let ups = receiver.ups { group.addTask { for await _ in ups { courier.lineUp() } } }
            if receiver.hasBook {
                let carrier = BookCarrier(
                    store: receiver.store, cursor: { try await desk.bookCursor(of: receiver.id) }, take: { try await takeBook($0, receiver.id) },
                    clock: clock, logger: logger, gotThrough: { courier.lineUp() }, note: { await outbox.noteBook($0) })
                group.addTask { await carrier.run() }
            }
        }
        await receiver.close()
    }
}
