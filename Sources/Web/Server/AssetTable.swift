import Foundation
import HTTPTypes
import Hummingbird
import Words

/// The embedded files that pages fetch, each with the tag by which a browser knows that it has it already.
struct AssetTable: Sendable {
    private struct Entry: Sendable {
        var data: Data
        var type: String
        var tag: String
    }

    private let entries: [String: Entry]

    /// The folders that are served. Templates and language files are not for browsers.
    private static let folders = ["styles", "scripts", "symbols", "tokens"]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "woff2": "font/woff2",
    ]

    init() {
        entries = Dictionary(uniqueKeysWithValues: Self.folders.flatMap(Assets.names).compactMap { name in
            guard let data = Assets.data(named: name) else { return nil }
            let type = Self.types[String(name.split(separator: ".").last ?? "")] ?? "application/octet-stream"
            return (name, Entry(data: data, type: type, tag: Self.tag(of: data)))
        })
    }

    /// One file, or only word that it has not changed (RFC 9110, section 13.1.2).
    func answer(_ request: Request, _ name: String) throws -> Response {
        guard let entry = entries[name] else { throw HTTPError(.notFound, message: "There is no such file.") }
        let known = request.headers[.ifNoneMatch]?.contains(entry.tag) ?? false
        var response = known ? Response(status: .notModified) : .make(ByteBuffer(bytes: entry.data), entry.type)
        response.headers[.eTag] = entry.tag
        response.headers[.cacheControl] = "no-cache"
        return response
    }

    /// FNV-1a of 64 bits, as an entity tag: it tells versions apart and guards nothing.
    private static func tag(of data: Data) -> String {
        let hash = data.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return "\"\(String(hash, radix: 16))\""
    }
}
