import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// What staff do, in their browser and over the socket.
    @Suite("Staff") struct Staff {
        enum Way: CaseIterable { case form, socket }

        @Test("call, see, take back and finish a party", arguments: Way.allCases) func steps(_ way: Way) async throws {
            try await TestHub.open { hub in
                _ = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let act = try await Self.actor(hub, way)
                for (minute, kind, state) in Self.steps {
                    hub.clock.set("10:\(minute)")
                    let row = try #require(try await hub.board().rows.first)
                    #expect(row.acts.contains(kind))
                    try await act(kind, row.id)
                    let after = try #require(try await hub.board().rows.first)
                    #expect(after.state == state && after.token == row.token)
                }
                #expect(try await hub.board().rows.map(\.since) == [Day.time("09:50")])
            }
        }

        private static let steps: [(minute: Int, StaffAct.Kind, BoardRow.State)] = [
            (10, .call, .called), (11, .undo, .waiting), (12, .call, .called), (13, .seen, .seen), (14, .undo, .called), (15, .seen, .seen),
            (16, .done, .done), (17, .undo, .seen), (18, .left, .done), (19, .undo, .seen), (20, .undo, .called), (21, .undo, .waiting),
            (22, .call, .called), (23, .undo, .waiting),
        ]

        @Test("take back an arrival that was a mistake, and mark who has not come", arguments: Way.allCases)
        func mistakes(_ way: Way) async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                let act = try await Self.actor(hub, way)
                _ = try await hub.arrive(code)
                try await act(.undo, try #require(try await hub.board().rows.first).id)
                let expected = try #require(try await hub.board().rows.first)
                #expect(expected.state == .expected && expected.token == nil)
                try await act(.notCome, expected.id)
                #expect(try await hub.board().rows.map(\.state) == [.notCome])
                try await act(.undo, try #require(try await hub.board().rows.first).id)
                #expect(try await hub.board().rows.map(\.state) == [.expected])
                try await act(.notCome, expected.id)
                hub.clock.set("10:05")
                #expect(try await hub.arrive(code).outcome == "checked-in")
                #expect(try await hub.board().rows.map(\.state) == [.waiting])
            }
        }

        @Test("let a family leave that comes back for what is later", arguments: Way.allCases) func leaving(_ way: Way) async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "14:00", service: "clinic"))
                let first = try await hub.arrive(code)
                try await Self.actor(hub, way)(.left, try #require(try await hub.board().rows.first).id)
                #expect(try await hub.board().rows.map(\.state) == [.done, .expected])
                hub.clock.set("13:45")
                let second = try await hub.arrive(code)
                #expect(second.outcome == "checked-in" && second.places == ["The Den"] && first.animal != nil)
                #expect(try await hub.board().rows.map(\.state) == [.done, .waiting])
            }
        }

        @Test("deal with a notice", arguments: Way.allCases) func notices(_ way: Way) async throws {
            try await TestHub.open { hub in
                _ = try await hub.lookUp("Z")
                _ = try await hub.scan("HZ1:")
                let notices = try await hub.board().notices
                try await Self.actor(hub, way)(.acknowledge, notices[0].ticket)
                #expect(try await hub.board().notices == [notices[1]])
            }
        }

        @Test("are told what makes no sense, and nothing is done", arguments: Way.allCases) func nonsense(_ way: Way) async throws {
            try await TestHub.open { hub in
                _ = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let row = try #require(try await hub.board().rows.first)
                let before = try await hub.rows()
                let act = try await Self.actor(hub, way)
                for (kind, target) in [
                    (StaffAct.Kind.notCome, row.id), (.call, "attendance:none"), (.call, "appointment:none"), (.seen, "rubbish"),
                    (.acknowledge, "ZZZZ"),
                ] {
                    await #expect(throws: (any Error).self) { try await act(kind, target) }
                }
                #expect(try await hub.rows() == before)
            }
        }

        struct Refused: Error { var status: Int }

        private static func actor(_ hub: TestHub, _ way: Way) async throws -> (StaffAct.Kind, String) async throws -> Void {
            guard way == .form else { return { try await hub.client.act(StaffAct($0, $1)) } }
            let headers = try await hub.signIn()
            return { kind, target in
                let answer = try await hub.post(hub.staff("/staff/acts"), form: [("kind", kind.rawValue), ("target", target)], headers)
                guard answer.status == 303 else { throw Refused(status: answer.status) }
                let page = try await hub.get(hub.staff("/staff/arrivals"), headers)
                #expect(page.status == 200 && page.page == "arrivals")
            }
        }
    }
}
