public import Reception
import Statistics

/// The right to see exact counts, by the names that the configuration gives it to.
public struct ExactRight: Sendable {
    let asking: Asking
    private let secrets: [(name: String, secret: Secret)]

    /// - Parameters:
    ///   - secrets: by name; an empty one lets nobody in.
    ///   - read: reads the tallies.
    public init(centre: Centre, secrets: [(name: String, secret: String)], read: @escaping TallyReading) {
        asking = Asking(centre: centre, rule: .exact, read: read)
        self.secrets = secrets.map { ($0.name, Secret($0.secret)) }
    }

    var names: [String] { secrets.map(\.name) }

    func isHeld(by name: String, secret: String) -> Bool {
        secrets.reduce(false) { held, holder in (holder.name == name && holder.secret.fits(secret)) || held }
    }
}
