import Foundation
import Intake

/// Where the directory of services (Open Referral UK) comes from. The last good copy of each feed is kept in the state folder.
struct DirectorySettings: Sendable {
    /// Where two have the same service, the first gives what both say.
    var feeds: [Feed]
    /// The folder of the centre's own entries.
    var entries: String?
    /// Where this building stands: distances are from here, and its own services are published with it.
    var building: DirectoryLocation?

    /// One file or feed.
    struct Feed: Hashable, Sendable {
        var name: String
        var source: Source
        /// How often it is asked again.
        var hours: Int

        /// The machine on which it is; `nil` for a file.
        var host: String? { if case .address(let url) = source { url.host() } else { nil } }

        /// What may be told of it to whoever helps from afar.
        var outline: String { host.map { "at \($0), every \(hours) hours" } ?? "a file" }
    }

    enum Source: Hashable, Sendable {
        case file(String)
        case address(URL)
    }

    /// One feed that has no name of its own.
    init(source: Source, hours: Int) { feeds = [Feed(name: Self.onlyFeed, source: source, hours: hours)] }

    init(feeds: [Feed], entries: String?, building: DirectoryLocation?) { (self.feeds, self.entries, self.building) = (feeds, entries, building) }

    /// The name of a feed that is the only one.
    static let onlyFeed = "directory"
}
