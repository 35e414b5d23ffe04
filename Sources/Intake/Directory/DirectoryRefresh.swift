public import Foundation
public import Reception

/// What a fetch of a feed left in the hub.
public struct DirectoryRefresh: Sendable {
    /// Those of now; where the fetch failed, those of the last good copy, or none.
    public var entries: [DirectoryEntry]
    /// Of this fetch: where it failed, why, and what is wrong with the copy.
    public var complaints: [BookComplaint]
    /// When the entries were fetched; `nil` where there are none and never were.
    public var asOf: Date?
    /// Whether they are the feed's of now, and not the last good copy.
    public var fresh: Bool
}
