import Reception
import Testing

@testable import hazel

@Suite("The watch for what managers change") struct SettingsWatchTests {
    private static let closed = CentreSettings(closures: [
        ChangedDays(from: CentreDay(year: 2026, month: 12, day: 24), to: CentreDay(year: 2026, month: 12, day: 27)),
    ])

    @Test("goes on after a fault, and tells of closures once the desk answers again") func fault() async throws {
        let (log, asked) = (HubLog(), Asked())
        let (told, tell) = AsyncStream.makeStream(of: Void.self)
        let watch = SettingsWatch(
            beginning: CentreSettings(),
            follow: { AsyncThrowingStream { $0.yield(Position(epoch: "e", sequence: 1)) } },
            settings: {
                guard await asked.next() > 1 else { throw DeskError(.storeNotWritable, cause: "busy") }
                return Self.closed
            }, logger: log.logger, changed: { tell.yield() }, pause: { _ in })
        let running = Task { try await watch.run() }
        for await _ in told { break }
        running.cancel()
        try await running.value
        #expect(await asked.count == 2)
        #expect(log.text.contains("what managers change is not followed; it is tried again cause=store-not-writable: busy"))
    }
}

private actor Asked {
    var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
