import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// Every outcome that is no arrival: its screen, its code with a ticket, and the notice of the same ticket for staff.
    @Suite("A scan that checks nobody in") struct RefusalOutcomes {
        @Test("says when to come back") func tooEarly() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1", at: "12:00"))
                let page = try await refused(hub, code, .tooEarly)
                #expect(page.when == "11:15am" && page.text.contains("Your appointment is at 12 noon."))
                let reply = try await hub.scanJSON(code).kiosk
                #expect(reply.opens == Day.time("11:15") && reply.start == Day.time("12:00"))
            }
        }

        @Test("is too late for the day's last appointment") func tooLate() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                hub.clock.set("11:00:01")
                _ = try await refused(hub, code, .tooLate)
            }
        }

        @Test("says the day", arguments: [(1, "Tomorrow"), (3, "Thursday 26 November")])
        func notToday(day: Int, words: String) async throws {
            try await TestHub.open { hub in
                let page = try await refused(hub, try await hub.family(TestHub.record("1", day: day)), .notToday)
                #expect(page.when == words)
            }
        }

        @Test("finds nothing left on the pass") func nothingBooked() async throws {
            try await TestHub.open { hub in
                _ = try await refused(hub, try await hub.family(TestHub.record("1", day: -1)), .nothingBooked)
            }
        }

        @Test("is for an appointment that was cancelled") func cancelled() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                try await hub.take(TestHub.record("1", cancelled: true, revision: 1))
                _ = try await refused(hub, code, .cancelled)
            }
        }

        @Test("is for another centre, though really signed") func otherCentre() async throws {
            try await TestHub.open { hub in _ = try await refused(hub, try hub.signed(centre: "hillside").code, .otherCentre) }
        }

        @Test("has a pass that was revoked") func revoked() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                try await hub.client.revoke(try await hub.pass().id)
                _ = try await refused(hub, code, .revoked)
            }
        }

        @Test("has a pass whose days are over, in the book or not", arguments: [true, false])
        func expired(inBook: Bool) async throws {
            try await TestHub.open { hub in
                let (pass, code) = try hub.signed(from: -40, until: -1)
                if inBook { try await hub.take(TestHub.record("1", day: -3, passes: [pass])) }
                _ = try await refused(hub, code, .expired)
            }
        }

        @Test("has a pass that begins on a later day") func notYetValid() async throws {
            try await TestHub.open { hub in _ = try await refused(hub, try hub.signed(from: 1).code, .notYetValid) }
        }

        @Test("has a code with a problem of its own", arguments: PassProblem.allCases)
        func problems(_ problem: PassProblem) async throws {
            try await TestHub.open { hub in
                let outcome: Outcome = switch problem {
                case .unknownKey: .unknown
                case .revokedKey: .revoked
                default: .unreadable
                }
                let page = try await refused(hub, try hub.faulty(problem), outcome)
                if outcome == .unreadable { #expect(page.text.contains(try TestHub.english("problem.\(problem.rawValue)"))) }
                let notices = try await hub.board().notices
                #expect(notices.allSatisfy { $0.refusal?.problem == problem })
            }
        }

        /// Scans a code at both kiosks, as a page and as JSON. Nobody arrives, and staff find each ticket.
        private func refused(_ hub: TestHub, _ code: String, _ outcome: Outcome) async throws -> Answer {
            let expected = try await hub.board().rows
            let page = try await hub.scan(code)
            let answer = try await hub.scanJSON(code, at: "garden-door")
            let reply = try answer.kiosk
            #expect(page.status == 200 && answer.status == 200)
            #expect(page.page == "refused" && page.outcome == outcome.rawValue && page.animal == nil)
            #expect(!page.text.contains(TestHub.given) && !page.text.contains(TestHub.family))
            #expect(reply.outcome == outcome.rawValue && reply.slip == nil)
            let ticket = try #require(reply.ticket)
            #expect(ticket.count == 4 && reply.code == "\(outcome.code)-\(ticket)")
            let board = try await hub.board()
            #expect(board.rows == expected)
            #expect(board.notices.map { "\(outcome.code)-\($0.ticket)" }.sorted() == [page.code, reply.code].compactMap(\.self).sorted())
            #expect(board.notices.allSatisfy { $0.refusal?.outcome == outcome })
            return page
        }
    }
}
