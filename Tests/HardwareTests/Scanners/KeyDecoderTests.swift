import CInput
import Reception
import Testing

@testable import Hardware

@Suite("What a scanner types") struct KeyDecoderTests {
    static let printable = String(String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar($0) }))
    static let pass = "HZ1:6BFOXN%TSMAHN-H:O 4D$JDBAE+/*."

    private func read(_ events: [InputEvent], _ ends: ScanEnds = .any) -> [ScanAssembler.Result] {
        var scan = KeyboardScan(ends)
        return scan.take(all: events)
    }

    @Test("is read as it was meant, all 95 printable characters, by each of the three tables", arguments: Typist.Table.allCases)
    func allCharacters(table: Typist.Table) {
        #expect(read(Typist.events(Self.printable, table)) == [.scan(Self.printable)])
        #expect(read(Typist.events(Self.pass, table)) == [.scan(Self.pass)])
    }

    @Test("ends with Enter on either block, Tab, a line feed or silence", arguments: [KEY_ENTER, KEY_KPENTER, KEY_TAB, KEY_LINEFEED, nil])
    func ends(key: Int32?) {
        #expect(read(Typist.events(Self.pass, .plain, end: key)) == [.scan(Self.pass)])
    }

    @Test("ends with its own key alone, where the configuration names one") func oneEnd() {
        var typist = Typist()
        typist.type("HZ1:AB")
        typist.tap(KEY_TAB)
        typist.wait(300_000_000)
        typist.type("CD")
        typist.tap(KEY_ENTER)
        #expect(read(typist.events, ScanEnds([.enter])) == [.scan("HZ1:ABCD")])
        #expect(read(typist.events, ScanEnds([.tab])) == [.scan("HZ1:AB")])
        #expect(read(typist.events, ScanEnds([.pause])) == [])
        #expect(read(Typist.events("HZ1:ABCD", .plain, end: nil), ScanEnds([.enter])) == [], "what never ends is given up")
    }

    @Test("does not repeat while a key is held") func repeats() {
        var typist = Typist()
        typist.type("HZ1:")
        typist.press(KEY_A)
        for _ in 0..<40 { typist.hold(KEY_A) }
        typist.release(KEY_A)
        typist.tap(KEY_ENTER)
        #expect(read(typist.events) == [.scan("HZ1:a")])
    }

    @Test("holds either Shift, both at once, and Caps Lock that turns letters alone round") func modifiers() {
        var typist = Typist()
        typist.press(KEY_LEFTSHIFT)
        typist.press(KEY_RIGHTSHIFT)
        typist.tap(KEY_A)
        typist.release(KEY_LEFTSHIFT)
        typist.tap(KEY_1)
        typist.release(KEY_RIGHTSHIFT)
        typist.tap(KEY_CAPSLOCK)
        typist.type("b1")
        typist.press(KEY_LEFTSHIFT)
        typist.tap(KEY_C)
        typist.release(KEY_LEFTSHIFT)
        typist.tap(KEY_ENTER)
        #expect(read(typist.events) == [.scan("A!B1c")])
    }

    @Test("begins each code with Caps Lock off: one press that was missed does not turn every later code round") func capsEnds() {
        var typist = Typist()
        typist.tap(KEY_CAPSLOCK)
        typist.type("abcd")
        typist.tap(KEY_ENTER)
        typist.type("HZ1:")
        typist.tap(KEY_ENTER)
        #expect(read(typist.events) == [.scan("ABCD"), .scan("HZ1:")])
    }

    @Test("counts on the keypad as digits, and as the number of a character only while Alt is held") func keypad() {
        var typist = Typist()
        for key in [KEY_KP7, KEY_KP2, KEY_KPSLASH, KEY_KPASTERISK, KEY_KPMINUS, KEY_KPPLUS, KEY_KPDOT] { typist.tap(key) }
        typist.press(KEY_RIGHTALT)
        typist.tap(KEY_KP9)
        typist.tap(KEY_X)
        typist.tap(KEY_KP0)
        typist.release(KEY_RIGHTALT)
        typist.tap(KEY_ENTER)
        #expect(read(typist.events) == [.scan("72/*-+.Z")])
    }

    @Test("with an end by its number") func altEnd() {
        var typist = Typist()
        typist.type("HZ1:AB\r", .altNumbers)
        #expect(read(typist.events) == [.scan("HZ1:AB")])
        var lone = Typist()
        lone.type("HZ1:")
        lone.tap(KEY_LEFTALT)
        lone.tap(KEY_ENTER)
        #expect(read(lone.events) == [.scan("HZ1:")], "Alt without a number types nothing")
    }

    @Test("keeps a stranger as one, so that no other code comes of it") func strangers() {
        var typist = Typist()
        typist.type("HZ1:")
        typist.type("\u{E9}", .altNumbers)
        typist.tap(KEY_ENTER)
        #expect(read(typist.events) == [.scan("HZ1:\u{FFFD}")])
    }

    @Test("with Control is a control character: those that end do, the others are passed over") func control() {
        var typist = Typist()
        typist.type("HZ1:")
        for key in [KEY_B, KEY_M] {
            typist.press(KEY_LEFTCTRL)
            typist.tap(key)
            typist.release(KEY_LEFTCTRL)
        }
        #expect(read(typist.events) == [.scan("HZ1:")])
    }

    @Test("stays bounded, whatever a cat does: 50,000 events of any kind, four times", arguments: 0..<4 as Range<UInt64>)
    func cat(seed: UInt64) {
        var random = Seeded(seed), scan = KeyboardScan(.any), time: Int64 = 0
        for _ in 0..<50_000 {
            time += Int64(random.next() % 300_000_000)
            let type = UInt16(random.next() % 5)
            let event = InputEvent(type: type, code: UInt16(random.next() % 600), value: Int32(random.next() % 4) - 1, time: time)
            for case .scan(let code) in scan.take(event) + scan.pass(to: time) {
                #expect((1...ScanAssembler.longest).contains(code.unicodeScalars.count))
            }
        }
        _ = scan.pass(to: time + 3_000_000_000)
        // Whatever was held is let go, and the next code is read.
        for code in 0..<600 as Range<UInt16> { _ = scan.take(InputEvent(type: UInt16(EV_KEY), code: code, value: 0, time: time + 3_000_000_001)) }
        _ = scan.pass(to: time + 6_000_000_000)
        _ = scan.take(InputEvent(type: UInt16(EV_SYN), code: UInt16(SYN_REPORT), value: 0, time: time + 6_000_000_000))
        #expect(scan.take(all: Typist.events(Self.pass, .plain, at: time + 7_000_000_000)) == [.scan(Self.pass)])
    }
}
