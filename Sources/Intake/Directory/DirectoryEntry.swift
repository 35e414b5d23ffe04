public import Foundation
public import Reception

/// One service of a directory, as its feed describes it. Texts are plain: what a feed sends as HTML is stripped.
public struct DirectoryEntry: Hashable, Sendable, Codable, Identifiable {
    /// The publisher's id. Open Referral UK 3.0 wants a UUID, older feeds have others; it is unique within ``feed``.
    public var id: String
    /// As its publisher writes it; from a feed at most 300 characters. Without one there is no entry.
    public var name: String
    /// The name of whoever runs it.
    public var organisation: String?
    /// The first sentence of the description, at most 240 characters.
    public var summary: String?
    /// All of the description; from a feed at most 20,000 characters.
    public var description: String?
    /// Always `http` or `https`.
    public var url: String?
    /// The service's own, else the first of its contacts'.
    public var email: String?
    /// The service's own first, then those of its contacts and its places; each once.
    public var phones: [String] = []
    /// Active too where the feed says nothing, or a word that is not known.
    public var status: Status = .active
    /// Ages in whole years for which the service is meant; both belong to it, and `nil` is no bound.
    public var minimumAge, maximumAge: Int?
    /// What the feed says of fees in words.
    public var fees: String?
    /// One for each price. Empty where the feed names none, which does not say that it is free.
    public var costs: [DirectoryCost] = []
    /// Those in which it is given; empty where the feed names none.
    public var languages: [DirectoryLanguage] = []
    /// Its own hours and those of each of its places; each says for which location it holds.
    public var schedules: [DirectorySchedule] = []
    /// Where it is given, in the order of the feed.
    public var locations: [DirectoryLocation] = []
    /// The terms of taxonomies under which it stands, without those that say ``ways``.
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
    /// The form in which its feed wrote it.
    public var version: DirectoryVersion
    /// When its publisher last changed it; `nil` where the feed does not say.
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
