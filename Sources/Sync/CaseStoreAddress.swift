public import Foundation

/// Where the case store is, who this hub is, and how it shows that.
public struct CaseStoreAddress: Hashable, Sendable {
    /// Up to the `/v1` of its paths.
    public var url: URL
    /// The hub's name there.
    public var hub: String
    /// The hub's certificate with those between, and its key: PEM. `nil` where the case store asks for none, as on one machine.
    public var identity: Identity?
    /// Whose certificates are believed, PEM; `nil` for those of the system.
    public var authority: String?
    /// By which key its receipts are believed, in hexadecimal; `nil`: they are kept as they come.
    public var receipts: String?
    /// How long the case store may take.
    public var timeouts = Timeouts()

    /// What the hub shows to the case store, as PEM.
    public struct Identity: Hashable, Sendable {
        /// The certificate with those between; the private key, which stands in no log.
        public var certificate, key: String

        public init(certificate: String, key: String) { (self.certificate, self.key) = (certificate, key) }
    }

    /// In milliseconds. `silence` ends what is half open; `whole` is enough for a full batch at 64 kbit/s.
    public struct Timeouts: Hashable, Sendable {
        /// Until there is a connection.
        public var connect: Int64 = 10_000
        /// Between two pieces of an answer.
        public var silence: Int64 = 30_000
        /// From the request to the end of the answer.
        public var whole: Int64 = 180_000

        public init() {}
    }

    public init(url: URL, hub: String, identity: Identity? = nil, authority: String? = nil, receipts: String? = nil) {
        (self.url, self.hub, self.identity) = (url, hub, identity)
        (self.authority, self.receipts) = (authority, receipts)
    }

    func path(_ last: String) -> String { root + "/v1/hubs/\(hub)/\(last)" }

    /// ``url`` without a stroke at its end.
    var root: String { url.absoluteString.hasSuffix("/") ? String(url.absoluteString.dropLast()) : url.absoluteString }
}
