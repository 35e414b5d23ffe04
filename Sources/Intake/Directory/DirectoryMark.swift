/// By what a server knows its own earlier answer again (RFC 9110 sections 8.8.2 and 8.8.3), byte for byte.
struct DirectoryMark: Hashable, Sendable, Codable {
    var etag: String?
    var lastModified: String?

    var isEmpty: Bool { etag == nil && lastModified == nil }
}
