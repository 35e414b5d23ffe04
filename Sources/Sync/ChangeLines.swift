public import Foundation
public import Reception

/// The body of a request: a change a line (NDJSON). These are the plain bytes that then are packed and encrypted.
public enum ChangeLines {
    public static func encoded(_ changes: [SentChange]) throws -> Data {
        var lines = Data()
        for change in changes { lines += try Coding.encode(change) + Data("\n".utf8) }
        return lines
    }
}
