public import Foundation
import Glibc
import Reception

/// The last good copy of a feed or file on disk.
public struct DirectoryCopy: Sendable, Codable {
    /// The feed's address, or the file's name.
    public var feed: String
    /// When it was read from there.
    public var asOf: Date
    /// All that could be read then.
    public var entries: [DirectoryEntry]
    /// By the service's id.
    var marks: [String: DirectoryMark]

    init(feed: String, asOf: Date, entries: [DirectoryEntry], marks: [String: DirectoryMark]) {
        (self.feed, self.asOf, self.entries, self.marks) = (feed, asOf, entries, marks)
    }

    /// Without marks: the next fetch asks for each service anew.
    public init(feed: String, asOf: Date, entries: [DirectoryEntry]) { self.init(feed: feed, asOf: asOf, entries: entries, marks: [:]) }

    /// `nil` where there is none, or none that can be read.
    public init?(at url: URL) {
        guard let data = try? Data(contentsOf: url), let copy = try? Coding.decode(Self.self, from: data) else { return nil }
        self = copy
    }

    /// Written beside the old one, brought to the disk, and put in its place in one step: a power cut leaves the old copy or
    /// the new one.
    public func save(to url: URL) throws {
        let new = url.appendingPathExtension("new")
        try Coding.encode(self).write(to: new)
        let handle = try FileHandle(forWritingTo: new)
        try handle.synchronize()
        try handle.close()
        guard rename(new.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
