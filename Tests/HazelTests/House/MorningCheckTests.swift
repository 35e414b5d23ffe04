import Foundation
import Logging
import Reception
import Testing
import Web

@testable import hazel

@Suite("The morning check") struct MorningCheckTests {
    private let zone = TimeZone(identifier: "Europe/London") ?? .gmt

    @Test("is due at the start, and once when the morning has come, whatever the clock did", arguments: [
        ("04:59", 0, "06:00", -1, false), ("05:00", 0, "06:00", -1, true), ("23:00", 0, "06:00", -1, true),
        ("12:00", 0, "05:00", 0, false), ("06:00", 0, "09:00", 0, false), ("05:00", 1, "09:00", 0, true), ("05:00", 0, "04:30", 0, true),
    ])
    func due(now: String, day: Int, last: String, lastDay: Int, isDue: Bool) {
        #expect(MorningCheck.isDue(at: Day.time(now, day: day), last: Day.time(last, day: lastDay), in: zone) == isDue)
        #expect(MorningCheck.isDue(at: Day.time(now, day: day), last: nil, in: zone))
    }

    @Test("waits until the morning, or for an hour")
    func wait() {
        #expect(MorningCheck.wait(from: Day.time("04:45"), in: zone) == .seconds(900))
        #expect(MorningCheck.wait(from: Day.time("05:00"), in: zone) == .seconds(3600))
        #expect(MorningCheck.wait(from: Day.time("23:30"), in: zone) == .seconds(3600))
    }

    @Test("is kept for staff, told to the manager in a line, and written to the log by its weight")
    func told() async throws {
        let log = HubLog(), book = CheckBook(), manager = try Manager()
        let notify = Notify(environment: ["NOTIFY_SOCKET": manager.path])
        let report = CheckReport(at: Day.time("05:00"), [.ok("disk", "fine"), .note("touch", "none"), .mend("scanner", "gone")])
        let check = MorningCheck(
            look: { report }, book: book, zone: zone, now: { Day.time("05:00") }, logger: log.logger, tell: { notify.status($0) })
        let running = Task { try await check.run() }
        #expect(await manager.next() == "STATUS=Serving; 1 to mend: hazel check tells what")
        running.cancel()
        _ = await running.result
        #expect(book.report == report)
        for line in ["info check", "notice check", "error check"] { await log.wait(for: line, times: 1) }
    }
}
