import Foundation
import Reception

/// The addresses of a feed.
struct DirectoryAddress: Sendable {
    /// Without what stands after a `?`, which may hold a key.
    let name: String
    private let parts: URLComponents

    init(_ address: String) throws(DeskError) {
        guard var parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
              parts.host?.isEmpty == false else { throw DeskError(.invalid, cause: "a directory's address begins with https:// or http://") }
        guard parts.user == nil, parts.password == nil else {
            throw DeskError(.invalid, cause: "a directory's address holds no user and no password: directories are public")
        }
        parts.fragment = nil
        while parts.percentEncodedPath.hasSuffix("/") { parts.percentEncodedPath.removeLast() }
        if parts.percentEncodedPath.hasSuffix("/services") { parts.percentEncodedPath.removeLast("/services".count) }
        self.parts = parts
        parts.query = nil
        name = parts.string ?? address
    }

    /// `GET /`, which names the version.
    var root: String { address("/", query: []) }

    func page(_ number: Int, of size: Int) -> String {
        let own = (parts.queryItems ?? []).filter { !["page", "per_page"].contains($0.name) }
        return address("/services", query: own + [URLQueryItem(name: "page", value: "\(number)"), URLQueryItem(name: "per_page", value: "\(size)")])
    }

    /// `nil` for an id that would lead elsewhere.
    func service(_ id: String) -> String? {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~")
        guard !id.isEmpty, id != ".", id != "..", let encoded = id.addingPercentEncoding(withAllowedCharacters: plain) else { return nil }
        return address("/services/" + encoded, query: [])
    }

    private func address(_ path: String, query: [URLQueryItem]) -> String {
        var parts = parts
        parts.percentEncodedPath += path
        parts.queryItems = query.isEmpty ? nil : query
        return parts.string ?? name + path
    }
}
