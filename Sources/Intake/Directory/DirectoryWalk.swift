import Foundation
import Reception

/// One walk through a feed: its pages, then each service.
struct DirectoryWalk {
    private(set) var entries: [DirectoryEntry] = []
    private(set) var complaints: [BookComplaint] = []
    private(set) var marks: [String: DirectoryMark] = [:]

    private let feed: DirectoryFeed
    private let fetch: DirectoryFetch
    private let reader: DirectoryReader
    private let kept: [String: DirectoryEntry]
    private let oldMarks: [String: DirectoryMark]
    private var version: DirectoryVersion?
    /// Services in the order of the list, as the list tells them.
    private var listed: [DirectoryEntry] = []
    private var seen: Set<String> = []
    /// Services that could not be fetched one after the other; beyond ten, the feed is left in peace.
    private var failures = 0
    /// What was fetched, also by a walk that broke off.
    private var part: DirectoryPart

    private enum Found: Sendable {
        case document(Data, DirectoryMark)
        case unchanged
        case missing(String)
    }

    init(feed: DirectoryFeed, fetch: DirectoryFetch, kept: DirectoryCopy?) {
        (self.feed, self.fetch, reader) = (feed, fetch, DirectoryReader(feed: feed.address))
        self.kept = Dictionary((kept?.entries ?? []).map { ($0.id, $0) }) { first, _ in first }
        oldMarks = kept?.marks ?? [:]
        part = DirectoryPart(of: feed)
    }

    mutating func run() async throws {
        version = await namedVersion()
        try await pages()
        for start in stride(from: 0, to: listed.count, by: feed.limits.atOnce) {
            try Task.checkCancellation()
            let these = listed[start..<min(start + feed.limits.atOnce, listed.count)]
            await services(these)
            feed.progress(DirectoryFeed.Progress(listed: listed.count, fetched: these.endIndex))
        }
    }

    /// The walk is at its end, and its copy written: nothing is left to be taken up, unless the feed was left in peace.
    func close() { if failures <= Self.patience { part.remove() } }

    private static let patience = 10

    /// Feeds of 1.0 need not answer at their root, so that no answer is no trouble.
    private func namedVersion() async -> DirectoryVersion? {
        guard let answer = try? await fetch.get(feed.base.root, limit: feed.limits.serviceBytes), answer.status == 200,
              case .text(let text) = LooseJSON(answer.body)?["version"] else { return nil }
        return DirectoryVersion(named: text)
    }

    private mutating func pages() async throws {
        for number in 1...max(1, feed.limits.pages) {
            let answer = try await fetch.get(feed.base.page(number, of: feed.limits.perPage), limit: feed.limits.pageBytes)
            let name = "\(feed.address)/services?page=\(number)"
            if number > 1, [400, 404, 410, 416].contains(answer.status) { return }
            guard answer.status == 200 else { throw DirectoryTrouble(name, "answers with \(answer.status)") }
            guard let json = LooseJSON(answer.body) else { throw DirectoryTrouble(name, "is not JSON") }
            let notes = DirectoryNotes(file: name)
            let fresh = page(json, notes)
            complaints += notes.complaints
            feed.progress(DirectoryFeed.Progress(listed: listed.count, fetched: 0))
            guard fresh, listed.count < feed.limits.services else { break }
            if number == feed.limits.pages { warn(name, "is the last page that is read; there may be more") }
        }
        guard listed.count >= feed.limits.services else { return }
        warn("\(feed.address)/services", "has more than \(feed.limits.services) services; the rest is left out")
    }

    /// Takes in a page. Says whether another may follow: this one had an item that was not seen before, good or bad.
    private mutating func page(_ json: LooseJSON, _ notes: DirectoryNotes) -> Bool {
        var fresh = false
        for (item, found) in reader.items(in: json, notes) {
            // A bad item is known by all that it says, lest a feed that repeats one forever is read forever.
            guard seen.insert(item["id"].text ?? "bad \(item.value.hashValue)").inserted else { continue }
            fresh = true
            let own = version == .uk1 || found == .uk1 ? .uk1 : version ?? found
            guard listed.count < feed.limits.services, let entry = reader.entry(item, own) else { continue }
            listed.append(entry)
        }
        return fresh
    }

    private mutating func services(_ listed: ArraySlice<DirectoryEntry>) async {
        let found = await withTaskGroup(of: (String, Found).self) { group in
            for entry in listed where part[entry.id] == nil {
                let mark = kept[entry.id] == nil ? nil : oldMarks[entry.id]
                let given = failures > Self.patience
                group.addTask { [self] in (entry.id, given ? .missing("is not asked for") : await service(entry.id, mark)) }
            }
            return await group.reduce(into: [:]) { found, one in found[one.0] = one.1 }
        }
        for entry in listed {
            if let line = part[entry.id] { add(line) } else { take(entry, found[entry.id] ?? .missing("is not asked for")) }
        }
        part.write()
    }

    private mutating func add(_ line: DirectoryPart.Line) {
        marks[line.entry.id] = line.mark
        entries.append(line.entry)
    }

    private func service(_ id: String, _ mark: DirectoryMark?) async -> Found {
        guard let address = feed.base.service(id) else { return .missing("has an id that cannot be asked for") }
        do {
            let answer = try await fetch.get(address, limit: feed.limits.serviceBytes, mark: mark)
            switch answer.status {
            case 200: return .document(answer.body, answer.mark)
            case 304 where mark != nil: return .unchanged
            default: return .missing("answers with \(answer.status)")
            }
        } catch {
            return .missing((error as? DirectoryTrouble)?.reason ?? "cannot be fetched")
        }
    }

    /// The document, else the last good copy's entry, else what the list told.
    private mutating func take(_ entry: DirectoryEntry, _ found: Found) {
        let name = feed.base.service(entry.id) ?? feed.address
        var reason = "is another service"
        switch found {
        case .document(let body, let mark):
            failures = 0
            let notes = DirectoryNotes(file: name)
            let form = version ?? (entry.version == .uk1 ? .uk1 : nil)
            let full = reader.items(body, limit: feed.limits.serviceBytes, notes).first.flatMap { reader.entry($0.item, form) }
            complaints += notes.complaints
            if let full, full.id == entry.id {
                let line = DirectoryPart.Line(entry: full, mark: mark.isEmpty ? nil : mark)
                part.note(line)
                return add(line)
            }
            if full == nil { reason = "cannot be read" }
        case .unchanged:
            failures = 0
            marks[entry.id] = oldMarks[entry.id]
            return entries.append(kept[entry.id] ?? entry)
        case .missing(let why):
            failures += 1
            reason = why
        }
        warn(name, reason + (kept[entry.id] == nil ? "; only what the list tells is known" : "; the last good copy of it stands"))
        if kept[entry.id] != nil { marks[entry.id] = oldMarks[entry.id] }
        entries.append(kept[entry.id] ?? entry)
    }

    private mutating func warn(_ file: String, _ reason: String) {
        complaints.append(BookComplaint(.warning, at: Origin(file: file, line: 1), reason))
    }
}
