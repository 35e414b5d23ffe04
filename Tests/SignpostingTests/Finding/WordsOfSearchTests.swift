import Testing
@testable import Signposting

struct SpellingTests {
    @Test("Words in lower case, without accents, marks and apostrophes", arguments: [
        ("My son’s Speech", ["my", "sons", "speech"]), ("self-harm", ["self", "harm"]), ("łódź ŻÓŁĆ", ["lodz", "zolc"]), ("  ", []), ("S&LT", ["s", "lt"]),
        ("can't", ["cant"]), ("14!", ["14"]), ("۱۴", ["14"]),
    ])
    func words(text: String, words: [String]) { #expect(Spelling.words(text) == words) }

    @Test func twinsOfArabicKeyboards() {
        #expect(Spelling.words("كتابي") == Spelling.words("کتابی"))
        #expect(Spelling.words("بچّہ") == Spelling.words("بچہ"))
        #expect(Spelling.words("نہیں") == Spelling.words("نہین"))
    }
}

struct StemTests {
    @Test("All forms of a word have one stem", arguments: [
        ["talk", "talks", "talking", "talked"], ["move", "moves", "moving", "moved"], ["house", "houses", "housing"], ["sit", "sitting", "sits"], ["worry", "worries", "worried"],
        ["bite", "biting", "bites"], ["dress", "dressing", "dressed", "dresses"], ["smoke", "smoking", "smoked"], ["care", "cares", "caring", "cared"], ["feed", "feeding", "feeds"],
        ["baby", "babies"], ["cry", "crying", "cries"], ["cope", "coping", "copes"], ["travel", "travelling", "travels"], ["write", "writing", "writes"],
    ])
    func forms(words: [String]) { #expect(Set(words.map(EnglishStem.stem)).count == 1, "\(words.map(EnglishStem.stem))") }

    @Test("Words that only look alike keep apart", arguments: [("bus", "bu"), ("autism", "aut"), ("need", "ne"), ("car", "care"), ("this", "thi"), ("carer", "car")])
    func apart(one: String, other: String) { #expect(EnglishStem.stem(one) != EnglishStem.stem(other)) }

    @Test("Polish and Urdu forms", arguments: [
        (Tongue.pl, ["mowi", "mowic", "mowy"]), (.pl, ["pieluchy", "pieluch", "pielucha"]), (.ur, ["بولتا", "بولتی", "بولنا", "بولنی"]),
    ])
    func others(tongue: Tongue, words: [String]) { #expect(Set(words.map(tongue.stem)).count == 1, "\(words.map(tongue.stem))") }

    @Test("Ages that a sentence tells", arguments: [
        ("he is 3 years old", 3.0), ("18 months", 1.5), ("turning 14", 14), ("she is nearly 18", 18), ("four year old", 4), ("ma 5 lat", 5),
    ])
    func ages(words: String, age: Double) { #expect(Asker.age(in: Spelling.words(words)) == age) }

    @Test("Numbers that are no ages", arguments: ["room 4", "at 3 o'clock", "two other children", "70 years", ""])
    func noAges(words: String) { #expect(Asker.age(in: Spelling.words(words)) == nil) }
}
