import Foundation
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("A feed that is said to have changed") struct Bell {
        @Test("is read at once where the centre has chosen it, and nowhere else") func rung() async throws {
            try await TestHub.alone { hub in
                let chosen = try #require(URL(string: "http://127.0.0.1:1/services")), other = try #require(URL(string: "http://127.0.0.1:1/other"))
                let bell = DirectoryBell()
                let refresher = DirectoryRefresher(
                    shelf: Shelf(configuration: hub.configuration), feeds: [.init(name: "council", source: .address(chosen), hours: 24)],
                    surroundings: hub.clock.surroundings, logger: hub.log.logger, changed: {}, bell: bell)
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { try? await refresher.run() }
                    await hub.log.wait(for: "the directory is read", times: 1)
                    bell.ring(chosen)
                    await hub.log.wait(for: "the directory is read", times: 1)
                    bell.ring(other)
                    await hub.log.wait(for: "the configuration has none such", times: 1)
                    group.cancelAll()
                }
                #expect(hub.log.text.ranges(of: "the directory is read").count == 2)
            }
        }
    }
}
