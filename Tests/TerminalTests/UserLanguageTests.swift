import Testing
import Words
@testable import Terminal

struct UserLanguageTests {
    @Test(arguments: [
        (["LANG": "pl_PL.UTF-8"], "pl-PL"), (["LANG": "pl_PL.UTF-8", "LC_ALL": "ur_PK"], "ur-PK"), (["LANG": "ur", "LC_ALL": ""], "ur"),
        (["LANG": "pl_PL", "LC_MESSAGES": "en_GB.UTF-8"], "en-GB"), (["LANG": "C.UTF-8"], "en"), (["LANG": "POSIX"], "en"), ([:], "en"),
        (["LANG": "de_DE@euro"], "de-DE"),
    ])
    func `the environment chooses`(environment: [String: String], tag: String) {
        #expect(UserLanguage.tag(in: environment) == tag)
    }

    @Test func `a language that is not shipped is English`() throws {
        #expect(try Languages().language(UserLanguage.tag(in: ["LANG": "de_DE.UTF-8"])).code == "en")
        #expect(try Languages().language(UserLanguage.tag(in: ["LANG": "pl_PL.UTF-8"])).code == "pl")
    }

    @Test func `a terminal that is none says what to use instead, and repeats no escape`() {
        #expect(ScreenError.notATerminal.description.contains("--plain"))
        #expect(!ScreenError.unknownTerminal("\u{1B}[2J").description.contains("\u{1B}"))
    }
}
