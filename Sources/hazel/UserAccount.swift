import Foundation

/// The account under which the program runs.
enum UserAccount {
    /// The name that the system's user database has for it; empty where there is none.
    static var fullName: String { name(inGECOS: getpwuid(getuid()).map { String(cString: $0.pointee.pw_gecos) } ?? "") }

    /// The first field of the GECOS entry: name, room, telephones.
    static func name(inGECOS entry: String) -> String { String(entry.prefix { $0 != "," }) }
}
