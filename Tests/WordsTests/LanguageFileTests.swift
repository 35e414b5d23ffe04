import Testing
@testable import Words

struct LanguageFileTests {
    private func complaints(_ lines: String) -> [LanguageComplaint] {
        LanguageFile(House.file("en", lines), file: "en.words").complaints
    }

    @Test(arguments: [
        ("home", "neither"), ("Home.title = x", "key"), ("home..title = x", "key"), (".home = x", "key"), ("home.title[] = x", "key"),
        ("home.title[one = x", "key"), ("home title = x", "key"), ("home.title =", "no text"), ("home.title = {", "placeholder"),
        ("home.title = }", "placeholder"), ("home.title = {}", "placeholder"), ("home.title = {Name}", "placeholder"),
        ("home.title = {a b}", "placeholder"), ("home.title = {a{b}}", "placeholder"), ("a = b\na = c", "twice"),
        ("a[one] = b\na[one] = c", "twice"), ("@colour red", "directive"), ("@name", "directive"), ("@name Again", "twice"),
        ("= x", "key"), ("[one] = x", "key"),
    ])
    func faultIsReportedWithItsLine(lines: String, reason: String) throws {
        let found = complaints(lines)
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.reason.contains(reason), "\(first)")
        #expect(first.line == 9 + lines.filter { $0 == "\n" }.count)
        #expect(first.description.hasPrefix("en.words:\(first.line): "))
    }

    @Test("A fault loses nothing else, and every fault is reported")
    func othersAreKept() {
        let file = LanguageFile(House.file("en", "a = one\nbroken\nb = {\nc = three"), file: "en.words")
        #expect(file.complaints.map(\.line) == [10, 11])
        #expect(file.keys == ["a", "c"])
    }

    @Test func headerIsComplete() {
        let file = LanguageFile("a = b", file: "x.words")
        #expect(file.complaints.count == LanguageFile.Directive.allCases.count)
        #expect(file.complaints.allSatisfy { $0.reason.contains("missing") })
    }

    @Test(arguments: [("@direction up", "ltr, rtl"), ("@review perhaps", "native, machine"), ("@clock 13", "12, 24")])
    func headerValueIsOneOfItsKind(line: String, allowed: String) {
        let complaints = LanguageFile(line, file: "x").complaints
        #expect(complaints.contains { $0.line == 1 && $0.reason.contains(allowed) })
    }

    @Test func languageNeedsPluralRule() {
        #expect(LanguageFile(House.file("tlh", "a = b"), file: "x").complaints.map(\.reason) == ["no plural rule is known for this language"])
    }

    @Test("Comments, empty lines, spaces, tabs and Windows line ends are all fine")
    func spaceIsFree() throws {
        let text = House.file("en", "# note = this\n\n\ta.b \t=  Hello = you  \n").replacing("\n", with: "\r\n")
        #expect(try Languages(files: [("en", text)]).language("en")("a.b") == "Hello = you")
    }

    @Test("Rubbish is complained of and never crashes")
    func rubbish() {
        for text in ["", "\0", "=", "[", "[]", "@", "@ ", "{", "\u{FEFF}", String(repeating: "{", count: 10_000), "a[b[c]] = d", "🦊 = x"] {
            #expect(!LanguageFile(text, file: "x").complaints.isEmpty)
        }
    }
}
