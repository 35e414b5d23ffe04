import Testing
@testable import Words

struct LanguagesTests {
    @Test func embeddedLanguagesAreThere() throws {
        let languages = try House.languages().all
        #expect(languages.map(\.code) == ["en", "ar", "bn", "ckb", "en-x-easyread", "pa", "pl", "pt", "ro", "uk", "ur"])
        #expect(languages.map(\.name) == [
            "English", "العربية", "বাংলা", "کوردی سۆرانی", "Easy Read", "ਪੰਜਾਬੀ", "Polski", "Português", "Română", "Українська", "اردو",
        ])
        #expect(languages.filter { $0.direction == .rtl }.map(\.code) == ["ar", "ckb", "ur"])
        #expect(languages.filter { $0.readers == .everyone }.map(\.code) == ["en", "pl", "ur"])
        #expect(languages.filter { $0.review == .native }.map(\.code) == ["en"])
    }

    @Test("What a variant leaves out is said in plain English, and not as a key")
    func variantFallsBack() throws {
        let easy = try House.languages().language("en-x-easyread")
        #expect(easy.monthAlone(3) == "March" && easy.minutes(1) == "1 minute")
        #expect(easy("home.scan") != (try House.languages().language("en"))("home.scan"))
    }

    @Test(arguments: [("pl", "pl"), ("pl-PL", "pl"), ("PL", "pl"), ("ur-PK", "ur"), ("fr", "en"), ("", "en"), ("-", "en"), ("🦊", "en")])
    func tagFindsLanguage(tag: String, code: String) throws {
        #expect(try House.languages().language(tag).code == code)
    }

    @Test func centreChoosesOrder() throws {
        #expect(try House.languages().offered(["ur", "xx", "en"]).map(\.code) == ["ur", "en"])
    }

    @Test func missingTextIsEnglish() throws {
        let polish = try House.language("pl", "own = swoje", english: "own = own\nonly.english = in {place}\nn[one] = {count} day\nn[other] = {count} days")
        #expect(polish("own") == "swoje")
        #expect(polish("only.english", ["place": "Oak"]) == "in Oak")
        #expect(polish.plural("n", 2) == "2 days")
        #expect(polish("nobody.has.this") == "nobody.has.this")
        #expect(polish.keys == ["n", "only.english", "own"])
    }

    @Test func englishMustBeThere() {
        #expect(throws: LanguageError.self) { try Languages(files: [("pl", House.file("pl", "a = b"))]) }
        #expect(throws: LanguageError.self) { try Languages(files: []) }
    }

    @Test func twoFilesOfOneLanguage() throws {
        let files = [("en", House.file("en", "a = b")), ("english", House.file("en", "a = c"))]
        let error = try #require(throws: LanguageError.self) { try Languages(files: files) }
        #expect(error.description == "english:1: this is the language of en")
    }

    @Test("All faults of all files come at once")
    func faultsAreGathered() throws {
        let files = [("en", House.file("en", "bad")), ("pl", House.file("pl", "worse\na = {"))]
        let error = try #require(throws: LanguageError.self) { try Languages(files: files) }
        #expect(error.complaints.map(\.file) == ["en", "pl", "pl"])
    }
}
