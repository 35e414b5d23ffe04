import Foundation
import Logging
import Reception
import Synchronization
import Testing

@testable import hazel

@Suite("The clock's watch") final class ClockWatchTests: Sendable {
    private let log = HubLog()
    private let moment = Mutex(Moment(wall: Day.time("09:50"), boottime: 1_000_000_000, boot: "b", trusted: false))
    private let corrections = Mutex(0)
    private let fails = Mutex(false)

    private var watch: ClockWatch {
        ClockWatch(
            now: { self.moment.withLock { $0 } },
            correct: {
                if self.fails.withLock({ $0 }) { throw DeskError(.storeNotWritable, cause: "full") }
                self.corrections.withLock { $0 += 1 }
                return true
            }, logger: log.logger)
    }

    private func pass(seconds: Int64, jump: Double = 0) {
        moment.withLock {
            $0.boottime += seconds * 1_000_000_000
            $0.wall += Double(seconds) + jump
        }
    }

    private var count: Int { corrections.withLock { $0 } }

    @Test("corrects at the start and once more, then only when the clock is set or becomes trusted")
    func looks() async {
        var seen = await watch.look(from: nil)
        seen = await watch.look(from: seen)
        #expect(count == 2)
        pass(seconds: 60)
        seen = await watch.look(from: seen)
        #expect(count == 2)
        moment.withLock { $0.trusted = true }
        seen = await watch.look(from: seen)
        #expect(count == 3)
        seen = await watch.look(from: seen)
        seen = await watch.look(from: seen)
        #expect(count == 4)
        pass(seconds: 60, jump: -3 * 3600)
        seen = await watch.look(from: seen)
        #expect(count == 5)
    }

    @Test("tries again at the next look where the store could not take it")
    func fails() async {
        var seen = await watch.look(from: nil)
        seen = await watch.look(from: seen)
        pass(seconds: 60, jump: 5 * 3600)
        fails.withLock { $0 = true }
        seen = await watch.look(from: seen)
        fails.withLock { $0 = false }
        seen = await watch.look(from: seen)
        #expect(count == 3)
    }

    @Test("hears of the system's mark in its folder at once")
    func marks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var events = ClockEvents.stream(folder: folder.path, every: 3600).makeAsyncIterator()
        try Data().write(to: folder.appending(path: "synchronized"))
        #expect(await events.next() != nil)
    }
}
