import Reception
@testable import Statistics
import Testing

@Suite struct ExportTests {
    private let table = FigureTable(
        title: "Visits", header: ["month", "90th percentile", "% over 15", "=cmd()"],
        rows: [["2026-11", "12", "[c]", "-1"], ["2026-12", "a,b", "say \"no\"", "@x"]], notes: ["A note."])

    @Test func aCSVHasSnakeCaseOneHeaderAndNoFormula() {
        #expect(table.csv == """
            month,90th_percentile,percent_over_15,cmd\r\n2026-11,12,[c],'-1\r\n2026-12,"a,b","say ""no""\",'@x\r\n
            """)
    }

    @Test func aTextIsAlignedWithBars() {
        let table = FigureTable(title: "Visits", header: ["month", "all"], rows: [["2026-11", "10"], ["2026-12", "[c]"], ["2027-01", "5"]], notes: [])
        let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "Visits" && lines[2] == "month    all" && lines[3] == "2026-11   10  ████████████████")
        #expect(lines[4] == "2026-12  [c]" && lines[5] == "2027-01    5  ████████")
    }

    @Test func aSpreadsheetBeginsWithItsTypeAndHoldsNumbers() {
        let bytes = OpenDocument(table, centre: "A & B").bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Array(bytes.prefix(4)) == [0x50, 0x4b, 3, 4] && String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
        #expect(text.contains("office:value=\"12\"") && text.contains("A &amp; B") && text.contains("say &quot;no&quot;"))
        #expect(Archive.checksum(Array("123456789".utf8)) == 0xcbf4_3926, "the check value of CRC-32")
    }

    @Test func aSentenceSaysWhatItsNumbersSay() {
        #expect(Sentence.change(from: 100, to: 80) == "a fifth fewer than a year before (100)")
        #expect(Sentence.change(from: 100, to: 150) == "half more than a year before (100)")
        #expect(Sentence.change(from: 100, to: 101) == "about as many as a year before (100)")
        #expect(Sentence.change(from: 0, to: 101) == "and none a year before")
    }

    @Test func aChartBeginsAtZeroAndNamesWhatItShows() {
        let chart = Chart.bars([.init("Jan", .count(40)), .init("Feb", .confidential), .init("Mar", .notAvailable)], name: "x", says: "40 & <few>")
        #expect(chart.contains("aria-label=\"40 &amp; &lt;few&gt;\"") && chart.contains("url(#hatch-x)") && chart.contains(">0</text>"))
        #expect(!chart.contains("style="), "a page of ours allows no inline style")
        #expect(Axis.marks(to: 40) == [0, 10, 20, 30, 40] && Axis.marks(to: 0) == [0, 1] && Axis.marks(to: 7) == [0, 2, 4, 6, 8])
    }
}
