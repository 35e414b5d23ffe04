import Foundation

/// Where the directory of services (Open Referral UK) comes from. The last good copy is kept in the state folder.
struct DirectorySettings: Hashable, Sendable {
    var source: Source
    /// How often an address is asked again.
    var hours: Int

    enum Source: Hashable, Sendable {
        case file(String)
        case address(URL)
    }
}
