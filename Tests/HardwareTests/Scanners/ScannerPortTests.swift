import Foundation
import Reception
import Testing

@testable import Hardware

/// The real shell on pseudo-terminals: termios, readiness, inotify.
@Suite("A scanner's device", .timeLimit(.minutes(5))) struct ScannerPortTests {
    private func open(_ settings: ScannerSettings, retry: Duration = .seconds(5)) -> AsyncStream<ScannerEvent>.Iterator {
        ScannerPort.events(settings, now: { stillMoment }, retry: retry).makeAsyncIterator()
    }

    @Test("is read at once, and each scan has its moment") func reads() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("scanner"))
        var events = open(scratch.serial())
        #expect(await events.next() == .present)
        line.send("]Q1HZ1:AB\r\n")
        #expect(await events.next() == .scan("HZ1:AB", stillMoment))
        line.send("HZ1:WITHOUT END")
        #expect(await events.next() == .scan("HZ1:WITHOUT END", stillMoment), "silence ends it")
    }

    @Test("is taken raw: no byte is changed, echoed or swallowed") func raw() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("scanner"))
        var events = open(scratch.serial(ends: ScanEnds([.lf])))
        #expect(await events.next() == .present)
        line.send([0x03, 0x04, 0x11, 0x13, 0x1A, 0x7F] + Array("HZ1:\u{16}A~B\u{8} \n".utf8))
        #expect(await events.next() == .scan("HZ1:A~B ", stillMoment))
    }

    @Test("is unplugged and plugged in again 20 times, noticed each time, and read on") func replug() async throws {
        let scratch = try Scratch()
        var events = open(scratch.serial())
        #expect(await events.next() == .absent)
        for round in 0..<20 {
            let line = try SerialLine(at: scratch.path("scanner"))
            #expect(await events.next() == .present)
            // Ten scans: more within a second would be a flood.
            if round.isMultiple(of: 2) {
                line.send("HZ1:ROUND\(round)\r")
                #expect(await events.next() == .scan("HZ1:ROUND\(round)", stillMoment))
                line.send("HZ1:")
            }
            line.unplug()
            #expect(await events.next() == .absent)
        }
    }

    @Test("is found where even its folder comes and goes, as /dev/input/by-id does") func folderComes() async throws {
        let scratch = try Scratch(), path = scratch.path("input/by-id/scanner")
        let folder = URL(filePath: path).deletingLastPathComponent()
        var events = open(scratch.serial("input/by-id/scanner"))
        #expect(await events.next() == .absent)
        for _ in 0..<3 {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let line = try SerialLine(at: path)
            #expect(await events.next() == .present)
            line.unplug()
            try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
            #expect(await events.next() == .absent)
        }
    }

    @Test("that is no device is said to be none, once, and tried again until it is one") func noDevice() async throws {
        let scratch = try Scratch()
        try Data().write(to: scratch.folder.appending(path: "scanner"))
        var events = open(scratch.serial(), retry: .milliseconds(20))
        let first = await events.next()
        #expect(first == .trouble(.unusable(SystemFault(ENOTTY).reason)))
        let line = try SerialLine(at: scratch.path("scanner"))
        #expect(await events.next() == .present)
        line.send("HZ1:AB\r")
        #expect(await events.next() == .scan("HZ1:AB", stillMoment))
    }

    @Test("that types is no file and no terminal") func noKeyboard() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("scanner"))
        #expect(ScannerPort.probe(ScannerSettings(kiosk: "hall", device: scratch.path("scanner"))) != .present)
        line.unplug()
        #expect(ScannerPort.probe(scratch.serial()) == .absent)
        #expect(throws: KeypadError.self) { try Keypad.presses(of: scratch.path("scanner")) }
    }

    @Test("does not mix with another one") func two() async throws {
        let scratch = try Scratch()
        let lines = try ["one", "two"].map { try SerialLine(at: scratch.path($0)) }
        var one = open(scratch.serial("one")), two = open(scratch.serial("two"))
        #expect(await one.next() == .present)
        #expect(await two.next() == .present)
        for index in 0..<5 {
            let texts = ["HZ1:ONE\(index)\r", "HZ1:TWO\(index)\r"].map { Array($0.utf8) }
            for at in texts[0].indices { for (line, text) in zip(lines, texts) { line.send([text[at]]) } }
            #expect(await one.next() == .scan("HZ1:ONE\(index)", stillMoment))
            #expect(await two.next() == .scan("HZ1:TWO\(index)", stillMoment))
        }
        lines[0].send((0..<100).map { "FLOOD\($0)\r" }.joined())
        var event = await one.next()
        while case .scan? = event { event = await one.next() }
        #expect(event == .trouble(.flood))
        lines[1].send("HZ1:CALM\r")
        #expect(await two.next() == .scan("HZ1:CALM", stillMoment), "a flood of one is nothing to the other")
    }

    @Test("that sends 10 KB at once is bounded, and works on") func tenKilobytes() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("scanner"))
        var events = open(scratch.serial())
        #expect(await events.next() == .present)
        line.send(String(repeating: "A", count: 10_240) + "\r")
        #expect(await events.next() == .trouble(.tooLong))
        #expect(await events.next() == .scan(String(repeating: "A", count: 600), stillMoment))
        line.send("HZ1:AB\r")
        #expect(await events.next() == .scan("HZ1:AB", stillMoment))
    }

    @Test("is let go when nobody listens any more") func letGo() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("scanner"))
        let settings = scratch.serial()
        do {
            var events = open(settings)
            #expect(await events.next() == .present)
        }
        var again = open(settings)
        #expect(await again.next() == .present)
        line.send("HZ1:AB\r")
        #expect(await again.next() == .scan("HZ1:AB", stillMoment), "and a new listener has the device for itself")
    }
}
