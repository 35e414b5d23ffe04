import Foundation
import Intake
import Reception

/// The directory of services as the hub keeps it: the last good copy of the file or feed that the configuration names.
struct Shelf: Sendable {
    let configuration: Configuration

    /// What came of one reading.
    struct Reading {
        var entries: [DirectoryEntry]
        var complaints: [BookComplaint]
        /// Whether the source could be read; else the entries are those of the last good copy.
        var fresh: Bool
    }

    private var copy: URL { URL(filePath: configuration.state).appending(path: "directory.json") }

    /// Reads the configured source, or another file or address, and keeps what it gave.
    func refresh(from source: String? = nil, now: @escaping @Sendable () -> Date) async throws -> Reading {
        try FileManager.default.createDirectory(
            atPath: configuration.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        switch try source.map(Self.source) ?? configuration.directory?.source {
        case .file(let path)?:
            let reading = try DirectoryReader.file(URL(filePath: path))
            guard !reading.entries.isEmpty else { return Reading(entries: kept(), complaints: reading.complaints, fresh: false) }
            try keep(reading.entries)
            return Reading(entries: reading.entries, complaints: reading.complaints, fresh: true)
        case .address(let url)?:
            let pages = URL(filePath: configuration.state).appending(path: "directory-feed.json")
            let refresh = await (try DirectoryFeed(address: url.absoluteString, copy: pages, now: now)).refresh()
            if refresh.fresh { try keep(refresh.entries) }
            return Reading(entries: refresh.entries, complaints: refresh.complaints, fresh: refresh.fresh)
        case nil:
            throw Exit.Failure(Exit.usage, "name a file or an address, or a directory in the configuration")
        }
    }

    func kept() -> [DirectoryEntry] {
        (try? Data(contentsOf: copy)).flatMap { try? Coding.decode([DirectoryEntry].self, from: $0) } ?? []
    }

    private func keep(_ entries: [DirectoryEntry]) throws { try Coding.encode(entries).write(to: copy, options: .atomic) }

    private static func source(_ text: String) throws -> DirectorySettings.Source {
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return .file(text) }
        guard let url = URL(string: text) else { throw Exit.Failure(Exit.usage, "\(text) is no address") }
        return .address(url)
    }
}
