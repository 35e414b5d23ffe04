import Foundation

/// The content lines of a file, one after the other, unfolded by octets: a fold may split a character, so that text is made of the
/// bytes only once they are joined (RFC 5545, 3.1). CRLF and LF both end a line, as files that went through other hands have either.
struct CalendarLines: Sequence, IteratorProtocol {
    /// What one content line may hold; beyond it (attachments, as a rule) the rest is passed over.
    static let longestLine = 1 << 20

    struct Content {
        var bytes: [UInt8]
        var line: Int
        /// Whether it was longer than ``CalendarLines/longestLine``; the bytes are its beginning.
        var cut: Bool
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    init(_ data: Data) {
        bytes = Array(data)
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Content? {
        while position < bytes.count {
            var content = Content(bytes: [], line: line, cut: false)
            takePhysicalLine(into: &content)
            while let fold = nextFold() {
                (position, line) = fold
                takePhysicalLine(into: &content)
            }
            if content.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return content }
        }
        return nil
    }

    /// Where the content line goes on, if it does: behind a line break and one blank. Files whose line breaks were doubled on their way
    /// have empty lines before it.
    private func nextFold() -> (position: Int, line: Int)? {
        var next = position, number = line
        while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D {
            if bytes[next] == 0x0A { number += 1 }
            next += 1
        }
        guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 else { return nil }
        return (next + 1, number)
    }

    private mutating func takePhysicalLine(into content: inout Content) {
        let start = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        var end = position
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        let room = Self.longestLine - content.bytes.count
        content.cut = content.cut || end - start > room
        content.bytes += bytes[start..<Swift.min(end, start + Swift.max(room, 0))]
        position += 1
        line += 1
    }
}
