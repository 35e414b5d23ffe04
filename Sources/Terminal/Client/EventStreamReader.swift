import Foundation

/// Reads server-sent events out of bytes that come in pieces of any length.
///
/// Source: WHATWG HTML, section 9.2.6 "Interpreting an event stream": lines end with LF, CR or CR LF, a line that begins with a
/// colon is a comment, an empty line ends an event. The field `retry` is not used: the client has a backoff of its own.
struct EventStreamReader {
    struct Event: Equatable, Sendable {
        var id: String?
        /// `message` where the stream names none.
        var name = "message"
        var data = ""
    }

    /// An event larger than this is none of the hub's.
    static let limit = 65_536

    struct TooLong: Error {}

    private var line: [UInt8] = []
    private var afterReturn = false
    private var begun = true
    private var id: String?
    private var name: String?
    private var data: [String] = []
    private var size = 0

    /// The events that end within the next bytes.
    /// - Throws: ``TooLong`` where an event is larger than ``limit``.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(TooLong) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            let endsPair = afterReturn && byte == 10
            afterReturn = byte == 13
            if endsPair { continue }
            if byte == 10 || byte == 13 {
                if let event = endLine() { events.append(event) }
            } else {
                size += 1
                line.append(byte)
                if size > Self.limit { throw TooLong() }
            }
        }
        return events
    }

    private mutating func endLine() -> Event? {
        var text = String(decoding: line, as: UTF8.self)
        line.removeAll(keepingCapacity: true)
        if begun, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        begun = false
        if text.isEmpty { return endEvent() }
        if !text.hasPrefix(":") { take(text) } else if data.isEmpty, name == nil { size = 0 }
        return nil
    }

    private mutating func take(_ line: String) {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count == 2 ? String(parts[1].hasPrefix(" ") ? parts[1].dropFirst() : parts[1]) : ""
        switch parts[0] {
        case "id": if !value.contains("\0") { id = value }
        case "event": name = value
        case "data": data.append(value)
        default: break
        }
    }

    /// An event without data is none; the id that came with it stays.
    private mutating func endEvent() -> Event? {
        defer { (name, data, size) = (nil, [], 0) }
        guard !data.isEmpty else { return nil }
        return Event(id: id, name: name ?? "message", data: data.joined(separator: "\n"))
    }
}
