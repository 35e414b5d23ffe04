import Reception
import Testing
@testable import Signposting

/// What must never stand in a list with its name.
struct DiscreetTests {
    static let shaming = ["abuse", "violence", "drug", "alcohol", "refuge", "self-harm", "self harm", "suicide", "exploitation", "social worker", "substance"]

    private func names(_ answers: [Answer]) -> [String] {
        answers.compactMap(\.match).map { "\($0.service.name) \($0.service.service.organisation)".lowercased() }
    }

    @Test("Whatever is asked for, no answer names a sensitive service")
    func neverNamed() throws {
        let finder = try DemoCentre.finder()
        let sensitive = Set(try DemoCentre.services().filter(\.service.sensitive).map(\.id))
        #expect(sensitive.count == 5)
        let asked = try DemoCentre.needSet().needs.map { ($0.words, $0.language) }
            + finder.lexicon.kinds.flatMap { kind in
                let sayings = kind.door == nil ? kind.sayings.enumerated().filter { $0.offset % 9 == 0 }.map(\.element) : kind.sayings
                return kind.called.map { ($0, "en") } + sayings.map { ($0.text, $0.tongue.rawValue) }
            }
            + finder.services.map { ($0.service.name, "en") }
        for (words, language) in asked {
            let answers = finder.find(words, language: language)
            #expect(answers.count <= 5)
            #expect(answers.compactMap(\.match).allSatisfy { !sensitive.contains($0.id) }, "\(words)")
            for name in names(answers) { #expect(!Self.shaming.contains { name.contains($0) }, "\(words): \(name)") }
        }
    }

    @Test("Whoever is afraid at home finds something private first", arguments: [
        ("my husband hits me", "en", "domestic-abuse-support", PrivateDoor.home), ("mąż mnie bije", "pl", "domestic-abuse-support", .home),
        ("شوہر مجھے مارتا ہے", "ur", "domestic-abuse-support", .home), ("he drinks every day", "en", "substance-misuse-support", .habits),
        ("she cuts herself", "en", "camhs", .feelings), ("bailiffs", "en", "benefits-advice", .money),
    ])
    func privateFirst(words: String, language: String, service: String, door: PrivateDoor) throws {
        let finder = try DemoCentre.finder()
        guard case .discreet(let discreet)? = finder.find(words, language: language).first else { Issue.record("\(words) is answered openly"); return }
        #expect(discreet.door == door)
        #expect(finder.behind(discreet).first?.rawValue == service)
    }

    @Test("A gang finds something private, though nobody here is for that alone")
    func doorWithoutService() throws {
        guard case .discreet(let discreet)? = try DemoCentre.finder().find("he is in a gang", language: "en").first else { Issue.record("not private"); return }
        #expect(discreet.door == .pressure)
    }

    @Test("A discreet answer tells nothing when it is printed, dumped or looked into")
    func tellsNothing() throws {
        let finder = try DemoCentre.finder()
        let answers = finder.find("domestic abuse", language: "en")
        guard case .discreet(let discreet)? = answers.first else { Issue.record("not private"); return }
        var dumped = ""
        dump(discreet, to: &dumped)
        for text in ["\(discreet)", String(reflecting: discreet), dumped, "\(Answer.discreet(discreet))"] {
            #expect(!text.contains("domestic") && !text.contains("abuse"), "\(text)")
        }
        #expect((discreet as Any) as? any Encodable == nil)
    }

    @Test("A directory's service whose name shames is private, whoever forgot to mark it", arguments: [
        ("Women's refuge", "A"), ("Recovery", "Town Alcohol Trust"), ("Children's social work", "Council"), ("Self-harm group", "A"),
    ])
    func vetoed(name: String, organisation: String) throws {
        let found = Findable(Service(id: "x", name: name, organisation: organisation, summary: "Somebody to talk to about feelings."), here: false)
        let finder = try Finder(services: [found], files: DemoCentre.files())
        for words in [name, "somebody to talk to", organisation, "feelings"] {
            #expect(finder.find(words, language: "en").allSatisfy { $0.match == nil }, "\(words)")
        }
    }

    @Test("Benefits are named, debts are not: the need decides")
    func moneyIsPrivateWhereItShames() throws {
        let finder = try DemoCentre.finder()
        #expect(DemoCentre.found(finder, "DLA form").first == "benefits-advice")
        #expect(DemoCentre.found(finder, "we are in debt").contains("benefits-advice") == false)
        #expect(DemoCentre.found(finder, "no money for food").first == "(private)")
    }

    @Test("Every door leads somewhere in the demo centre")
    func doors() throws {
        let finder = try DemoCentre.finder()
        for door in PrivateDoor.allCases { #expect(!finder.behind(door).isEmpty, "\(door)") }
        #expect(finder.behind(.home).first == "domestic-abuse-support")
    }
}
