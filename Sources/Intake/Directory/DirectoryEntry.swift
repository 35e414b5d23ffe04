public import Foundation
public import Reception

/// One service of a directory, as its feed describes it. Texts are plain: what a feed sends as HTML is stripped.
public struct DirectoryEntry: Hashable, Sendable, Codable, Identifiable {
    /// The publisher's id. Open Referral UK 3.0 wants a UUID, older feeds have others; it is unique within ``feed``.
    public var id: String
    public var name: String
    public var organisation: String?
    /// The first sentence of the description, at most 240 characters.
    public var summary: String?
    public var description: String?
    /// Always `http` or `https`.
    public var url: String?
    public var email: String?
    public var phones: [String] = []
    public var status: Status = .active
    /// Ages in whole years for which the service is meant; both belong to it, and `nil` is no bound.
    public var minimumAge, maximumAge: Int?
    /// What the feed says of fees in words.
    public var fees: String?
    public var costs: [DirectoryCost] = []
    public var languages: [DirectoryLanguage] = []
    public var schedules: [DirectorySchedule] = []
    public var locations: [DirectoryLocation] = []
    public var terms: [DirectoryTerm] = []
    /// How a family begins, as far as the feed says it in words that are known.
    public var ways: [ServiceWay] = []
    /// What the feed says of beginning in words (HSDS `application_process`).
    public var wayInWords: String?
    /// What it is not, where families mistake it for something else. No field of Open Referral: of the centre's own entries.
    public var isNot: String?
    /// Whether the centre's own entries say that it is reached and never displayed; `nil` where they say nothing.
    public var sensitive: Bool?
    /// A notice of the day, such as a closure.
    public var alert: String?
    /// Where the entry comes from: the feed's address, or the file's name.
    public var feed: String
    public var version: DirectoryVersion
    public var lastModified: Date?
    /// Where it stands, when feeds have been joined: the first gave most of it.
    public var sources: [DirectorySource] = []
    /// Whether the centre's own entries add or correct it.
    public var own = false

    /// `service.status` of HSDS 3.0.
    public enum Status: String, Sendable, Codable, CaseIterable {
        case active, inactive, defunct
        case temporarilyClosed = "temporarily closed"
    }

    public init(id: String, name: String, feed: String, version: DirectoryVersion) {
        (self.id, self.name, self.feed, self.version) = (id, name, feed, version)
    }
}
