import Reception
@testable import Sync
import Testing

struct SendingTests {
    private static let second: Int64 = 1_000_000_000
    private let ok = Verdict(kept: 4, already: 0, upTo: nil)

    private func failed(_ reason: CaseStoreError.Reason, after: Double? = nil, of count: Int = 4) -> Sending.Event {
        .failed(CaseStoreError(reason, cause: "c", retryAfter: after), of: count)
    }

    @Test("A change is sent at once while the line is up, and rest follows when nothing is left")
    func wakes() {
        var sending = Sending()
        #expect(sending.take(.kept, at: 0, random: 0) == .send(limit: 500))
        #expect(sending.take(.verdict(ok, of: 4), at: 1, random: 0) == .settle(ok))
        #expect(sending.take(.settled, at: 2, random: 0) == .send(limit: 500))
        #expect(sending.take(.nothing(), at: 3, random: 0) == .wait(until: nil))
        #expect(sending.take(.kept, at: 4, random: 0) == .send(limit: 500))
    }

    @Test("Waits grow to the ceiling, and a city's hubs come back one by one", arguments: [UInt64(0), .max, 1 << 40])
    func backoff(random: UInt64) {
        var sending = Sending(), now: Int64 = 0, waits: [Int64] = []
        for _ in 0..<20 {
            guard case .wait(let until?) = sending.take(failed(.unreachable), at: now, random: random) else { break }
            waits.append(until - now)
            now = until
        }
        #expect(waits.count == 20)
        #expect(waits.allSatisfy { $0 <= 300 * Self.second && $0 >= Self.second / 10 })
        #expect(waits.last! >= 30 * Self.second)
    }

    @Test("A new change does not shorten a wait; the line does; Retry-After stands whatever comes")
    func rests() {
        var sending = Sending()
        let first = sending.take(failed(.unreachable), at: 0, random: 7)
        #expect(sending.take(.kept, at: 1, random: 7) == first)
        #expect(sending.take(.lineUp, at: 2, random: 7) == .send(limit: 500))
        #expect(sending.take(failed(.busy, after: 60), at: 3, random: 0) == .wait(until: 3 + 60 * Self.second))
        #expect(sending.take(.lineUp, at: 4, random: 7) == .wait(until: 3 + 60 * Self.second))
        #expect(sending.take(.due, at: 3 + 60 * Self.second, random: 7) == .send(limit: 500))
    }

    @Test("A Retry-After of a year, from a store whose clock is wrong, is believed for an hour")
    func absurd() {
        var sending = Sending()
        #expect(sending.take(failed(.unable, after: 31_536_000), at: 0, random: 0) == .wait(until: 3600 * Self.second))
        #expect(sending.take(failed(.unable, after: .nan), at: 0, random: 0) != .send(limit: 500))
    }

    @Test("A batch that fails as a whole is halved until the culprit is alone; then the batches grow again")
    func halves() {
        var sending = Sending()
        #expect(sending.take(failed(.unreadable, of: 100), at: 0, random: 0) == .send(limit: 50))
        #expect(sending.take(failed(.tooLarge, of: 50), at: 0, random: 0) == .send(limit: 25))
        #expect(sending.take(failed(.unreadable, of: 3), at: 0, random: 0) == .send(limit: 1))
        #expect(sending.take(failed(.unreadable, of: 1), at: 0, random: 0) == .park(code: "unreadable", sentence: "c"))
        #expect(sending.take(.settled, at: 0, random: 0) == .send(limit: 2))
        #expect(sending.take(.verdict(Verdict(kept: 2, already: 0, upTo: nil), of: 2), at: 0, random: 0) != .send(limit: 2))
        #expect(sending.limit == 4)
    }

    @Test("Where one record after the other cannot be read, the store is doubted, and not all of the backlog is parked at once")
    func doubts() {
        var sending = Sending(), parked = 0, waits = 0
        for _ in 0..<20 {
            if case .park = sending.take(failed(.unreadable, of: 1), at: 0, random: 0) { parked += 1 }
            if case .wait = sending.take(.settled, at: 0, random: 0) { waits += 1 }
        }
        #expect(parked == 20 && waits == 13)
    }

    @Test("A verdict that does not count what was sent is none: nothing is forgotten for it", arguments: [0, 3, 5])
    func counts(kept: Int) {
        var sending = Sending()
        guard case .wait = sending.take(.verdict(Verdict(kept: kept, already: 0, upTo: nil), of: 4), at: 0, random: 0) else {
            Issue.record("a verdict of \(kept) for 4 was believed")
            return
        }
    }

    @Test("With a backlog, a check-in goes first, but a busy desk does not hold it up for ever")
    func givesWay() {
        var sending = Sending()
        let full = Verdict(kept: 500, already: 0, upTo: nil), ms = Self.second / 1000
        _ = sending.take(.kept, at: 0, random: 0)
        _ = sending.take(.verdict(full, of: 500), at: 1000 * ms, random: 0)
        #expect(sending.take(.settled, at: 1000 * ms, random: 0) == .send(limit: 500))
        _ = sending.take(.kept, at: 1001 * ms, random: 0)
        _ = sending.take(.verdict(full, of: 500), at: 1100 * ms, random: 0)
        #expect(sending.take(.settled, at: 1100 * ms, random: 0) == .wait(until: 1251 * ms))
        for at in stride(from: Int64(1200), through: 3000, by: 100) {
            guard case .wait = sending.take(.kept, at: at * ms, random: 0) else { Issue.record("went on at \(at) ms"); return }
        }
        #expect(sending.take(.kept, at: 3100 * ms, random: 0) == .send(limit: 500))
    }

    @Test("What a person must mend is not tried again at once")
    func person() {
        var sending = Sending()
        guard case .wait(let until?) = sending.take(failed(.notAllowed), at: 0, random: 0) else { Issue.record("no wait"); return }
        #expect(until >= 900 * Self.second)
    }

    @Test("A day without a line costs at most a request in half a minute")
    func outage() {
        var sending = Sending(), now: Int64 = 0, requests = 0, random = Seeded(9)
        while now < 86_400 * Self.second {
            requests += 1
            guard case .wait(let until?) = sending.take(failed(.unreachable), at: now, random: random.next()) else { break }
            now = until
        }
        #expect(now >= 86_400 * Self.second && requests < 86_400 / 30)
    }
}
