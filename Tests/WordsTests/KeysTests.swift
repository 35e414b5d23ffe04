import Foundation
import Reception
import Testing
@testable import Words

/// The language files against one another, and against the program that uses them.
struct KeysTests {
    static let codes = (try? House.languages().all.map(\.code)) ?? []
    /// What only staff see; a language for families need not have it.
    static let forStaff: Set<String> = ["staff", "terminal", "import", "paper"]
    /// What a variant of English, such as Easy Read, says as English does.
    static let alike: Set<String> = ["time", "day", "duration", "weekday", "month", "month-alone", "token", "colour", "symbol"]

    /// Texts of placeholders alone.
    static let bare: Set<String> = ["adjustment.with-detail", "speech.position", "visitor.meeting-at"]

    private func group(_ key: String) -> String { String(key.prefix { $0 != "." }) }

    /// The keys that a language must have.
    private func needed(by language: Language, of english: Language) -> Set<String> {
        english.phrases.keys.filter { key in
            !(language.readers == .families && Self.forStaff.contains(group(key)))
                && !(language.code.contains("-x-") && (Self.alike.contains(group(key)) || Self.bare.contains(key)))
        }.reduce(into: []) { $0.insert($1) }
    }

    @Test("Every language has every text, and no other", arguments: codes)
    func sameKeys(code: String) throws {
        let all = try House.languages()
        let (english, other) = (all.language("en"), all.language(code))
        #expect(needed(by: other, of: english).subtracting(other.phrases.keys).sorted() == [], "missing")
        #expect(Set(other.phrases.keys).subtracting(english.phrases.keys).sorted() == [], "not in English")
    }

    @Test("Every form of a text has the same placeholders as the English one", arguments: codes)
    func samePlaceholders(code: String) throws {
        let all = try House.languages()
        let english = all.language("en").phrases
        for (key, phrase) in all.language(code).phrases where !key.hasPrefix("time.") {
            for (variant, form) in phrase.forms {
                #expect(form.placeholders == english[key]?.placeholders, "\(code) \(key) \(variant)")
            }
        }
    }

    @Test("A text with a count has just the forms that the language's rule asks for", arguments: codes)
    func pluralFormsAreComplete(code: String) throws {
        let all = try House.languages()
        let language = all.language(code)
        let counted = all.language("en").phrases.filter { $0.value.forms["other"] != nil }
        #expect(counted.count > 10)
        for key in counted.keys where language.phrases[key] != nil {
            #expect(Set(language.phrases[key]?.forms.keys.map { $0 } ?? []) == Set(language.rule.categories.map(\.rawValue)), "\(code) \(key)")
        }
        for (key, phrase) in language.phrases where counted[key] == nil && !key.hasPrefix("token.") {
            #expect(phrase.plain != nil && phrase.forms.count == 1, "\(code) \(key) has forms that nothing asks for")
        }
    }

    @Test("Every code that rules, passes and staff know has its text", arguments: codes)
    func familiesAreComplete(code: String) throws {
        let all = try House.languages()
        let language = all.language(code)
        let needed = KeyFamilies.all.intersection(self.needed(by: language, of: all.language("en")))
        #expect(needed.subtracting(language.phrases.keys).sorted() == [])
    }

    @Test("English has the text of every code")
    func englishIsComplete() throws {
        #expect(KeyFamilies.all.subtracting(try House.languages().language("en").phrases.keys).sorted() == [])
    }

    @Test("No key of a family is for a code that does not exist")
    func familiesHaveNoStrangers() throws {
        let keys = try House.languages().language("en").phrases.keys
        for prefix in KeyFamilies.closed {
            let strangers = keys.filter { $0.hasPrefix(prefix) && !KeyFamilies.all.contains($0) }
            #expect(strangers.sorted() == [])
        }
    }

    @Test("Every key that the program or a template names is there")
    func usedKeysExist() throws {
        let keys = Set(try House.languages().language("en").phrases.keys)
        for (file, used) in try KeyUse.everywhere() {
            let missing = used.filter { name in !keys.contains(name) && !keys.contains { $0.hasPrefix(name + ".") } }
            #expect(missing.sorted() == [], "\(file)")
        }
    }

    @Test("Every key is used somewhere")
    func keysAreUsed() throws {
        let used = try KeyUse.everywhere().values.reduce(into: KeyFamilies.all) { $0.formUnion($1) }
        let unused = try House.languages().language("en").phrases.keys.filter { !used.contains($0) }
        #expect(unused.sorted() == [])
    }
}
