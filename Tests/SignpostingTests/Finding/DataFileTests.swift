import Testing
@testable import Signposting

/// Whoever edits the files is told what is wrong, and where.
struct DataFileTests {
    private func faults(_ change: (inout [String: String]) -> Void) throws -> [String] {
        var texts = try DemoCentre.texts()
        change(&texts)
        do {
            _ = try Finder(services: [], files: FindingFiles(texts))
            return []
        } catch { return error.faults.map(\.description) }
    }

    @Test("The shipped files have no fault")
    func shipped() throws { #expect(try faults { _ in } == []) }

    @Test("Each fault is named with its file and line", arguments: [
        ("kinds-x.txt", "[a]\ncalled = A\ncolour = red", "kinds-x.txt:3: colour = red: a field is called, near, for, turning, private, veto, en, pl or ur, or a language with -also"),
        ("kinds-x.txt", "hello", "kinds-x.txt:1: neither a comment, nor a [name], nor “field = value”"),
        ("kinds-x.txt", "en = hello", "kinds-x.txt:1: en stands before the first [name]"),
        ("kinds-x.txt", "# a\r\n[A b]\r\ncalled = x", "kinds-x.txt:2: a [name] is lower-case letters, digits and hyphens"),
        ("kinds-x.txt", "[a]\nen = talk", "kinds-x.txt:1: [a] has no “called”: no service can be of this kind"),
        ("kinds-x.txt", "[a]\ncalled = A\nnear = moon", "kinds-x.txt:3: near: no kind is named moon"),
        ("kinds-x.txt", "[a]\ncalled = A\nfor = dogs", "kinds-x.txt:3: for = dogs: one or more of child, young, parent, sibling, carer"),
        ("kinds-x.txt", "[a]\ncalled = A\nturning = 15", "kinds-x.txt:3: turning = 15: 14 or 18"),
        ("kinds-x.txt", "[a]\ncalled = A\nprivate = yes", "kinds-x.txt:3: private = yes: one of home, pressure, feelings, habits, money"),
        ("kinds-x.txt", "[a]\ncalled = A\nen =", "kinds-x.txt:3: “field = value” needs both"),
        ("kinds-x.txt", "[speech-therapy]\ncalled = A", "kinds-x.txt:1: [speech-therapy] stands in another file as well"),
        ("same.txt", "[en]\ntalk = speak\nsay = speak", "same.txt:3: “speak” stands in line 2 as well"),
        ("same.txt", "[en]\ntalk = two words", "same.txt:2: “two words” is not one word"),
        ("same.txt", "[de]\na = b", "same.txt:1: [de]: a section is en, pl or ur, or one of them with -little or -faint"),
        ("same.txt", "[en-little]\nthe = a", "same.txt:2: the: there is only “words = …” here"),
    ])
    func faultsHavePlaces(file: String, text: String, fault: String) throws {
        let found = try faults { $0[file] = text }
        #expect(found.contains(fault), "\(found)")
    }

    @Test("The tree of needs holds to its form", arguments: [
        ("[a]\nthrive = help\nsymbol = star\nen = A\nkinds = moon", "needs.txt:1: [a] leads to moon, which is no kind of service"),
        ("[a]\nthrive = help\nsymbol = star\nen = A", "needs.txt:1: [a] must lead to kinds, to “private”, or to other cards, and to one of them alone"),
        ("[a]\nunder = b\nsymbol = star\nen = A\nkinds = portage", "needs.txt:1: [a] is under a card that is not there, or under itself"),
        ("[a]\nthrive = help\nen = A\nkinds = portage", "needs.txt:1: [a] has no symbol"),
        ("[a]\nsymbol = star\nen = A\nkinds = portage", "needs.txt:1: [a]: a first step has “thrive”, every other card “under”"),
        ("[a]\nthrive = help\nsymbol = star\npl = A\nkinds = portage", "needs.txt:1: [a] has no English text"),
        ("[a]\nthrive = help\nsymbol = star\nen = A\nprivate = x", "needs.txt:5: private = x: page, or one of home, pressure, feelings, habits, money"),
        ("[a]\nthrive = help\nsymbol = star\nen = A\nkinds = portage\ncolour = red", "needs.txt:6: colour: a field is under, thrive, symbol, kinds, private or a language"),
    ])
    func treeFaults(text: String, fault: String) throws {
        let found = try faults { $0["needs.txt"] = text }
        #expect(found.contains(fault), "\(found)")
    }

    @Test func aFourthStepIsRefused() throws {
        let cards = ["[a]\nthrive = help", "[b]\nunder = a", "[c]\nunder = b", "[d]\nunder = c\nkinds = portage"].map { $0 + "\nsymbol = star\nen = A\n" }
        #expect(try faults { $0["needs.txt"] = cards.joined() }.contains("needs.txt:13: [d] is 4 steps away; at most 3 are"))
    }

    @Test("A letter needs a word, a meaning in English and Easy Read, and somebody who helps")
    func letterFaults() throws {
        let found = try faults { $0["letters.txt"] = "[a]\nen = A\nkinds = moon" }
        #expect(found.count == 4 && found.allSatisfy { $0.hasPrefix("letters.txt:1: [a] ") }, "\(found)")
    }

    @Test("A missing file is named")
    func missing() throws {
        #expect(try faults { $0["same.txt"] = nil } == ["same.txt:1: is missing"])
        #expect(throws: FindingError.self) { try FindingFiles([:]) }
    }
}
