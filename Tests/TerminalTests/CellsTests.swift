import Testing
@testable import Terminal

struct CellsTests {
    @Test(arguments: [("Amina K.", 8), ("Żółć Ź.", 7), ("e\u{301}va", 3), ("李小龍", 6), ("آمنہ", 4), ("آ", 1), ("", 0)])
    func `a text takes the columns that a terminal gives it`(text: String, width: Int) {
        #expect(Cells.width(text) == width)
    }

    @Test(arguments: ["Amina", "Żółć Źdźbło", "李小龍李小龍", "آمنہ خاتون", "e\u{301}e\u{301}e\u{301}e\u{301}", "👩‍👩‍👧 family"])
    func `whatever is fitted is exactly as wide as asked`(text: String) {
        for columns in 0...20 { #expect(Cells.width(Cells.fit(Cells.safe(text), columns)) == columns) }
    }

    @Test func `what is cut off is marked, and no character is halved`() {
        #expect(Cells.fit("Speech and language", 10) == "Speech an…")
        #expect(Cells.fit("Speech and language", 8) == "Speech… ")
        #expect(Cells.fit("李小龍", 4) == "李… ")
        #expect(Cells.cut("ab", 1) == "…")
        #expect(Cells.cut("e\u{301}e\u{301}e\u{301}", 2) == "e\u{301}…")
    }

    @Test(arguments: [
        "\u{1B}[2JAmina", "Amina\u{9B}31m", "\u{1B}]0;title\u{7}Amina", "Am\u{202E}ina", "Am\nina", "Am\u{2028}ina", "\u{85}", "Am\u{200B}ina",
        "Am\u{200D}ina", "\u{E0041}Amina", "Am\u{FE0F}ina", "\u{2066}Amina\u{2069}", "\u{10FFFF}",
    ])
    func `nothing in a name commands the terminal`(name: String) {
        let safe = Cells.safe(name)
        #expect(!safe.unicodeScalars.contains { Cells.isControl($0) || Cells.isLeftOut($0) })
        #expect(safe.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value) })
    }

    @Test func `names of all scripts stay as they are`() {
        for name in ["Żółć Ź.", "آمنہ خ.", "می\u{200C}نا", "李小龍", "O’Brien-Šimůnek", "e\u{301}va"] { #expect(Cells.safe(name) == name) }
    }

    @Test func `marks neither pile up nor stand alone`() {
        #expect(Cells.safe("a" + String(repeating: "\u{301}", count: 1_000)).unicodeScalars.count == 9)
        #expect(Cells.safe("\u{301}a") == "a")
    }

    @Test func `lines break at spaces, and a long word inside`() {
        #expect(Cells.wrap("one two three", 7) == ["one two", "three"])
        #expect(Cells.wrap("abcdefgh ij", 5) == ["abcde", "fgh", "ij"])
        #expect(Cells.wrap("李小龍", 1) == [])
        #expect(Cells.wrap("", 5) == [])
        #expect(Cells.wrap("anything", 0) == [])
    }
}
