import Foundation
import Reception

/// A bundle of type `batch`: each of its entries is taken or refused on its own. <https://hl7.org/fhir/R4/http.html#transaction>
struct FHIRBundle: Encodable {
    var resourceType = "Bundle"
    var type = "batch"
    var entry: [Entry]

    struct Entry: Encodable {
        var fullUrl: String?
        var resource: Resource
        var request: Request
    }

    struct Request: Encodable, Hashable {
        var method: String
        var url: String
        /// A bare query, without the name of the resource: servers read nothing else alike.
        var ifNoneExist: String?
    }

    /// Any resource, written as itself.
    struct Resource: Encodable {
        var value: any Encodable & Sendable
        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }
}

extension FHIRBundle.Entry {
    /// Made once, however often it is sent.
    static func create(_ resource: some Encodable & Sendable, _ name: String, _ identifier: FHIR.Identifier) -> Self {
        Self(resource: .init(value: resource), request: .init(method: "POST", url: name, ifNoneExist: "identifier=\(identifier.query)"))
    }

    /// As it stands now, by its identifier.
    static func update(_ resource: some Encodable & Sendable, _ name: String, _ identifier: FHIR.Identifier) -> Self {
        Self(resource: .init(value: resource), request: .init(method: "PUT", url: "\(name)?identifier=\(identifier.query)"))
    }

    /// One status, and nothing else of a resource that others keep.
    static func patch(status: String, _ name: String, _ identifier: FHIR.Identifier) -> Self {
        let patch = Data(#"[{"op":"replace","path":"/status","value":"\#(status)"}]"#.utf8).base64EncodedString()
        return Self(
            resource: .init(value: FHIR.Binary(data: patch)),
            request: .init(method: "PATCH", url: "\(name)?identifier=\(identifier.query)"))
    }

    static func put(_ provenance: FHIR.Provenance) -> Self {
        Self(resource: .init(value: provenance), request: .init(method: "PUT", url: "Provenance/\(provenance.id)"))
    }
}

extension FHIR.Identifier {
    /// ``token``, as it stands in an address.
    var query: String {
        let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~:/"))
        return token.addingPercentEncoding(withAllowedCharacters: plain) ?? token
    }

    /// UUIDs need no system of a centre's own (RFC 3986, and FHIR's `urn:ietf:rfc:3986`).
    static func uuid(_ id: String) -> Self { Self(system: "urn:ietf:rfc:3986", value: "urn:uuid:\(id)") }
}
