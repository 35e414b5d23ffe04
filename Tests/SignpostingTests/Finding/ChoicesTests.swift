import Reception
import Testing
@testable import Signposting

/// The ways in that are chosen and not typed: the tree of needs, who it is for, and letters.
struct ChoicesTests {
    private func ids(_ answers: [Answer]) -> [String] { answers.compactMap(\.match?.id.rawValue) }

    @Test("The first step has a card for each group of THRIVE, and no path is longer than three steps")
    func tree() throws {
        let tree = try DemoCentre.finder().needs
        #expect(Set(tree.children(of: nil).compactMap(\.group)) == Set(Need.Thrive.allCases))
        #expect(tree.needs.map { tree.path(to: $0).count }.max() == 3)
        #expect(tree.needs.allSatisfy { tree.children(of: $0.id).count <= 8 }, "more cards than a screen holds")
    }

    @Test("Every card has a drawn symbol and words in the four languages")
    func cards() throws {
        let symbols = try DemoCentre.symbols()
        for need in try DemoCentre.finder().needs.needs {
            #expect(symbols.contains(need.symbol), "\(need.id): \(need.symbol)")
            #expect(need.text.languages.isSuperset(of: ["en", "en-x-easyread", "pl", "ur"]), "\(need.id)")
            #expect(need.text("en-x-easyread").count <= 40 && need.text("en").count <= 60, "\(need.id)")
        }
    }

    @Test("Every card that leads to services finds one, and none is private")
    func leaves() throws {
        let finder = try DemoCentre.finder()
        for need in finder.needs.needs where finder.needs.children(of: need.id).isEmpty && need.door == nil {
            #expect(!ids(finder.answers(to: need)).isEmpty, "\(need.id)")
        }
    }

    @Test("No card says what a bystander should not read")
    func quietCards() throws {
        for need in try DemoCentre.finder().needs.needs {
            for word in DiscreetTests.shaming + ["debt", "mental"] { #expect(!need.text("en").lowercased().contains(word), "\(need.id)") }
        }
    }

    @Test("A card of the tree, with what it leads to", arguments: [("talking-clear", "speech-therapy"), ("toilet", "continence"), ("break", "short-breaks"), ("school-rights", "sendiass")])
    func need(card: Need.ID, service: String) throws {
        let finder = try DemoCentre.finder()
        #expect(ids(finder.answers(to: try #require(finder.needs.need(card)))).first == service)
    }

    @Test("Birthdays that change who helps")
    func birthdays() throws {
        let finder = try DemoCentre.finder()
        let (fourteen, eighteen) = (ids(finder.answers(for: Asker(turning: .fourteen))), ids(finder.answers(for: Asker(turning: .eighteen))))
        #expect(fourteen.contains("transition") && fourteen.contains("careers") && fourteen.contains("travel-training"), "\(fourteen)")
        #expect(eighteen.contains("transition") && !eighteen.contains("portage"), "\(eighteen)")
    }

    @Test("For whom: what is for their age, and for nobody else")
    func people() throws {
        let finder = try DemoCentre.finder()
        #expect(ids(finder.answers(for: Asker(role: .sibling))).first == "young-carers")
        #expect(ids(finder.answers(for: Asker(role: .parent))).contains("parent-forum"))
        #expect(ids(finder.answers(for: Asker(role: .carer))).count > 1)
        let services = Dictionary(uniqueKeysWithValues: finder.services.map { ($0.id.rawValue, $0) })
        for age in stride(from: 0.0, through: 25, by: 1) {
            let found = ids(finder.answers(for: Asker(age: age, role: .child)))
            #expect((1...5).contains(found.count), "\(age)")
            #expect(found.allSatisfy { services[$0]?.takes(age: age) == true }, "\(age): \(found)")
        }
    }

    @Test("Letters explain themselves in English and Easy Read, and lead to somebody")
    func letters() throws {
        let finder = try DemoCentre.finder()
        let symbols = try DemoCentre.symbols()
        for letter in finder.letters.all {
            #expect(!finder.answers(to: letter).isEmpty && symbols.contains(letter.symbol), "\(letter.id)")
            #expect(letter.meaning("pl") != letter.meaning("en") && letter.meaning("cy") == letter.meaning("en"), "English, until somebody has translated it")
            for sentence in letter.meaning("en-x-easyread").split(separator: ".") { #expect(sentence.split(separator: " ").count <= 12, "\(letter.id): \(sentence)") }
        }
        for word in ["EHC plan", "CAMHS", "SENDIASS", "Portage", "Short breaks", "DLA", "Transition"] { #expect(finder.letters.all.contains { $0.word == word }, "\(word)") }
    }

    @Test func lettersByTheirBeginning() throws {
        let letters = try DemoCentre.finder().letters
        #expect(letters.beginning("ehcp").map(\.word) == ["EHC plan"])
        #expect(letters.beginning("salt").map(\.word) == ["Speech and language therapy"])
        #expect(letters.beginning("").count == letters.all.count)
        #expect(letters.beginning("xyz").isEmpty)
    }
}
