public import Foundation
public import Reception

/// Fetches a directory of Open Referral by HTTP, and keeps the last good copy of it.
///
/// Lists need not hold a service's schedules and places, so each service is fetched on its own (`/services/{id}`), with
/// what the last answer gave as `ETag` and `Last-Modified`. What a page's header says of the number of pages is not
/// believed: reading ends at an empty page, at one with nothing new on it, at one that is not there, or at
/// ``DirectoryLimits/pages``.
///
/// What has been fetched is noted down as it comes. A fetch that breaks off, by a power cut or a stop, is taken up again by the
/// next within a day: the list is read anew, and what was fetched already is not asked for twice.
public struct DirectoryFeed: Sendable {
    /// The address of the feed without `/services`; it stands in entries and complaints.
    public let address: String
    let base: DirectoryAddress
    let limits: DirectoryLimits
    private let copy: URL?
    /// Where a fetch under way notes what it has.
    let part: URL?
    let now: @Sendable () -> Date
    let progress: @Sendable (Progress) -> Void
    private let pause: @Sendable (Duration) async throws -> Void

    /// How far a fetch is.
    public struct Progress: Hashable, Sendable {
        /// Services that the pages read so far list.
        public var listed: Int
        /// Services that were fetched, or kept because they have not changed.
        public var fetched: Int
    }

    /// - Parameters:
    ///   - address: The feed's address: `https://…` or `http://…`, with `/services` at its end or without. What it asks for
    ///     after a `?` is asked for with each page. Another address is an error of `invalid`.
    ///   - copy: The file of the last good copy; `nil` keeps none.
    ///   - pause: How one waits for a feed that asks to be left alone for a while.
    ///   - progress: Told after each page and after each few services.
    public init(
        address: String, copy: URL?, limits: DirectoryLimits = DirectoryLimits(), now: @escaping @Sendable () -> Date,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) throws(DeskError) {
        base = try DirectoryAddress(address)
        (self.address, self.copy, self.limits, self.now, self.pause) = (base.name, copy, limits, now, pause)
        (self.progress, part) = (progress, copy?.appendingPathExtension("part"))
    }

    /// Fetches all there is. Where that fails, or gives nothing, the last good copy stands, and a complaint says why.
    public func refresh() async -> DirectoryRefresh {
        let kept = last()
        do {
            return try await DirectoryFetch.with(limits: limits, pause: pause) { fetch in
                var walk = DirectoryWalk(feed: self, fetch: fetch, kept: kept?.copy)
                try await walk.run()
                let refresh = try finish(walk)
                walk.close()
                return refresh
            }
        } catch {
            let trouble = error as? DirectoryTrouble ?? DirectoryTrouble("\(address)/services", "cannot be fetched")
            return DirectoryRefresh(
                entries: kept?.copy?.entries ?? [], complaints: [trouble.complaint] + (kept?.complaints ?? []), asOf: kept?.copy?.asOf,
                fresh: false)
        }
    }

    private func finish(_ walk: DirectoryWalk) throws -> DirectoryRefresh {
        guard !walk.entries.isEmpty else {
            throw DirectoryTrouble("\(address)/services", "has no services that can be read" + (walk.complaints.first.map { ": \($0.reason)" } ?? ""))
        }
        var refresh = DirectoryRefresh(entries: walk.entries, complaints: walk.complaints, asOf: now(), fresh: true)
        guard let copy else { return refresh }
        do {
            try DirectoryCopy(feed: address, asOf: now(), entries: walk.entries, marks: walk.marks).save(to: copy)
        } catch {
            refresh.complaints.append(BookComplaint(.warning, at: Origin(file: copy.lastPathComponent, line: 1), "the copy could not be written"))
        }
        return refresh
    }

    /// A copy that is damaged or of another feed is no copy.
    private func last() -> (copy: DirectoryCopy?, complaints: [BookComplaint])? {
        guard let copy, FileManager.default.fileExists(atPath: copy.path) else { return nil }
        if let found = DirectoryCopy(at: copy) { return (found.feed == address ? found : nil, []) }
        let origin = Origin(file: copy.lastPathComponent, line: 1)
        return (nil, [BookComplaint(.warning, at: origin, "the last good copy cannot be read, and is not used")])
    }
}
