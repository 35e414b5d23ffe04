public import Foundation
public import Reception

/// Reads services out of JSON: Open Referral UK 3.0, HSDS 3.0 and Open Referral UK 1.0.
///
/// A document is one service, a page of a list, an array of services, or an object with an array `services`. Every item is
/// read on its own: a bad one is complained of, and the others are kept.
public struct DirectoryReader: Sendable {
    /// How entries and complaints name the source: a feed's address, or a file's name.
    public var feed: String

    public init(feed: String) { self.feed = feed }

    /// Reads a document of at most 100 MB. A service that comes twice is taken once.
    public func read(_ data: Data) -> DirectoryReading {
        let notes = DirectoryNotes(file: feed)
        var reading = DirectoryReading()
        var seen: Set<String> = []
        for (item, version) in items(data, limit: Self.limit, notes) {
            guard let entry = entry(item, version) else { continue }
            if seen.insert(entry.id).inserted { reading.entries.append(entry) } else { notes.warn(item.path, "is a service that came before") }
        }
        reading.complaints = notes.complaints
        return reading
    }

    /// Reads a file; its name is the feed. A file that cannot be opened is an error of `notFound`.
    public static func file(_ url: URL) throws(DeskError) -> DirectoryReading {
        let name = url.lastPathComponent
        do {
            let handle = try FileHandle(forReadingFrom: url)
            return DirectoryReader(feed: name).read(try handle.read(upToCount: limit + 1) ?? Data())
        } catch {
            throw DeskError(.notFound, cause: "\(name) cannot be read")
        }
    }

    /// Bytes of one document.
    private static let limit = 100_000_000

    /// The services of a document, unread.
    func items(_ data: Data, limit: Int, _ notes: DirectoryNotes) -> [(item: LooseField, version: DirectoryVersion?)] {
        guard data.count <= limit else { return none(notes, "is larger than \(limit) bytes") }
        guard let json = LooseJSON(data) else { return none(notes, "is not JSON") }
        return items(in: json, notes)
    }

    func items(in json: LooseJSON, _ notes: DirectoryNotes) -> [(item: LooseField, version: DirectoryVersion?)] {
        for (key, version) in [("contents", DirectoryVersion?.none), ("content", .uk1), ("services", nil)] {
            guard json.has(anyOf: [key]) else { continue }
            return fields(json[key], "$.\(key)", version, notes)
        }
        if case .list = json { return fields(json, "$", nil, notes) }
        guard json["id"] != nil else { return none(notes, "is neither a service nor a list of services") }
        return [(LooseField(value: json, path: "$", notes: notes), nil)]
    }

    private func fields(
        _ list: LooseJSON?, _ path: String, _ version: DirectoryVersion?, _ notes: DirectoryNotes
    ) -> [(item: LooseField, version: DirectoryVersion?)] {
        guard case .list(let items) = list ?? .list([]) else { return none(notes, "is no list of services") }
        return items.enumerated().map { (LooseField(value: $1, path: "\(path)[\($0)]", notes: notes), version) }
    }

    private func none(_ notes: DirectoryNotes, _ reason: String) -> [(item: LooseField, version: DirectoryVersion?)] {
        notes.refuse("$", reason)
        return []
    }
}
