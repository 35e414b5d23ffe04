import CInput
import Testing

@testable import Hardware

@Suite("A scan") struct ScanAssemblerTests {
    private static let key: Int64 = 5_000_000, second: Int64 = 1_000_000_000

    private func type(_ text: String, into scan: inout ScanAssembler, at start: Int64 = 0) -> [ScanAssembler.Result] {
        var time = start
        return text.utf8.flatMap { byte -> [ScanAssembler.Result] in
            time += Self.key
            return Stroke(byte: byte).map { scan.take($0, at: time) } ?? []
        }
    }

    @Test("ends with each end that a serial scanner can send", arguments: [
        ("HZ1:AB\r", ScanEnds([.enter])), ("HZ1:AB\n", ScanEnds([.lf])), ("HZ1:AB\r\n", ScanEnds([.enter, .lf])), ("HZ1:AB\t", ScanEnds([.tab])),
        ("HZ1:AB\r\n", .any), ("HZ1:AB\n", .any), ("\u{2}HZ1:AB\u{3}\r", .any), ("HZ1:AB\r\n", ScanEnds([.enter])),
    ])
    func serialEnds(text: String, ends: ScanEnds) {
        var scan = ScanAssembler(ends)
        #expect(type(text, into: &scan) == [.scan("HZ1:AB")])
        #expect(scan.pass(to: 60 * Self.second) == [] && scan.deadline == nil)
    }

    @Test("without an end is complete after a quarter of a second of silence, and not before") func pause() {
        var scan = ScanAssembler(ScanEnds([.pause]))
        #expect(type("HZ1:ABCD", into: &scan) == [])
        let last = 8 * Self.key
        #expect(scan.deadline == last + 250_000_000)
        #expect(scan.pass(to: last + 249_999_999) == [])
        #expect(scan.pass(to: last + 250_000_000) == [.scan("HZ1:ABCD")])
    }

    @Test("is split by silence, where the pause was not waited for") func split() {
        var scan = ScanAssembler(.any)
        _ = type("HZ1:ABCD", into: &scan)
        #expect(type("HZ1:EFGH\r", into: &scan, at: Self.second) == [.scan("HZ1:ABCD"), .scan("HZ1:EFGH")])
    }

    @Test("that is a stray key or two is none") func short() {
        var scan = ScanAssembler(.any)
        #expect(type("abc\r", into: &scan) == [])
        #expect(type("abcdefg", into: &scan, at: Self.second) == [] && scan.pass(to: 9 * Self.second) == [])
        #expect(type("HZ1:\r", into: &scan, at: 10 * Self.second) == [.scan("HZ1:")])
    }

    @Test("of 10 KB is cut and told of once, and the next one works") func long() {
        var scan = ScanAssembler(.any)
        let results = type(String(repeating: "A", count: 10_240) + "\r", into: &scan)
        #expect(results == [.tooLong, .scan(String(repeating: "A", count: 600))])
        #expect(type("HZ1:AB\r", into: &scan, at: 100 * Self.second) == [.scan("HZ1:AB")])
        #expect(type(String(repeating: "A", count: 600) + "\r", into: &scan, at: 200 * Self.second) == [.scan(String(repeating: "A", count: 600))])
    }

    @Test("loses the name of the symbol that some scanners put before it", arguments: [
        ("]Q1HZ1:AB", "HZ1:AB"), ("]Q3HZ1:AB", "HZ1:AB"), ("]d2HZ1:AB", "]d2HZ1:AB"), ("]QxHZ1:AB", "]QxHZ1:AB"), ("]Q1]Q1AB", "]Q1AB"),
    ])
    func symbology(read: String, code: String) {
        var scan = ScanAssembler(.any)
        #expect(type(read + "\r", into: &scan) == [.scan(code)])
    }

    @Test("is lost where keys were lost, says so, and the next one works") func overrun() {
        var typist = Typist(), scan = KeyboardScan(.any)
        typist.type("HZ1:LO")
        typist.press(KEY_LEFTSHIFT)
        typist.overrun()
        typist.type("ST")
        typist.tap(KEY_ENTER)
        typist.type("HZ1:NEXT")
        typist.tap(KEY_ENTER)
        #expect(scan.take(all: typist.events) == [.lost, .scan("HZ1:NEXT")], "and Shift is not held for ever")
    }

    @Test("is lost once, where keys are lost again and again") func manyOverruns() {
        var typist = Typist(), scan = KeyboardScan(ScanEnds([.enter]))
        typist.type("HZ1:")
        for _ in 0..<5 {
            typist.overrun()
            typist.type("AB")
        }
        typist.wait(300_000_000)
        typist.type("HZ1:NEXT")
        typist.tap(KEY_ENTER)
        #expect(scan.take(all: typist.events) == [.lost, .scan("HZ1:NEXT")], "any silence ends what is broken")
    }
}

@Suite("How many scans a scanner may bring") struct ScanLimitTests {
    private static let millisecond: Int64 = 1_000_000

    @Test("is five a second, all day") func usual() {
        var limit = ScanLimit()
        for index in 0..<500 { #expect(limit.admit("HZ1:\(index)", at: Int64(index) * 200 * Self.millisecond) == .taken) }
    }

    @Test("is ten in any second; of a flood it is told once") func flood() {
        var limit = ScanLimit(), verdicts: [ScanLimit.Verdict] = []
        for index in 0..<2_000 { verdicts.append(limit.admit("code \(index)", at: Int64(index) * Self.millisecond)) }
        #expect(verdicts.count { $0 == .taken } == 20)
        #expect(verdicts.count { $0 == .flood(isFirst: true) } == 1)
        #expect(limit.admit("HZ1:AB", at: 4_000 * Self.millisecond) == .taken)
        for index in 0..<9 { _ = limit.admit("more \(index)", at: 4_001 * Self.millisecond) }
        #expect(limit.admit("HZ1:CD", at: 4_002 * Self.millisecond) == .flood(isFirst: true), "a new flood is told of again")
    }

    @Test("counts a pass that is held before the glass once") func held() {
        var limit = ScanLimit()
        #expect(limit.admit("HZ1:AB", at: 0) == .taken)
        for index in 1...30 { #expect(limit.admit("HZ1:AB", at: Int64(index) * 500 * Self.millisecond) == .again) }
        #expect(limit.admit("HZ1:CD", at: 15_100 * Self.millisecond) == .taken)
        #expect(limit.admit("HZ1:AB", at: 15_200 * Self.millisecond) == .taken)
        #expect(limit.admit("HZ1:AB", at: 18_200 * Self.millisecond) == .taken, "and again once it has been away")
    }
}
