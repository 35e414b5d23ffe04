import Testing
import Words

@Suite struct LanguageNamesTests {
    /// Names of CLDR 46 for languages that interpreters in the city speak.
    @Test(arguments: [
        ("en", "Urdu", "Urdu"), ("en-x-easyread", "polish", "Polish"), ("pl", "Polish", "polski"), ("ar", "Polish", "البولندية"),
        ("ur", "ur", "اردو"), ("bn", "Somali", "সোমালি"), ("uk", "Romanian", "румунська"), ("ckb", "Arabic", "عەرەبی"),
    ])
    func anInterpretersLanguageIsCalledAsTheReaderCallsIt(reader: String, given: String, name: String) throws {
        #expect(try Languages().language(reader).nameOfLanguage(given) == name)
    }

    @Test(arguments: ["", "British Sign Language", "Urdu and Polish", "xx-unknown"])
    func whatIsNoLanguageStaysAsItWasGiven(given: String) throws {
        #expect(try Languages().language("pl").nameOfLanguage(given) == nil)
    }
}
