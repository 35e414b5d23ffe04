import Testing

@testable import hazel

@Suite("What somebody meant")
struct SpellingTests {
    @Test("is at hand where a letter or two are wrong", arguments: [
        ("languges", "languages"), ("langauges", "languages"), ("LANGUAGES", "languages"), ("lnguags", "languages"), ("zon", "zone"),
    ])
    func near(word: String, meant: String) {
        #expect(Spelling.nearest(to: word, in: ["zone", "name", "languages"]) == meant)
    }

    @Test("is not guessed where nothing is near")
    func far() {
        #expect(Spelling.nearest(to: "telephone", in: ["zone", "name", "languages"]) == nil)
        #expect(Spelling.nearest(to: "", in: ["zone"]) == nil)
    }

    @Test("counts letters added, lost, changed and swapped")
    func distance() {
        #expect(Spelling.distance("teal", "tael") == 1)
        #expect(Spelling.distance("", "abc") == 3)
        #expect(Spelling.distance("garden", "garden") == 0)
        #expect(Spelling.distance(String(repeating: "a", count: 100_000), "b") == 100)
    }
}
