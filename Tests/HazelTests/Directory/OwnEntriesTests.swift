import Foundation
import Intake
import Reception
import Signposting
import Testing

@testable import hazel

@Suite("The centre's own entries") struct OwnEntriesTests {
    /// Reads texts as the files `1.yaml`, `2.yaml` of a folder.
    private func read(_ texts: String..., taken: Set<String> = []) throws -> (DirectoryEdits, [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, text) in texts.enumerated() { try Data(text.utf8).write(to: folder.appending(path: "\(index + 1).yaml")) }
        let own = OwnEntries(folder: folder.path, feeds: ["council", "trust"], taken: taken)
        return (own.edits, own.problems.map { $0.description.replacing(folder.path + "/", with: "") })
    }

    @Test("say all that a card can say") func whole() throws {
        let (edits, problems) = try read("""
            add:
              - id: club
                name: Saturday club
                organisation: Parents
                description: "Games for all. Come as you are."
                phones: [01632 960118]
                email: a@example.org
                web: https://example.org/club
                ages: {from: 6, to: 14}
                cost: Free
                prices: [{for: Guests, pounds: 2.50, per: session}]
                languages: [en, British Sign Language]
                terms: [Young carers]
                start: [phone, walk-in]
                start-words: Ring Ann.
                not: It is not childcare.
                sensitive: no
                hours:
                  - {days: [mo, WE], opens: 9:30, closes: 11:30, note: term time only}
                  - {days: [1SA], opens: 10:00, closes: 12:00}
                address: {name: Hall, lines: [1 High Street], city: Town, postcode: zz1 1zz, latitude: 53.1, longitude: -2.1, access: [Ramp]}
            """)
        #expect(problems == [])
        let entry = try #require(edits.added.first?.entry)
        #expect(entry.id == "club" && entry.summary == "Games for all." && entry.own)
        #expect([entry.minimumAge, entry.maximumAge] == [6, 14])
        #expect(entry.languages == [DirectoryLanguage(code: "en"), DirectoryLanguage(name: "British Sign Language")])
        #expect(entry.costs == [DirectoryCost(option: "Guests", amount: 2.5, description: "session")] && entry.fees == "Free")
        #expect(entry.ways == [.walkIn, .phone] && entry.isNot == "It is not childcare." && entry.sensitive == false)
        #expect(entry.schedules.map(\.byday) == ["MO,WE", "1SA"] && entry.schedules.map(\.freq) == ["WEEKLY", "MONTHLY"])
        #expect(entry.schedules[0].opensAt == "09:30" && entry.schedules[0].description == "term time only")
        let location = try #require(entry.locations.first)
        #expect(location.postcode == "ZZ1 1ZZ" && location.latitude == 53.1 && location.accessibility == ["Ramp"])
    }

    @Test("with a mistake are told with file, line and field, and cost no other") func mistakes() throws {
        let (edits, problems) = try read(
            """
            add:
              - {id: club, name: Club, organisation: Parents, ages: {from: fifteen, to: 14}, phone: 01632 960118}
              - {name: Nobody}
              - {id: portage, name: Portage}
              - {id: garden, name: Garden}
            hide:
              - {id: "12", feed: counsil}
              - {id: "13", feed: trust}
            join:
              - services: [{id: "1"}]
            """,
            "correct: [", "correct:\n  - id: x\n    hours: [{days: [MO], opens: 25:00}, {days: [TU], opens: 9:00, closes: 10:00}]\n    email: nobody\n    phones: [\"01\"]\n",
            taken: ["portage"])
        #expect(edits.added.map(\.entry.id) == ["club", "garden"])
        #expect(edits.added.first?.entry.maximumAge == 14 && edits.added.first?.entry.organisation == "Parents")
        #expect(edits.hidden.map(\.target.id) == ["13"] && edits.joined.isEmpty)
        let patch = try #require(edits.corrected.first?.patch)
        #expect(patch.phones == ["01"] && patch.schedules?.map(\.byday) == ["TU"])
        let expected = [
            "1.yaml:2:64: from: “fifteen” is not an age in whole years", "1.yaml:2:82: there is no key “phone” here; did you mean “phones”?",
            "1.yaml:3:5: the key “id” is missing", "1.yaml:4:10: id: this building has a service “portage” already",
            "1.yaml:7:22: feed: there is no feed “counsil”; did you mean “council”?", "1.yaml:10:15: services: here must stand two",
            "2.yaml:2:1: ", "3.yaml:3:33: opens: “25:00” is not a time of day", "3.yaml:4:12: email: “nobody” is not an address of e-mail",
        ]
        for start in expected { #expect(problems.contains { $0.hasPrefix(start) }, "\(start) in \(problems.joined(separator: "\n"))") }
        #expect(problems.count == expected.count)
    }

    @Test("may be a folder of comments, and a folder that is not there is told") func empty() throws {
        #expect(try read("# Nothing yet.\n").1 == [])
        let lost = OwnEntries(folder: "/nowhere", feeds: [], taken: [])
        #expect(lost.problems.map(\.description) == ["/nowhere: there is no such folder, or it cannot be read"])
        #expect(OwnEntries(folder: nil, feeds: [], taken: []).problems.isEmpty)
    }

    @Test("of the sample are right once the # is taken away") func sample() throws {
        let text = try String(contentsOf: Samples.configFolder.appending(path: "directory/entries.yaml"), encoding: .utf8)
        let keys = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.replacing(#/^# ( *(?:- )?(?:[a-z-]+:( .*)?|\{.*\}.*))$/#) { "\($0.1)" }
        }
        let (edits, problems) = try read(keys.joined(separator: "\n").replacing("health-trust", with: "trust"))
        #expect(problems == [])
        let counts = [edits.added.count, edits.corrected.count, edits.hidden.count, edits.joined.count, edits.parted.count]
        #expect(counts == [1, 1, 1, 1, 1])
    }

    @Test("of the demo centre are right, and every service that they correct is there") func demo() throws {
        let demo = try Samples.shipped("demo/hazel.yaml").keeping(in: "/nowhere")
        let shelf = Shelf(configuration: demo)
        #expect(shelf.ownEntries().problems == [] && shelf.joined().complaints == [])
        #expect(shelf.kept().count(where: \.own) == 4)
        let cards: [Service.ID: ServiceCard] = Dictionary(uniqueKeysWithValues: demo.cards(shelf.kept()).map { ($0.id, $0) })
        let words = try #require(cards["first-words"])
        #expect(words.languages.map(\.code) == ["en", "pl", "ur"] && words.here)
        let club = try #require(cards["sibling-club"])
        #expect(!club.here && club.own && club.feeds.isEmpty)
        #expect(club.price.isFree == true && club.ways == [.walkIn])
        // 0.0081° north and 0.0042° east of the building, on the equator: 1,014 m.
        #expect(abs((club.metres ?? 0) - 1_014) < 5)
    }
}
