import Foundation

/// Rung when somebody has said that a feed of the directory has changed, so that it is read before its time.
final class DirectoryBell: Sendable {
    /// The addresses of feeds, for one who listens.
    let rings: AsyncStream<URL>
    private let ring: AsyncStream<URL>.Continuation

    init() { (rings, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(8)) }

    func ring(_ feed: URL) { ring.yield(feed) }
}
