import ArgumentParser

/// `0.0.0.0:8443`
struct HostPort: ExpressibleByArgument, Hashable, Sendable {
    var host: String
    var port: Int

    init(_ host: String, _ port: Int) { (self.host, self.port) = (host, port) }

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port)
        else { return nil }
        (host, self.port) = (String(argument[..<colon]), port)
    }

    var defaultValueDescription: String { "\(host):\(port)" }
}

/// How the server is reached.
struct ServeSettings: Sendable {
    var hubs: HostPort
    var enrolment: HostPort
    var operation: HostPort
    var names: [String]
    /// Requests at once; more are told to come again.
    var atOnce: Int
}
