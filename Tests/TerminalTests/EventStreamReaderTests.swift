import Testing
@testable import Terminal

struct EventStreamReaderTests {
    private typealias Event = EventStreamReader.Event

    private func events(_ text: String, pieces: Int = .max) throws -> [Event] {
        var reader = EventStreamReader()
        let bytes = Array(text.utf8)
        return try stride(from: 0, to: bytes.count, by: min(pieces, max(bytes.count, 1))).flatMap { start in
            try reader.read(bytes[start..<min(start + min(pieces, bytes.count), bytes.count)])
        }
    }

    private let change = "id: e1:7\nevent: change\ndata: {\"position\":\"e1:7\"}\n\n"

    @Test func `an event has an id, a name and data`() throws {
        #expect(try events(change) == [Event(id: "e1:7", name: "change", data: #"{"position":"e1:7"}"#)])
    }

    @Test func `it does not matter where the bytes are cut`() throws {
        let text = ": hello\n\n" + change + "data: zwölf\n\n" + change.replacing("\n", with: "\r\n") + change.replacing("\n", with: "\r")
        let whole = try events(text)
        #expect(whole.count == 4)
        for pieces in 1...20 { #expect(try events(text, pieces: pieces) == whole) }
    }

    @Test func `comments, unknown fields and events without data are none`() throws {
        #expect(try events(":\n\n: x\n\nretry: 5\n\nevent: change\n\nid: 5\n\n").isEmpty)
    }

    @Test func `data on several lines is one text, and one space after the colon is not part of it`() throws {
        #expect(try events("data:a\ndata:  b\ndata\n\n") == [Event(data: "a\n b\n")])
    }

    @Test func `the id stays until there is another`() throws {
        #expect(try events("id: 1\ndata: a\n\ndata: b\n\n").map(\.id) == ["1", "1"])
        #expect(try events("id: 1\ndata: a\n\nid: x\0y\ndata: b\n\n").map(\.id) == ["1", "1"])
    }

    @Test func `a byte order mark at the beginning is passed over`() throws {
        #expect(try events("\u{FEFF}data: a\n\n") == [Event(data: "a")])
    }

    @Test func `what never ends is not kept for ever`() {
        #expect(throws: EventStreamReader.TooLong.self) { try events("data: " + String(repeating: "x", count: 70_000)) }
        #expect(throws: EventStreamReader.TooLong.self) { try events(String(repeating: "data: x\n", count: 20_000)) }
        #expect(throws: Never.self) { try events(String(repeating: ": still here\n\n", count: 20_000)) }
    }
}
