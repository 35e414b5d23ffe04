import Foundation
import Reception

/// What a fetch under way has so far, on disk beside the copy: a line for the feed, then one for each service. A line that was
/// being written when the power went is not read.
struct DirectoryPart {
    struct Line: Codable, Sendable {
        var entry: DirectoryEntry
        var mark: DirectoryMark?
    }

    private struct Head: Codable {
        var feed: String
        var began: Date
    }

    /// After so many seconds a broken fetch is begun anew: a day.
    private static let life: TimeInterval = 86_400

    private let file: URL?
    private let head: Head
    private var known: [String: Line] = [:]
    private var unwritten: [Line] = []
    private var begun: Bool

    /// Takes up what an earlier fetch of the same feed left, where it is not too old.
    init(of feed: DirectoryFeed) {
        (file, head, begun) = (feed.part, Head(feed: feed.address, began: feed.now()), false)
        guard let file, let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let torn = lines.popLast()?.isEmpty == false
        guard let first = lines.first, let old = try? Coding.decode(Head.self, from: Data(first.utf8)), old.feed == feed.address,
              (0...Self.life).contains(head.began.timeIntervalSince(old.began)) else { return }
        for line in lines.dropFirst().compactMap({ try? Coding.decode(Line.self, from: Data($0.utf8)) }) { known[line.entry.id] = line }
        // A torn line would spoil the next one.
        if !torn { begun = true } else { unwritten = Array(known.values) }
    }

    /// What is known of a service already.
    subscript(id: String) -> Line? { known[id] }

    mutating func note(_ line: Line) { unwritten.append(line) }

    /// Adds what was noted. Where the disk does not take it, the fetch goes on, and only cannot be taken up.
    mutating func write() {
        guard let file, !unwritten.isEmpty else { return }
        if !begun { begun = begin(file) }
        guard begun, let handle = try? FileHandle(forWritingTo: file) else { return }
        defer { try? handle.close() }
        let lines = unwritten.compactMap { try? Coding.encode($0) }.map { $0 + Data("\n".utf8) }
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: lines.reduce(Data(), +))
        unwritten = []
    }

    private func begin(_ file: URL) -> Bool {
        guard let line = try? Coding.encode(head) else { return false }
        return (try? (line + Data("\n".utf8)).write(to: file)) != nil
    }

    func remove() { if let file { try? FileManager.default.removeItem(at: file) } }
}
