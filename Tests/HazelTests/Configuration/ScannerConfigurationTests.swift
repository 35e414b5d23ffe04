import Hardware
import Reception
import Testing

@testable import hazel

@Suite("Scanners and printers in the configuration")
struct ScannerConfigurationTests {
    private func small(_ more: String) -> String { Samples.small + "\n  - {id: garden-door, name: Garden door}\n" + more }

    @Test("are none where the file says nothing") func none() throws {
        let configuration = try Samples.read(Samples.small)
        #expect(configuration.scanners.isEmpty && configuration.printers.isEmpty)
    }

    @Test("are what the file says") func said() throws {
        let configuration = try Samples.read(small("""
            scanners:
              - {kiosk: entrance, form: keyboard, device: /dev/input/by-id/a-event-kbd}
              - {kiosk: entrance, form: keyboard, device: /dev/input/by-id/b-event-kbd, end: tab}
              - {kiosk: garden-door, form: serial, device: /dev/ttyACM0, suffix: crlf}
              - {kiosk: garden-door, form: serial, device: own/scanner, baud: 115200, suffix: none}
            printers:
              - {kiosk: entrance, form: usb, device: /dev/usb/lp0}
              - {kiosk: garden-door, form: serial, device: /dev/ttyUSB0, baud: 19200, pictures: no}
            """))
        #expect(configuration.scanners == [
            ScannerSettings(kiosk: "entrance", device: "/dev/input/by-id/a-event-kbd"),
            ScannerSettings(kiosk: "entrance", device: "/dev/input/by-id/b-event-kbd", ends: ScanEnds([.tab])),
            ScannerSettings(kiosk: "garden-door", device: "/dev/ttyACM0", form: .serial(baud: 9600), ends: ScanEnds([.enter, .lf])),
            ScannerSettings(kiosk: "garden-door", device: "/etc/hazel/own/scanner", form: .serial(baud: 115_200), ends: ScanEnds([.pause])),
        ])
        #expect(configuration.printers == [
            PrinterSettings(kiosk: "entrance", device: "/dev/usb/lp0"),
            PrinterSettings(kiosk: "garden-door", device: "/dev/ttyUSB0", baud: 19_200, pictures: false),
        ])
    }

    @Test("are told with their line where they are wrong") func wrong() {
        let problems = Samples.problems(small("""
            scanners:
              - {kiosk: entrence, form: keyboard, device: /dev/a}
              - {kiosk: entrance, form: keybord, device: /dev/a, baud: 9600}
              - {kiosk: entrance, form: keyboard, device: /dev/c, baud: 9600}
              - {kiosk: entrance, form: serial, device: /dev/d, baud: 9601, end: enter}
              - {kiosk: entrance, device: /dev/e}
              - {kiosk: entrance, form: serial}
            printers:
              - {kiosk: entrance, form: usb, device: /dev/usb/lp0, baud: 9600}
              - {kiosk: entrance, form: serial, device: /dev/usb/lp0}
            """))
        let expected = [
            (11, "kiosk: there is no kiosk “entrence”; did you mean “entrance”?"), (12, "device: is that of the scanner on line 11 already"),
            (12, "form: there is no form of a scanner “keybord”; did you mean “keyboard”?"), (13, "there is no key “baud” here"),
            (14, "baud: “9601” is not one of 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200"), (14, "there is no key “end” here"),
            (15, "the key “form” is missing"), (16, "the key “device” is missing"), (18, "there is no key “baud” here"),
            (19, "device: is that of the printer on line 18 already"), (19, "kiosk: “entrance” has a printer on line 18 already"),
        ]
        for (line, text) in expected {
            #expect(problems.contains { $0.hasPrefix("\(line):") && $0.contains(text) }, "\(line): \(text)")
        }
        #expect(problems.count == expected.count, "\(problems.joined(separator: "\n"))")
    }
}

@Suite("What the check says of scanners and printers")
struct ScannerFindingsTests {
    private static let scanner = ScannerSettings(kiosk: "entrance", device: "/dev/input/by-id/a")

    @Test("is ok while it is there, whether the check or the hub reads it") func fine() {
        #expect(ScannerFindings.finding(.present, of: Self.scanner, isServed: false) == .ok("scanner entrance", "/dev/input/by-id/a"))
        #expect(ScannerFindings.finding(.trouble(.busy), of: Self.scanner, isServed: true).mark == .ok)
    }

    @Test("is what to do, where it is not there, taken or closed to the hub") func wrong() {
        for (event, word) in [(ScannerEvent.absent, "plug"), (.trouble(.busy), "fuser"), (.trouble(.denied), "group input")] {
            let finding = ScannerFindings.finding(event, of: Self.scanner, isServed: false)
            #expect(finding.mark == .mend && finding.text.contains(word) && finding.part == "scanner entrance")
        }
        var serial = Self.scanner
        serial.form = .serial(baud: 9600)
        #expect(ScannerFindings.finding(.trouble(.denied), of: serial, isServed: false).text.contains("group dialout"))
    }

    @Test("leaves a centre open without its slip printer") func printer() async throws {
        var configuration = try Samples.read(Samples.small)
        configuration.printers = [PrinterSettings(kiosk: "entrance", device: "/nowhere/lp0")]
        configuration.scanners = [ScannerSettings(kiosk: "entrance", device: "/nowhere/scanner")]
        let findings = await ScannerFindings.findings(configuration)
        #expect(findings.map(\.mark) == [.mend, .note])
        #expect(findings[1].part == "printer entrance" && findings[1].text.contains("not plugged in"))
    }
}
