import Foundation
import Reception
import Store
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Many at once") struct ManyAtOnce {
        @Test("the same pass at two kiosks is one arrival, answered alike") func onePass() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "11:00", person: "sister"))
                let replies = try await Self.together((0..<40).map { $0 }) { index in
                    try await hub.scanJSON(code, at: index.isMultiple(of: 2) ? "entrance" : "garden-door").kiosk
                }
                #expect(replies.count == 40 && replies.allSatisfy { $0 == replies[0] })
                #expect(replies[0].outcome == "checked-in")
                #expect(try hub.count("arrived") == 1)
                #expect(try await hub.board().rows.count == 2)
            }
        }

        @Test("a hundred families have a hundred pictures, and the journal holds") func hundredFamilies() async throws {
            try await TestHub.open { hub in
                let holders = (0..<100).map { "holder-\($0)" }
                try await hub.take(holders.map { TestHub.record("of \($0)", person: "child of \($0)", holders: [$0]) })
                let codes = try await Self.together(holders) { try await hub.code(of: $0) }
                #expect(Set(codes).count == 100)
                let replies = try await Self.together(codes) { try await hub.scanJSON($0).kiosk }
                #expect(replies.allSatisfy { $0.outcome == "checked-in" })
                #expect(Set(replies.compactMap { $0.slip?.arrival }).count == 100)
                #expect(Set(replies.compactMap { $0.slip?.token }).count == 100)
                #expect(try hub.count("arrived") == 100)
                let report = try hub.journal.verify()
                let position = try await hub.board().position
                #expect(report.firstBreak == nil && report.head == position)
                #expect(Int64(report.records) == report.head?.sequence)
            }
        }

        private static func together<Value: Sendable, Result: Sendable>(
            _ values: [Value], _ work: @escaping @Sendable (Value) async throws -> Result
        ) async throws -> [Result] {
            try await withThrowingTaskGroup(of: Result.self) { group in
                for value in values { group.addTask { try await work(value) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
    }
}
