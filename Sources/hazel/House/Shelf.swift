import Foundation
import Intake
import Reception

/// The directory of services as the hub keeps it: the last good copy of each file and feed that the configuration names.
struct Shelf: Sendable {
    let configuration: Configuration

    /// What came of one reading.
    struct Reading {
        var entries: [DirectoryEntry]
        var complaints: [BookComplaint]
        /// Whether the source could be read; else the entries are those of the last good copy.
        var fresh: Bool
        /// When the entries were read from their source; `nil` where there are none and never were.
        var asOf: Date?
    }

    /// The feed whose source was named by hand.
    static let imported = "imported"
    /// Names that no feed of the configuration may have.
    static let reserved = [imported, DirectorySettings.onlyFeed]

    private var folder: URL { URL(filePath: configuration.state).appending(path: "directory") }

    /// The last good copy of a feed.
    func copy(of feed: String) -> URL { folder.appending(path: "\(feed).json") }

    /// Reads one file or address, and keeps what it gave.
    /// - Parameter source: one named by hand; without it the configured feed, where there is but one.
    func refresh(from source: String? = nil, now: @escaping @Sendable () -> Date) async throws -> Reading {
        if let source { return try await read(try Self.source(source), as: Self.imported, now: now) }
        guard let feed = configuration.directory?.feeds.first else {
            throw Exit.Failure(Exit.usage, "name a file or an address, or a directory in the configuration")
        }
        return try await read(feed.source, as: feed.name, now: now)
    }

    /// - Parameters:
    ///   - name: the feed under which it is kept.
    ///   - progress: told while an address is fetched.
    func read(
        _ source: DirectorySettings.Source, as name: String, now: @escaping @Sendable () -> Date,
        progress: @escaping @Sendable (DirectoryFeed.Progress) -> Void = { _ in }
    ) async throws -> Reading {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        switch source {
        case .file(let path): return try read(URL(filePath: path), as: name, now: now())
        case .address(let url):
            let feed = try DirectoryFeed(address: url.absoluteString, copy: copy(of: name), now: now, progress: progress)
            let refresh = await feed.refresh()
            return Reading(entries: refresh.entries, complaints: refresh.complaints, fresh: refresh.fresh, asOf: refresh.asOf)
        }
    }

    private func read(_ file: URL, as name: String, now: Date) throws -> Reading {
        let reading = try DirectoryReader.file(file)
        guard !reading.entries.isEmpty else {
            let old = DirectoryCopy(at: copy(of: name))
            return Reading(entries: old?.entries ?? [], complaints: reading.complaints, fresh: false, asOf: old?.asOf)
        }
        try DirectoryCopy(feed: file.lastPathComponent, asOf: now, entries: reading.entries).save(to: copy(of: name))
        return Reading(entries: reading.entries, complaints: reading.complaints, fresh: true, asOf: now)
    }

    /// All that is kept, joined, and with the centre's own entries laid over it.
    func kept() -> [DirectoryEntry] { joined().entries }

    func joined() -> JoinedDirectory { JoinedDirectory(feeds(), edits: ownEntries().edits) }

    /// The centre's own entries, read anew.
    func ownEntries() -> OwnEntries {
        OwnEntries(
            folder: configuration.directory?.entries, feeds: names, taken: Set(configuration.centre.services.map(\.id.rawValue)))
    }

    /// The configured feeds in their order, then what was taken by hand.
    private var names: [String] { (configuration.directory?.feeds.map(\.name) ?? []) + [Self.imported] }

    private func feeds() -> [JoinedDirectory.Feed] {
        names.compactMap { name in (DirectoryCopy(at: copy(of: name))?.entries ?? unread(name)).map { .init(name: name, entries: $0) } }
    }

    /// A configured file of which no copy is kept yet: it is there all the same.
    private func unread(_ name: String) -> [DirectoryEntry]? {
        guard case .file(let path)? = configuration.directory?.feeds.first(where: { $0.name == name })?.source else { return nil }
        return try? DirectoryReader.file(URL(filePath: path)).entries
    }

    private static func source(_ text: String) throws -> DirectorySettings.Source {
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return .file(text) }
        guard let url = URL(string: text) else { throw Exit.Failure(Exit.usage, "\(text) is no address") }
        return .address(url)
    }
}
