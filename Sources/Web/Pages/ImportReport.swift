public import Reception

/// What an upload would change, or has changed.
public struct ImportReport: Sendable {
    /// The import profile's name.
    public var profile: String
    /// The file's name, without a path.
    public var file: String
    /// Appointments; of those refused, records that file or book did not let through.
    public var added, changed, cancelled, unchanged, refused: Int
    /// One for each appointment that changes. They name nobody.
    public var details: [BookOutcome.Detail]
    /// Of the file, then of the book.
    public var complaints: [BookComplaint]
    /// What the book has and a complete export has no longer: left to a person.
    public var vanished: [VanishedAppointment]
    /// What the form sends back to have just this preview done; `nil` once it is done.
    public var token: String?

    public init(
        profile: String, file: String, added: Int, changed: Int, cancelled: Int, unchanged: Int, refused: Int,
        details: [BookOutcome.Detail], complaints: [BookComplaint], vanished: [VanishedAppointment], token: String?
    ) {
        (self.profile, self.file, self.token) = (profile, file, token)
        (self.added, self.changed, self.cancelled) = (added, changed, cancelled)
        (self.unchanged, self.refused) = (unchanged, refused)
        (self.details, self.complaints, self.vanished) = (details, complaints, vanished)
    }
}
