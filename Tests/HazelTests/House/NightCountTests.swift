import Foundation
import Reception
import Testing
import Web

@testable import hazel

@Suite("Counting anew at night") struct NightCountTests {
    private let zone = TimeZone(identifier: "Europe/London") ?? .gmt

    @Test("is done before six, and by day its result is told") func whenItIsNight() async {
        let asked = Counter()
        let night = NightCount(zone: zone) { await asked.next() - 1 }
        #expect(await night.line(at: Day.time("09:00")) == .init(mark: .note, part: "figures", text: "are counted anew and compared in the night to come"))
        #expect(await asked.count == 0)
        let found = await night.line(at: Day.time("05:00"))
        #expect(found == .init(mark: .ok, part: "figures", text: "every one is as the journal tells it"))
        #expect(await night.line(at: Day.time("06:00")) == found)
        #expect(await asked.count == 1)
        #expect(await night.line(at: Day.time("05:00", day: 1)).text == "1 differ from the journal: stop the hub, and hazel statistics rebuild mends them")
    }

    @Test("says so where it cannot be done") func failing() async {
        let night = NightCount(zone: zone) { throw DeskError(.storeNotWritable, cause: "disk full") }
        #expect(await night.line(at: Day.time("05:00")).text == "could not be compared with the journal: store-not-writable: disk full")
    }
}

private actor Counter {
    var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
