import Crypto
public import Foundation
public import Reception

/// A receiver that only reads files: each batch becomes one CSV file in a folder (a file share, or one that SFTP fetches), and beside it a
/// manifest with its checksum. A file without its manifest is not finished, and must not be read.
///
/// The last manifest says how far the folder has each epoch, so that what is sent again after a crash is not written twice.
public actor CSVDrop: CaseStore {
    private let folder: URL

    public init(folder: URL) { self.folder = folder }

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        let rows = try changes.map(DropRow.init)
        var reached = try DropFile.reached(in: folder)
        let new = rows.filter { $0.sequence > reached[$0.epoch] ?? 0 }
        if let first = new.first {
            for row in new { reached[row.epoch] = row.sequence }
            try write(new, named: "hazel-\(first.epoch.prefix(8))-\(String(format: "%010d", first.sequence))", reached)
        }
        return Verdict(
            kept: new.count, already: rows.count - new.count, upTo: rows.last.map { Position(epoch: $0.epoch, sequence: reached[$0.epoch] ?? 0) })
    }

    /// Files have nothing for a hub.
    public func book(after cursor: String?, limit: Int) async throws -> BookPage { BookPage(items: [], cursor: cursor ?? "", more: false) }

    private func write(_ rows: [DropRow], named name: String, _ reached: [String: Int64]) throws {
        let data = Data((DropRow.heading + rows.map(\.line)).joined(separator: "\r\n").utf8) + Data("\r\n".utf8)
        let sum = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
        let manifest = DropManifest(file: "\(name).csv", rows: rows.count, bytes: data.count, sha256: sum, reached: reached)
        try DropFile.write(data, to: folder.appending(path: "\(name).csv"))
        let text = try Coding.encode(manifest)
        try DropFile.write(text, to: folder.appending(path: "\(name).manifest.json"))
        try DropFile.write(text, to: folder.appending(path: DropFile.last))
    }
}

/// What stands beside a file: which it is, how many rows and bytes it has, and their checksum.
public struct DropManifest: Hashable, Sendable, Codable {
    /// The file's name, without the folder.
    public var file: String
    /// Rows without the heading; bytes of the whole file.
    public var rows, bytes: Int
    /// Of the whole file, in hexadecimal.
    public var sha256: String
    /// The last sequence of each epoch that the folder has.
    public var reached: [String: Int64]
}

/// One change as a row. The body is the JSON of the journal, or what the agreement lets through of it.
struct DropRow {
    let epoch: String
    let sequence: Int64
    let line: String

    static let heading = ["epoch,sequence,id,kind,at,trusted,origin,whole,body"]

    private struct Header: Decodable {
        struct Time: Decodable { var wall: String, trusted: Bool }
        var epoch, id, kind, origin: String
        var sequence: Int64
        var moment: Time
    }

    init(_ change: SentChange) throws {
        guard let header = try? Coding.decode(Header.self, from: Data(change.header.utf8)) else {
            throw CaseStoreError(.unreadable, cause: "a header cannot be read")
        }
        (epoch, sequence) = (header.epoch, header.sequence)
        line = [
            header.epoch, "\(header.sequence)", header.id, header.kind, header.moment.wall, header.moment.trusted ? "yes" : "no", header.origin,
            change.body == nil ? "no" : "yes", change.body ?? change.part ?? "",
        ].map(Self.field).joined(separator: ",")
    }

    /// RFC 4180: a quote doubled, and quotes around whatever has a comma, a quote or a line's end.
    private static func field(_ text: String) -> String {
        text.contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
