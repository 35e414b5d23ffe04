import Testing
@testable import Words

struct LanguageTests {
    @Test func valuesStandInTheirPlaces() throws {
        let english = try House.language("en", "a = {who}, wait in {place}: {place}.")
        #expect(english("a", ["who": "Fox", "place": "Oak"]) == "Fox, wait in Oak: Oak.")
    }

    @Test("A value that is not given is seen; one that is not asked for is not")
    func missingValueShows() throws {
        let english = try House.language("en", "a = in {place}")
        #expect(english("a", ["other": "x"]) == "in {place}")
    }

    @Test("A value is never read as a text with placeholders")
    func valuesAreNotRead() throws {
        let english = try House.language("en", "a = {x} {y}")
        #expect(english("a", ["x": "{y}", "y": "1"]) == "{y} 1")
    }

    @Test("In a right-to-left text every value is kept apart")
    func isolation() throws {
        let urdu = try House.language("ur", direction: "rtl", "a = یہاں {place} ہے")
        #expect(urdu("a", ["place": "Oak 2"]) == "یہاں \u{2068}Oak 2\u{2069} ہے")
    }

    @Test("In a left-to-right text only right-to-left values are")
    func isolationOfForeignValues() throws {
        let english = try House.language("en", "a = {name} 2")
        #expect(english("a", ["name": "آمنہ"]) == "\u{2068}آمنہ\u{2069} 2")
        #expect(english("a", ["name": "Amina"]) == "Amina 2")
    }

    @Test(arguments: [(0, "many"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (12, "many"), (14, "many"), (21, "many"),
                      (22, "few"), (25, "many"), (101, "many"), (102, "few"), (112, "many"), (-1, "one"), (-3, "few"), (Int.min, "many")])
    func polishPlurals(count: Int, category: String) {
        #expect(PluralRule.pl.category(of: count).rawValue == category)
    }

    @Test(arguments: [(0, "other"), (1, "one"), (2, "other"), (11, "other"), (21, "other"), (Int.min, "other")])
    func englishAndUrduPlurals(count: Int, category: String) {
        #expect(PluralRule.en.category(of: count).rawValue == category)
        #expect(PluralRule.ur.category(of: count).rawValue == category)
    }

    /// CLDR 46, `plurals.xml`: the whole numbers of each rule's samples, and the ends of their ranges.
    @Test(arguments: [
        (PluralRule.uk, "one", [1, 21, 31, 41, 51, 61, 71, 81, 101, 1001]), (.uk, "few", [2, 4, 22, 24, 32, 34, 102, 1002]),
        (.uk, "many", [0, 5, 11, 12, 14, 19, 100, 111, 112, 1000]),
        (.ro, "one", [1]), (.ro, "few", [0, 2, 16, 19, 101, 119, 1001]), (.ro, "other", [20, 35, 100, 120, 1000]),
        (.ar, "zero", [0]), (.ar, "one", [1]), (.ar, "two", [2]), (.ar, "few", [3, 10, 103, 110, 1003]),
        (.ar, "many", [11, 26, 99, 111, 1011]), (.ar, "other", [100, 102, 200, 202, 300, 1000]),
        (.pa, "one", [0, 1]), (.pa, "other", [2, 17, 100, 1000]), (.bn, "one", [0, 1]), (.bn, "other", [2, 17, 100, 1000]),
        (.ckb, "one", [1]), (.ckb, "other", [0, 2, 16, 100]), (.pt, "one", [1]), (.pt, "other", [0, 2, 16, 100, 1000]),
    ])
    func pluralsOfCLDR(rule: PluralRule, category: String, counts: [Int]) {
        for count in counts { #expect(rule.category(of: count).rawValue == category, "\(rule) \(count)") }
        #expect(rule.categories.map(\.rawValue).contains(category))
    }

    @Test("What must not be misunderstood is said in English until a native reader has been through a language")
    func graveTextsAreWithheld() throws {
        let english = "share.title = Who sees this visit?\nbutton.back = Back"
        let files = ["machine", "native"].map { review in
            try? Languages(files: [("en", House.file("en", english)), ("pl", House.file("pl", "share.title = Kto?\nbutton.back = Wstecz", review: review))])
        }
        let (unread, read) = (try #require(files[0]).language("pl"), try #require(files[1]).language("pl"))
        #expect(unread("share.title") == "Who sees this visit?" && unread("button.back") == "Wstecz")
        #expect(!unread.saysItself("share.title") && unread.saysItself("button.back"))
        #expect(read("share.title") == "Kto?" && read.saysItself("share.title"))
    }

    @Test func pluralsGetTheirCount() throws {
        let all = try House.languages()
        #expect(all.language("en").plural("arrival.wait", 1) == "About 1 minute to wait")
        #expect(all.language("en").plural("arrival.wait", 20) == "About 20 minutes to wait")
        #expect(all.language("pl").minutes(22) == "22 minuty")
        #expect(all.language("pl").minutes(25) == "25 minut")
        #expect(all.language("ur").minutes(5) == "\u{2068}5\u{2069} منٹ")
    }

    @Test(arguments: [(0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1000"), (12345, "12,345", "12\u{A0}345"),
                      (-1234567, "−1,234,567", "−1\u{A0}234\u{A0}567"), (100000, "100,000", "100\u{A0}000")])
    func numbers(number: Int, english: String, polish: String) throws {
        let all = try House.languages()
        #expect(all.language("en").number(number) == english)
        #expect(all.language("pl").number(number) == polish)
        #expect(all.language("ur").number(number) == english)
    }

    @Test func greatestNumbersDoNotOverflow() throws {
        #expect(try House.languages().language("en").number(.min) == "−9,223,372,036,854,775,808")
    }
}
