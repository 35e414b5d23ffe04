import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// Whatever the reason, the family sees one and the same screen, and staff see the reason under the ticket.
    @Suite("A look-up that ends at a person") struct SeePerson {
        @Test("is alike in every byte but the ticket", arguments: LookUpReason.allCases.filter { $0 != .nobodyHere })
        func alike(_ reason: LookUpReason) async throws {
            try await TestHub.open { hub in
                let (page, answer) = (try await hub.lookUp("Z", at: "garden-door"), try await hub.lookUp("Z", at: "garden-door", json: true))
                try await Self.prepare(hub, for: reason)
                let known = try await hub.board().notices.map(\.ticket)
                let rows = try await hub.board().rows
                let hour = reason == .severalMatches ? 10 : nil
                let otherPage = try await hub.lookUp("K", hour: hour, at: "garden-door")
                let otherAnswer = try await hub.lookUp("K", hour: hour, at: "garden-door", json: true)
                #expect(page.outcome == "see-person" && page.page == "refused" && page.animal == nil)
                #expect(page.status == 200 && otherPage.status == 200)
                #expect(Self.withoutTicket(otherPage) == Self.withoutTicket(page))
                #expect(Self.withoutTicket(otherAnswer) == Self.withoutTicket(answer))
                #expect(page.headers.map(\.name) == otherPage.headers.map(\.name))
                let reply = try otherAnswer.kiosk
                #expect(reply == KioskReply(outcome: "see-person", code: "L-\(reply.ticket ?? "")", ticket: reply.ticket))
                let board = try await hub.board()
                #expect(board.rows == rows)
                #expect(board.notices.filter { !known.contains($0.ticket) }.map(\.refusal?.lookUp) == [reason, reason])
            }
        }

        static func withoutTicket(_ answer: Answer) -> String {
            guard let ticket = (try? answer.kiosk.ticket) ?? answer.code?.split(separator: "-").last.map(String.init) else { return answer.text }
            return answer.text.replacing(ticket, with: "????")
        }

        /// Makes the look-up of K on the fourth of March end as it should.
        private static func prepare(_ hub: TestHub, for reason: LookUpReason) async throws {
            switch reason {
            case .noMatch, .nobodyHere: break
            case .severalMatches: try await hub.take(TestHub.record("1"), TestHub.record("2", person: "other", family: "Kettle"))
            case .protected: try await hub.take(TestHub.record("1", protected: true))
            case .tooEarly: try await hub.take(TestHub.record("1", at: "16:00"))
            case .tooLate: try await hub.take(TestHub.record("1", at: "08:00"))
            case .notToday: try await hub.take(TestHub.record("1", day: 1))
            case .cancelled: try await hub.take(TestHub.record("1", cancelled: true))
            case .alreadyHere: _ = try await hub.arrive(try await hub.family(TestHub.record("1")))
            case .sensitive: try await hub.take(TestHub.record("1", service: "refuge"))
            case .locked:
                try await hub.take(TestHub.record("1"))
                for _ in 0..<6 { _ = try await hub.lookUp("Z", at: "garden-door") }
            case .clockNotTrusted:
                try await hub.take(TestHub.record("1"))
                hub.clock.set("09:50", trusted: false)
            }
        }
    }
}
