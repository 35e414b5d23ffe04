import Reception
import Testing
@testable import Signposting

struct SearchTests {
    @Test("One need, said in many ways", arguments: [
        "speech", "talking", "SALT", "SLT", "salt", "speech therapist", "speach", "speech and langauge", "S.A.L.T", "stammer", "stutters", "logopeda", "سپیچ تھراپی", "بولنا",
        "speech & language", "SPEECH", "does not speak clearly",
    ])
    func manyWays(words: String) throws {
        #expect(DemoCentre.found(try DemoCentre.finder(), words).prefix(2).contains("speech-therapy"), "\(words)")
    }

    @Test("An unfinished word finds as soon as it says something", arguments: ["spee", "portag", "wheelch", "contin", "jąk", "bedwet"])
    func unfinished(words: String) throws {
        #expect(!DemoCentre.found(try DemoCentre.finder(), words).isEmpty, "\(words)")
    }

    @Test("Accents and keyboards do not matter", arguments: [
        ("mowic", "mówić", "pl"), ("zaparcia", "ZAPARCIA", "pl"), ("lek", "lęk", "pl"), ("سکول", "سكول", "ur"), ("بچی نہیں بولتی", "بچي نهيں بولتي", "ur"),
        ("can't sleep", "can’t sleep", "en"), ("cant sleep", "can't sleep", "en"),
    ])
    func spellings(one: String, other: String, language: String) throws {
        let finder = try DemoCentre.finder()
        #expect(DemoCentre.found(finder, one, language) == DemoCentre.found(finder, other, language))
    }

    @Test("Polish and Urdu are found on an English kiosk")
    func otherLanguage() throws {
        let finder = try DemoCentre.finder()
        #expect(DemoCentre.found(finder, "nie chodzi", "en").first == "physiotherapy")
        #expect(DemoCentre.found(finder, "نہیں چلتا", "en").first == "physiotherapy")
        #expect(DemoCentre.found(finder, "hearing test", "pl").first == "hearing-and-vision")
    }

    @Test("What means nothing finds nothing", arguments: ["", " ", "the and of", "xqzwv", "!!!", "12345678", "zzzzzzzzzz"])
    func nothing(words: String) throws {
        #expect(DemoCentre.found(try DemoCentre.finder(), words) == [])
    }

    @Test("Long and hostile texts are answered like others")
    func hostile() throws {
        let finder = try DemoCentre.finder()
        _ = finder.find(String(repeating: "speech ", count: 100_000), language: "en")
        _ = finder.find("\u{0}\u{202E}{{t.key}}<script>' OR 1=1 --", language: "../etc")
        #expect(DemoCentre.found(finder, String(repeating: "a", count: 5_000)) == [])
    }

    @Test("An age in the words puts what is for that age first")
    func ages() throws {
        let finder = try DemoCentre.finder()
        #expect(DemoCentre.found(finder, "my 2 year old is not talking").first == "first-words")
        #expect(DemoCentre.found(finder, "my 9 year old is not talking").first == "speech-therapy")
        let told = finder.find("not talking", language: "en", asker: Asker(age: 9)).compactMap(\.match?.id)
        #expect(told.first == "speech-therapy")
    }

    @Test("Needs of which no service here is made are answered by the nearest", arguments: [("dietitian", "speech-therapy"), ("school taxi", "travel-training"), ("evicted by the landlord", "family-support")])
    func nearest(words: String, service: String) throws {
        let finder = try DemoCentre.finder()
        let behind = finder.find(words, language: "en").flatMap { answer in
            switch answer {
            case .named(let match): [match.id]
            case .discreet(let discreet): finder.behind(discreet)
            }
        }
        #expect(behind.contains(Service.ID(service)), "\(words): \(behind)")
    }
}

struct EditDistanceTests {
    private func distance(_ one: String, _ other: String, _ limit: Int = 2) -> Int? {
        EditDistance.between(Array(one.utf16)[...], Array(other.utf16)[...], limit: limit)
    }

    @Test func countsSlips() {
        #expect(distance("speech", "speech") == 0)
        #expect(distance("speech", "speach") == 1)
        #expect(distance("speech", "spech") == 1)
        #expect(distance("speech", "sspeech") == 1)
        #expect(distance("speech", "pseehc") == 2)
        #expect(distance("speech", "spehec") == 2)
        #expect(distance("autism", "autsim") == 1)
        #expect(distance("speech", "sp") == nil)
        #expect(distance("abcdef", "ghijkl") == nil)
        #expect(distance("", "") == 0)
        #expect(distance("", "ab") == 2)
    }

    @Test func shortWordsForgiveNothing() {
        #expect([1, 3, 4, 7, 8, 20].map(EditDistance.forgiven(letters:)) == [0, 0, 1, 1, 2, 2])
    }
}
