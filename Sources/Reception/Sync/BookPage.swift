public import Foundation

/// A piece of what the case store has for a hub.
public struct BookPage: Hashable, Sendable, Codable {
    /// The oldest first; revocations and erasures before all others.
    public var items: [BookItem]
    /// Where the next page begins; said again when there is none yet.
    public var cursor: String
    /// Whether there is more now.
    public var more: Bool

    public init(items: [BookItem], cursor: String, more: Bool) {
        (self.items, self.cursor, self.more) = (items, cursor, more)
    }
}

/// One thing that comes from the case store. Each is safe to be taken twice.
public enum BookItem: Hashable, Sendable, Codable {
    /// A pass is not believed any more.
    case revoked(pass: Pass.ID)
    /// A key by which passes are believed: its id, its public half in hexadecimal, and until when.
    case passKey(id: String, publicKey: String, until: CentreDay?)
    /// A key that is believed no more.
    case passKeyEnded(id: String)
    /// An appointment as it stands now, cancelled or moved ones too.
    case appointment(SentAppointment)
    /// All that is personal of one person is to be erased.
    case erasure(person: Person.ID)
    /// The directory has changed: to be read from this feed.
    case directory(feed: URL)
}

/// An appointment as the case store knows it.
public struct SentAppointment: Hashable, Sendable, Codable {
    /// Where the book is kept: with the external id it is the key.
    public var source: String
    /// How the source calls the appointment and its person.
    public var externalID, personExternalID: String
    /// `nil` where the case store sends none: what the hub has of it stays; so with surname and birthday.
    public var givenName: String?
    /// The surname.
    public var familyName: String?
    /// The birthday.
    public var born: CentreDay?
    /// An id of the centre's configuration; any other is complained of, and left out.
    public var service: Service.ID
    /// An instant.
    public var start: Date
    /// How long it is meant to take; less than 1 is taken as 1.
    public var minutes: Int
    /// `nil`, or one that the centre does not have: as usual for the service.
    public var place: Place.ID?
    /// `booked`, `moved`, `cancelled`.
    public var state: String
    /// Sensitive by itself; of a sensitive service each appointment is so in any case.
    public var sensitive: Bool
    /// Counts up at the source: an older one changes nothing.
    public var revision: Int

    public init(
        source: String, externalID: String, personExternalID: String, givenName: String?, familyName: String?, born: CentreDay?,
        service: Service.ID, start: Date, minutes: Int, place: Place.ID?, state: String, sensitive: Bool, revision: Int
    ) {
        (self.source, self.externalID, self.personExternalID) = (source, externalID, personExternalID)
        (self.givenName, self.familyName, self.born) = (givenName, familyName, born)
        (self.service, self.start, self.minutes, self.place) = (service, start, minutes, place)
        (self.state, self.sensitive, self.revision) = (state, sensitive, revision)
    }
}
