import Reception

/// Why a feed could not be fetched.
struct DirectoryTrouble: Error {
    var address: String
    var reason: String
    /// Another try may help.
    var passing: Bool

    init(_ address: String, _ reason: String, passing: Bool = false) {
        (self.address, self.reason, self.passing) = (address, reason, passing)
    }

    var complaint: BookComplaint { BookComplaint(.refused, at: Origin(file: address, line: 1), reason) }
}
