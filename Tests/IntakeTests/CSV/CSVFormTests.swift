import Foundation
import Reception
import Testing
@testable import Intake

/// The outer form of a file: encodings, line ends, quotation marks.
@Suite struct CSVFormTests {
    private let row = "a1,p1,Amina,Khan,2019-03-04,slt,2026-11-18,11:30,30,garden,booked,"

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEndIsRead(_ end: String) {
        let text = [CSVSample.header, row, "", row.replacing("a1", with: "a2")].joined(separator: end)
        for file in [text, text + end] {
            let reading = CSVSample.read(file)
            #expect(reading.records.map(\.externalID) == ["a1", "a2"])
            #expect(reading.records.map(\.origin.line) == [2, 4])
            #expect(reading.complaints.isEmpty)
        }
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstHeader() {
        let reading = CSVSample.read([0xEF, 0xBB, 0xBF] + Array("\(CSVSample.header)\n\(row)\n".utf8))
        #expect(reading.records.count == 1 && reading.complaints.isEmpty)
    }

    @Test func quotesHoldDelimitersLineBreaksAndDoubledQuotes() {
        let reading = CSVSample.read("""
            \(CSVSample.header)
            \(row)"Bring ""Teddy"",
            and the letter"
            \(row.replacing("a1", with: "a2"))
            """)
        #expect(reading.records.map(\.note) == ["Bring \"Teddy\",\nand the letter", nil])
        #expect(reading.records.map(\.origin.line) == [2, 4])
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func piecesOfAnySizeReadTheSame(_ piece: Int) {
        let text = "\u{FEFF}" + [CSVSample.header, row + "\"a\r\nb \"\"c\"\"\"", "bad", row.replacing("a1", with: "a2") + "\"open", "x,y",
                                 row.replacing("a1", with: "a3") + "\"x\"y", row.replacing("a1", with: "a4")].joined(separator: "\r\n")
        let whole = CSVSample.read(text)
        #expect(CSVSample.read(text, piece: piece) == whole)
        #expect(whole.records.map(\.externalID) == ["a1", "a4"])
        #expect(whole.refused.map(\.origin.line) == [4, 5, 6, 7])
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpensAndCostsOneRecord() {
        let rows = (1...2000).map { row.replacing("a1", with: "a\($0)") + ($0 == 3 ? "\"never closed" : "") }
        let reading = CSVSample.read(([CSVSample.header] + rows).joined(separator: "\n"))
        #expect(reading.refused.map(\.origin.line) == [4])
        #expect(reading.refused.first?.reason.contains("does not close") == true)
        #expect(reading.records.count == 1999)
    }

    @Test func anUnclosedQuoteThatTheNextOneClosesCostsOneRecord() {
        let rows = ["a1", "a2", "a3", "a4"].map { row.replacing("a1", with: $0) + ($0 == "a2" ? "\"open" : "\"ends the row\"") }
        let reading = CSVSample.read(([CSVSample.header] + rows).joined(separator: "\n"))
        #expect(reading.records.map(\.externalID) == ["a1", "a3", "a4"])
        #expect(reading.refused.map(\.origin.line) == [3])
    }

    @Test func aQuoteThatSwallowsALineAndClosesAtItsEndCostsOneRecord() {
        let reading = CSVSample.read([CSVSample.header, "a1,p1,\"Amina,Khan", row.replacing("a1", with: "a2") + "x\"", row]
            .joined(separator: "\n"))
        #expect(reading.refused.map(\.origin.line) == [2])
        #expect(reading.records.map(\.externalID) == ["a2", "a1"])
    }

    @Test func windows1252IsReadWithOneWarning() {
        let text = [CSVSample.header, row, row.replacing("a1,p1,Amina", with: "a2,p2,Zo\u{EB}"), row.replacing("a1,p1,Amina", with: "a3,p3,Ren\u{E9}e")]
        var bytes = text.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        bytes += Array("\n\(row.replacing("a1,p1,Amina", with: "a4,p4,Łukasz"))\n".utf8) + [0x61, 0x80]
        let reading = CSVSample.read(bytes)
        #expect(reading.records.map(\.person?.personal.given) == ["Amina", "Zoë", "Renée", "Łukasz"])
        #expect(reading.warnings.count == 1 && reading.warnings.first?.origin.line == 3)
    }

    @Test func utf16IsRefusedAndSaidSo() {
        let reading = CSVSample.read([0xFF, 0xFE] + CSVSample.header.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(reading.complaints.map(\.reason) == ["the file is UTF-16; save it as UTF-8"])
    }

    @Test func aFileWithoutLinesIsBoundedAndReadOn() {
        var reader = CSVAppointments(profile: CSVProfile(name: "t"), centre: CSVSample.centre, now: CSVSample.now, file: "f")
        var items = reader.feed(Array("\(CSVSample.header)\n".utf8))
        for _ in 0..<100 { items += reader.feed([UInt8](repeating: 0x41, count: 100_000)) }
        items += reader.feed(Array("\n\(row)\n".utf8)) + reader.finish()
        let reading = CSVReading(items: items)
        #expect(reading.refused.map(\.origin.line) == [2])
        #expect(reading.records.map(\.origin.line) == [3])
    }

    @Test func rubbishNeverCrashes() {
        var state: UInt64 = 7
        for size in 0..<400 {
            let bytes: [UInt8] = (0..<size * 3).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return [34, 44, 10, 13, 34, 44, 65, UInt8(truncatingIfNeeded: state >> 40)][Int(state >> 61)]
            }
            let reading = CSVSample.read(Array("\(CSVSample.header)\n".utf8) + bytes, piece: 1 + size % 9)
            #expect(reading.records.isEmpty)
            #expect(reading == CSVSample.read(Array("\(CSVSample.header)\n".utf8) + bytes))
        }
    }
}
