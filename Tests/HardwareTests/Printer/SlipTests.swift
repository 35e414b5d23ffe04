import Foundation
import Reception
import Testing
import Words

@testable import Hardware

@Suite("A slip of paper") struct SlipTests {
    static let centre = Centre(
        id: "c", name: "Riverside", fictional: false, zone: .gmt,
        places: [
            Place(id: "den", name: "The Den", colour: "teal", symbol: "moon", names: ["pl": "Świetlica"]),
            Place(id: "garden", name: "Garden", colour: "green", symbol: "flower"),
        ],
        services: [Service(id: "refuge", name: "Safe home advice", organisation: "Charity", place: "den")], kiosks: [], languages: ["en"])

    private static func time(_ hour: Int, _ minute: Int) -> Date { Date(timeIntervalSince1970: Double(1_800_000_000 / 86_400 * 86_400 + hour * 3600 + minute * 60)) }

    static let slip = ArrivalSlip(
        arrival: "a", outcome: .checkedIn, token: Token(.fox, .striped), at: time(9, 50),
        stops: [
            .init(visit: "v", initial: "Q", service: "refuge", place: "den", due: time(10, 0), late: false, wait: 5),
            .init(visit: "v", initial: "Q", service: nil, place: "garden", due: time(11, 30), late: false, wait: nil),
        ], asksParty: false)

    @Test("takes lines along: the first is large, and all have letters that a printer has") func lines() {
        let slip = PrintedSlip(lines: ["The way to “The Den”", "1. Turn left…"], centre: Self.centre)
        #expect(slip.rows.map(\.text) == ["Riverside", "", "The way to \"The Den\"", "1. Turn left..."])
        #expect(slip.rows.map(\.isLarge) == [false, false, true, false])
    }

    private func text(_ code: String) throws -> String {
        PrintedSlip(Self.slip, centre: Self.centre, language: try Languages().language(code)).rows.map(\.text).joined(separator: "\n")
    }

    @Test("tells the picture, the place, the time and what comes next; no name of a service, no letter of a person") func holds() throws {
        #expect(try text("en") == """
            Riverside
            9:50am

            Your picture
            striped fox

            Please wait here
            The Den
            Your appointment is at 10:00am.

            What comes next today
            11:30am  Garden
            """)
        for code in try Languages().all.map(\.code) { #expect(try !text(code).contains("Safe home") && !text(code).contains("Q")) }
    }

    @Test("is a beginning, its rows and a cut, in letters that the printer has", arguments: [("en", 16), ("pt", 16), ("pl", 18), ("ro", 18)])
    func bytes(code: String, page: UInt8) throws {
        let bytes = try #require(ESCPOS.bytes(of: PrintedSlip(Self.slip, centre: Self.centre, language: try Languages().language(code))))
        #expect(bytes.starts(with: [0x1B, 0x40, 0x1B, 0x74, page]))
        #expect(bytes.suffix(4) == [0x1D, 0x56, 66, 0])
    }

    @Test("bears the picture above its name, where the printer prints pictures") func picture() throws {
        let language = try Languages().language("en"), drawing = TokenDrawing()
        let letters = try #require(ESCPOS.bytes(of: PrintedSlip(Self.slip, centre: Self.centre, language: language)))
        let bytes = try #require(ESCPOS.bytes(of: PrintedSlip(Self.slip, centre: Self.centre, language: language, drawing: drawing)))
        // 16 bytes in a row, 128 rows, each dot doubled.
        let picture = [0x1D, 0x76, 0x30, 3, 16, 0, 128, 0] + drawing.bitmap(of: Self.slip.token).packed
        let start = try #require(bytes.firstRange(of: picture))
        #expect(bytes[..<start.lowerBound].suffix(13) == Array("Your picture\n".utf8))
        #expect(bytes[start.upperBound...].starts(with: [0x0A, 0x1D, 0x21, 0x11] + Array("striped fox".utf8)))
        #expect(Array(bytes[..<start.lowerBound] + bytes[start.upperBound...].dropFirst()) == letters)
    }

    @Test("keeps the letters of Polish, and has no page for Arabic letters") func letters() throws {
        #expect(CodePage.pc852.bytes(of: "Świetlica żółw") == [0x97] + Array("wietlica ".utf8) + [0xBE, 0xA2, 0x88] + Array("w".utf8))
        #expect(CodePage.windows1252.bytes(of: "você é") == Array("voc".utf8) + [0xEA, 0x20, 0xE9])
        #expect(CodePage.windows1252.bytes(of: "ą") == nil && CodePage.pc852.bytes(of: "ã") == nil)
        #expect(ESCPOS.bytes(of: PrintedSlip(Self.slip, centre: Self.centre, language: try Languages().language("ur"))) == nil)
    }

    @Test("answers about the paper are told from anything else", arguments: [(0x12, true), (0x1E, true), (0x72, false), (0x32, false), (0x00, nil), (0xFF, nil)] as [(UInt8, Bool?)])
    func paper(answer: UInt8, hasPaper: Bool?) { #expect(ESCPOS.hasPaper(answer) == hasPaper) }
}

/// The real shell on pseudo-terminals.
@Suite("A slip printer", .timeLimit(.minutes(5))) struct SlipPrinterTests {
    private func slip(_ code: String) throws -> PrintedSlip {
        PrintedSlip(SlipTests.slip, centre: SlipTests.centre, language: try Languages().language(code), drawing: TokenDrawing())
    }

    private func printer(_ path: String, baud: Int? = nil) -> SlipPrinter {
        SlipPrinter(PrinterSettings(kiosk: "hall", device: path, baud: baud), toAnswer: .milliseconds(50), toTake: .milliseconds(100))
    }

    @Test("prints in English where it lacks the letters", arguments: [nil, 9600]) func prints(baud: Int?) async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("lp0"))
        try await printer(scratch.path("lp0"), baud: baud).print(try slip("ur"), orElse: try slip("en"))
        let expected = try #require(ESCPOS.bytes(of: try slip("en")))
        #expect(await line.received(atLeast: 3 + expected.count) == ESCPOS.askPaper + expected)
    }

    @Test("that is unplugged says so, and then prints again") func unplugged() async throws {
        let scratch = try Scratch(), printer = printer(scratch.path("lp0"))
        await #expect(throws: PrinterFault.absent) { try await printer.print(try slip("en"), orElse: try slip("en")) }
        let line = try SerialLine(at: scratch.path("lp0"))
        try await printer.print(try slip("en"), orElse: try slip("en"))
        #expect(await line.received(atLeast: 100).count >= 100)
    }

    @Test("without paper prints nothing") func noPaper() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("lp0"))
        let printer = SlipPrinter(PrinterSettings(kiosk: "hall", device: scratch.path("lp0")), toAnswer: .seconds(50), toTake: .seconds(5))
        let slip = try slip("en")
        let result = Task { try await printer.print(slip, orElse: slip) }
        #expect(await line.received(atLeast: 3) == ESCPOS.askPaper)
        line.send([0x72])
        await #expect(throws: PrinterFault.noPaper) { try await result.value }
    }

    @Test("that takes nothing lets the family go") func stuck() async throws {
        let scratch = try Scratch(), line = try SerialLine(at: scratch.path("lp0"))
        let (printer, slip) = (printer(scratch.path("lp0")), try slip("en"))
        var fault: PrinterFault?
        // A terminal takes some thousand bytes that nobody reads.
        for _ in 0..<100 where fault == nil {
            do { try await printer.print(slip, orElse: slip) } catch { fault = error }
        }
        #expect(fault == .slow)
        line.unplug()
    }
}
