import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    /// The desk that `hazel import`, `hazel pass` and the others ask.
    @Suite("A command's desk") struct DeskChoice {
        @Test("is the hub that is running, over its socket") func running() async throws {
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("1"))
                let board = try await Desk.with(hub.configuration) { try await $0.board() }
                #expect(board == (try await hub.board()))
            }
        }

        @Test("is never a second one on the store of a hub, though its socket is gone") func locked() async throws {
            try await TestHub.alone { hub in
                let error = await #expect(throws: DeskError.self) { try await Desk.with(hub.configuration) { try await $0.board() } }
                #expect(error?.code == .conflict)
                var elsewhere = hub.configuration
                elsewhere.state = hub.folder.appending(path: "other").path
                let board = try await Desk.with(elsewhere) { try await $0.board() }
                #expect(board.rows.isEmpty)
            }
        }
    }
}
