import Foundation
import Reception
import Synchronization
import Testing
@testable import Terminal

/// Following the hub's journal, over a real socket. No test waits for time to pass.
struct DeskFollowingTests {
    private static func change(_ sequence: Int) -> String {
        "id: e1:\(sequence)\nevent: change\ndata: {\"position\":\"e1:\(sequence)\"}\n\n"
    }

    /// The first signals, and how long the client paused between its tries.
    private func listen(_ count: Int, to hub: LittleHub) async throws -> (signals: [DeskSignal], pauses: [Duration]) {
        let pauses = Pauses()
        let client = DeskClient(socket: hub.path) { pauses.add($0) }
        var signals: [DeskSignal] = []
        for await signal in client.signals() {
            signals.append(signal)
            if signals.count == count { break }
        }
        await client.shutDown()
        return (signals, pauses.all)
    }

    private final class Pauses: Sendable {
        private let list = Mutex<[Duration]>([])
        var all: [Duration] { list.withLock { $0 } }
        func add(_ pause: Duration) { list.withLock { $0.append(pause) } }
    }

    private func position(_ sequence: Int64) -> DeskSignal { .at(Position(epoch: "e1", sequence: sequence)) }

    @Test func `positions come as the hub sends them`() async throws {
        let hub = try await LittleHub { _, _ in .events([":\n\n", Self.change(1), Self.change(2) + Self.change(3)], open: true) }
        #expect(try await listen(3, to: hub).signals == [position(1), position(2), position(3)])
        #expect(hub.asked == [.init(call: "GET /api/v1/events")])
    }

    @Test func `after a loss it goes on from where it was, and says both`() async throws {
        let hub = try await LittleHub { _, count in
            count == 0 ? .events([Self.change(1), Self.change(2)], open: false) : .events([Self.change(5)], open: true)
        }
        let heard = try await listen(4, to: hub)
        #expect(heard.signals[0] == position(1) && heard.signals[1] == position(2) && heard.signals[3] == position(5))
        guard case .lost(let error, let again) = heard.signals[2] else {
            Issue.record("the loss was not told")
            return
        }
        #expect(error.code == .unreachable && again == .milliseconds(500))
        #expect(heard.pauses == [.milliseconds(500)])
        #expect(hub.asked.map(\.lastEventID) == [nil, "e1:2"])
    }

    @Test func `it tries less and less often, and at once again after an answer`() async throws {
        let hub = try await LittleHub { _, count in count == 7 ? .events([Self.change(1)], open: false) : .nothing }
        let heard = try await listen(10, to: hub)
        #expect(heard.pauses.prefix(8) == [0.5, 1, 2, 4, 8, 10, 10, 0.5].map { Duration.seconds($0) }[...])
    }

    @Test(arguments: [
        "event: change\ndata: garbage\n\n", "event: change\ndata: {\"position\":\"secret\"}\n\n", "event: change\ndata: {}\n\n",
        "data: " + String(repeating: "x", count: 70_000), "\u{0}\u{1}\u{2}\n\n",
    ])
    func `garbage is a loss, and the next try is a good one`(garbage: String) async throws {
        let hub = try await LittleHub { _, count in count == 0 ? .events([garbage], open: false) : .events([Self.change(1)], open: true) }
        let signals = try await listen(2, to: hub).signals
        guard case .lost(let error, _) = signals[0] else {
            Issue.record("garbage was taken for a position")
            return
        }
        #expect(!error.cause.contains("secret"))
        #expect(signals[1] == position(1))
    }

    @Test func `events of other names are passed over`() async throws {
        let hub = try await LittleHub { _, _ in .events(["event: news\ndata: x\n\n", "data: y\n\n", Self.change(4)], open: true) }
        #expect(try await listen(1, to: hub).signals == [position(4)])
    }

    @Test func `an id that no header may hold is not sent back`() async throws {
        let hub = try await LittleHub { _, count in
            .events(["id: a\u{1}b\nevent: change\ndata: {\"position\":\"e1:\(count)\"}\n\n"], open: count == 1)
        }
        #expect(try await listen(3, to: hub).signals.last == position(1))
        #expect(hub.asked.map(\.lastEventID) == [nil, nil])
    }

    @Test func `an error, a page or another kind of answer is a loss with a reason`() async throws {
        let hub = try await LittleHub { _, count in
            switch count {
            case 0: .json(503, #"{"code":"store-not-writable","cause":"the disk is full"}"#)
            case 1: .json(200, "{}")
            default: .events([Self.change(1)], open: true)
            }
        }
        let signals = try await listen(3, to: hub).signals
        #expect(signals[0] == .lost(DeskError(.storeNotWritable, cause: "the disk is full"), again: .milliseconds(500)))
        guard case .lost(let error, _) = signals[1] else {
            Issue.record("a page was taken for events")
            return
        }
        #expect(error.cause.contains("sends no events"))
        #expect(signals[2] == position(1))
    }

    @Test func `the contract's own form gives the positions alone`() async throws {
        let hub = try await LittleHub { _, count in .events([Self.change(count + 1)], open: count == 2) }
        let client = DeskClient(socket: hub.path) { _ in }
        var sequences: [Int64] = []
        for try await position in try await client.follow() {
            sequences.append(position.sequence)
            if position.sequence == 3 { break }
        }
        await client.shutDown()
        #expect(sequences.last == 3)
        #expect(sequences == sequences.sorted())
    }

    @Test func `followed in plain lines, changes are printed as they come`() async throws {
        let boards = try (1...2).map { sequence in
            var board = Fixtures.board([Fixtures.rows[0]], sequence: Int64(sequence))
            if sequence == 2 { board.rows[0].state = .called }
            return String(decoding: try Coding.encode(board), as: UTF8.self)
        }
        let centre = String(decoding: try Coding.encode(Fixtures.centre), as: UTF8.self)
        let asked = Mutex(0)
        let hub = try await LittleHub { request, _ in
            switch request.call {
            case "GET /api/v1/centre": .json(200, centre)
            case "GET /api/v1/board": .json(200, boards[asked.withLock { count in
                defer { count = min(count + 1, 1) }
                return count
            }])
            default: .events([Self.change(1), Self.change(2)], open: true)
            }
        }
        struct Enough: Error {}
        let lines = Mutex<[String]>([])
        let client = DeskClient(socket: hub.path) { _ in }
        await #expect(throws: Enough.self) {
            try await PlainFollower(client: client, language: try Fixtures.english()).run { text in
                let count = lines.withLock { lines in
                    lines.append(text)
                    return lines.count
                }
                if count == 2 { throw Enough() }
            }
        }
        await client.shutDown()
        #expect(lines.withLock { $0 }.map { $0.split(separator: "\t")[0] } == ["Waiting", "10:30am"])
    }
}
