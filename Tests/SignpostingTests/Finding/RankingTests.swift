import Reception
import Testing
@testable import Signposting

struct RankingTests {
    private func service(_ id: Service.ID, _ name: String, here: Bool = false, metres: Double? = nil, ages: ClosedRange<Int>? = nil) -> Findable {
        Findable(Service(id: id, name: name, organisation: "O"), minimumAge: ages?.lowerBound, maximumAge: ages?.upperBound, here: here, metres: metres)
    }

    private func order(_ services: [Findable], _ words: String = "physiotherapy", asker: Asker? = nil, open: (Service) -> Bool? = { _ in nil }) throws -> [Service.ID] {
        try Finder(services: services, files: DemoCentre.files()).find(words, language: "en", asker: asker, open: open).compactMap(\.match?.id)
    }

    @Test("Of services that fit alike, the one in this building is first, then the open one, then the near one")
    func ties() throws {
        let three = ["far", "near"].map { service(Service.ID($0), "Physiotherapy", metres: $0 == "far" ? 20_000 : 300) } + [service("here", "Physiotherapy", here: true)]
        #expect(try order(three) == ["here", "near", "far"])
        #expect(try order(three) { $0.id == "far" } == ["here", "far", "near"])
        #expect(try order(three) { $0.id != "here" }.first == "here", "somebody can walk it over")
    }

    @Test("What fits clearly better is before what is only here")
    func matchDecides() throws {
        #expect(try order([service("a", "Stay and play", here: true), service("b", "Physiotherapy", metres: 30_000)], "physio").first == "b")
    }

    @Test("For other ages is further back")
    func ages() throws {
        let two = [service("little", "Physiotherapy", here: true, ages: 0...4), service("big", "Physiotherapy", metres: 9_000, ages: 5...18)]
        #expect(try order(two, asker: Asker(age: 9)).first == "big")
        #expect(try order(two, asker: Asker(age: 3)).first == "little")
        #expect(try order(two, "physio for my 9 year old").first == "big")
    }

    @Test("At most five, and only the likely ones are asked whether they are open")
    func five() throws {
        let many = (0..<500).map { service(Service.ID("s\($0)"), "Physiotherapy \($0)", metres: Double($0)) }
        var asked: Set<Service.ID> = []
        let found = try order(many) { asked.insert($0.id); return nil }
        #expect(found.count == 5)
        #expect(asked.count <= 30)
    }

    @Test("The weights add up to what their description says")
    func weights() {
        let ranking = Ranking()
        let best = ranking.score(1, service("a", "A", here: true), open: true), least = ranking.score(1, service("a", "A", metres: 1e9), open: false)
        #expect(best == 1.3 && least < 1.001)
        #expect(ranking.score(1, service("a", "A", metres: 3_000), open: false) == 1 + 0.07 / 2)
    }
}
