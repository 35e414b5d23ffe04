import Foundation

/// An uploaded form (`multipart/form-data`, RFC 7578), read in one pass over its bytes.
struct Multipart: Sendable {
    var fields = Fields()
    var files: [File] = []

    struct File: Sendable {
        var field: String
        /// As the browser names it, without a path.
        var name: String
        var data: Data
    }

    /// More parts than any form of ours has.
    private static let mostParts = 20

    /// - Parameters:
    ///   - body: the whole body.
    ///   - type: the `Content-Type`, which names the boundary (RFC 2046, section 5.1.1: 1 to 70 characters).
    /// - Returns: `nil` where the body is not of the form that its type claims.
    init?(_ body: Data, type: String) {
        guard let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else { return nil }
        let first = Data("--\(boundary)".utf8), next = Data("\r\n--\(boundary)".utf8)
        guard body.starts(with: first) else { return nil }
        var rest = body.dropFirst(first.count)
        for _ in 0..<Self.mostParts {
            if rest.starts(with: Self.dashes) { return }
            guard rest.starts(with: Self.lineBreak) else { return nil }
            rest = rest.dropFirst(2)
            guard let end = rest.first(next) else { return nil }
            guard take(rest[rest.startIndex..<end]) else { return nil }
            rest = rest[(end + next.count)...]
        }
        return nil
    }

    private mutating func take(_ part: Data) -> Bool {
        guard let blank = part.first(Self.blankLine) else { return false }
        let head = String(decoding: part[part.startIndex..<blank], as: UTF8.self)
        let content = part[(blank + Self.blankLine.count)...]
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let field = Self.parameter("name", of: String(line)) else { return false }
        guard let path = Self.parameter("filename", of: String(line)) else {
            fields.add(field, String(decoding: content, as: UTF8.self))
            return true
        }
        let name = path.split { $0 == "/" || $0 == "\\" }.last ?? ""
        files.append(File(field: field, name: String(name), data: Data(content)))
        return true
    }

    /// A parameter of a header: `name=value` or `name="value"`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let parts = piece.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces).lowercased() == name else { continue }
            return parts[1].trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
        }
        return nil
    }

    private static let dashes = Data("--".utf8), lineBreak = Data("\r\n".utf8), blankLine = Data("\r\n\r\n".utf8)
}

extension Data {
    /// Where a pattern first stands, as an index of this data.
    fileprivate func first(_ pattern: Data) -> Index? { range(of: pattern)?.lowerBound }
}
