/// Where the pages are served. All of it is on loopback until there are accounts and enrolled screens.
struct ListenSettings: Hashable, Sendable {
    var kiosk: Address
    var staff: Address
    /// Names besides loopback's own under which a browser may ask for the pages (the `Host` header).
    var names: [String]

    struct Address: Hashable, Sendable, CustomStringConvertible {
        var host: String
        var port: Int

        /// `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`. `nil` for another form.
        init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port) else { return nil }
            let host = text[..<colon]
            let bracketed = host.hasPrefix("[") && host.hasSuffix("]")
            guard !host.isEmpty, bracketed || !host.contains(where: { ":[]/ ".contains($0) }) else { return nil }
            self.init(host: bracketed ? String(host.dropFirst().dropLast()) : String(host), port: port)
        }

        init(host: String, port: Int) { (self.host, self.port) = (host, port) }

        /// Whether only this machine reaches it (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3).
        var isLoopback: Bool { host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }) }

        var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
    }
}
