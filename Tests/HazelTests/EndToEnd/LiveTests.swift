import Foundation
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Staff see at once") struct Live {
        @Test("each change, with its position") func eachChange() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "10:30", person: "sister"))
                let pass = try await hub.pass().id
                var events = try await EventReader(hub, hub.api("/events"), TestHub.bearer)
                #expect(try await events.position() == hub.board().position)
                var seen: [Position] = []
                for (_, act) in Self.changes(hub, code: code, pass: pass) {
                    try await act()
                    let position = try #require(try await events.position())
                    #expect(try await hub.board().position == position)
                    seen.append(position)
                }
                let first = seen[0].sequence
                #expect(seen.map(\.sequence) == Array(first..<first + Int64(seen.count)))
                let kinds = try hub.journal.records(after: Position(epoch: seen[0].epoch, sequence: first - 1), limit: 100).map(\.kind)
                #expect(kinds == Self.changes(hub, code: code, pass: pass).map(\.kind))
            }
        }

        @Test("what happened while they were away, without a gap", arguments: [false, true])
        func resumes(onSocket: Bool) async throws {
            try await TestHub.open { hub in
                let url = onSocket ? hub.onSocket("/events") : hub.staff("/staff/events")
                var events = try await EventReader(hub, url, TestHub.bearer)
                let left = try #require(try await events.position())
                for _ in 0..<3 { _ = try await hub.scan("HZ1:") }
                var again = try await EventReader(hub, url, TestHub.bearer.merging(["Last-Event-ID": "\(left)"]) { $1 })
                let now = try #require(try await again.position())
                #expect(now == Position(epoch: left.epoch, sequence: left.sequence + 3))
                #expect(try hub.journal.records(after: left, limit: 100).map(\.position.sequence) == Array(left.sequence + 1...now.sequence))
                var current = try await EventReader(hub, url, TestHub.bearer.merging(["Last-Event-ID": "\(now)"]) { $1 })
                _ = try await hub.scan("HZ1:")
                #expect(try await current.position()?.sequence == now.sequence + 1)
            }
        }

        @Test("the same over the socket as in the browser") func sameBoard() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", service: "refuge"), TestHub.record("3", person: "sister"))
                _ = try await hub.arrive(code)
                _ = try await hub.lookUp("Z")
                _ = try await hub.scan("HZ1:")
                let (http, socket) = (try await hub.get(hub.api("/board"), TestHub.bearer), try await hub.get(hub.onSocket("/board")))
                #expect(http.status == 200 && http.body == socket.body)
                let board = try await hub.client.board()
                #expect(board == (try http.decoded(Board.self)))
                #expect(board.rows.count == 3 && board.notices.count == 2)
                #expect(board == (try await hub.desk.board()))
                var follower = try await hub.client.follow().makeAsyncIterator()
                #expect(try await follower.next() == board.position)
                _ = try await hub.scan("HZ1:")
                #expect(try await follower.next()?.sequence == board.position.sequence + 1)
            }
        }

        /// One of each change of a day, in an order in which they make sense, with its kind in the journal.
        private static func changes(_ hub: TestHub, code: String, pass: Pass.ID) -> [(kind: String, act: () async throws -> Void)] {
            let target = { (name: String) in try #require(try await hub.board().rows.first { $0.name == name }?.id) }
            return [
                ("arrived", { _ = try await hub.scan(code) }),
                ("party-told", {
                    let slip = try #require(try await hub.scanJSON(code).kiosk.slip)
                    _ = try await hub.client.tell(PartyAnswer(arrival: slip.arrival, absent: [], companions: 1, kiosk: "entrance"))
                }),
                ("refused", { _ = try await hub.scan("HZ1:") }),
                ("refused", { _ = try await hub.lookUp("Z") }),
                ("assistance", { _ = try await hub.post(hub.kiosk("/kiosk/entrance/assistance"), form: []) }),
                ("arrived", { _ = try await hub.client.walkIn(WalkIn(service: nil, companions: 1, kiosk: "entrance", moment: hub.clock.read())) }),
                ("acted", { try await hub.client.act(StaffAct(.call, try await target("Amarantha K."))) }),
                ("undone", { try await hub.client.act(StaffAct(.undo, try await target("Amarantha K."))) }),
                ("acknowledged", { try await hub.client.act(StaffAct(.acknowledge, try #require(try await hub.board().notices.first).ticket)) }),
                ("book-taken", {
                    let closing = BookClosing(importID: "j", source: "clinic", complete: nil, outcome: BookOutcome(), refused: 0)
                    _ = try await hub.client.close(closing)
                }),
                ("pass-revoked", { try await hub.client.revoke(pass) }),
            ]
        }
    }
}
