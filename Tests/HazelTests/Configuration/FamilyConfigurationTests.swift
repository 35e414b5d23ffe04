import Reception
import Testing

@testable import hazel

@Suite("What a centre leaves to its families")
struct FamilyConfigurationTests {
    @Test("is a screen, a person and the room, and nothing to choose, where the file says nothing")
    func usual() throws {
        let centre = try Samples.read(Samples.small).centre
        #expect(centre.wishes == .usual && centre.services.allSatisfy { $0.sharing == nil })
    }

    @Test("is what the file says") func said() throws {
        let centre = try Samples.read(Self.centre("sharing: {families-choose: yes}", "call: [lamp, person], spot: [room, car]")).centre
        #expect(centre.wishes == WishesOffered(call: [.lamp, .person], spot: [.room, .car]))
        #expect(centre.services[0].sharing == Sharing(familiesChoose: true, shared: true))
    }

    @Test("is told with its line where it is wrong") func wrong() {
        let problems = Samples.problems(Self.centre("sensitive: yes, sharing: {share: yes}", "call: [bell], spot: [room, room]"))
        #expect(problems.count == 4)
        #expect(problems.contains { $0.contains("sharing: a sensitive service shares nothing") })
        #expect(problems.contains { $0.contains("there is no key “share” here; did you mean “shared”?") })
        #expect(problems.contains { $0.contains("call: there is no way to call a family “bell”") })
        #expect(problems.contains { $0.contains("spot: “room” stands here twice") })
    }

    private static func centre(_ service: String, _ wishes: String) -> String {
        """
        centre: {id: riverside, name: Riverside}
        places: [{id: reception, name: Reception, colour: blue, symbol: bell}]
        services: [{id: speech, name: Speech, organisation: Trust, \(service)}]
        kiosks: [{id: entrance, name: Main entrance}]
        wishes: {\(wishes)}
        """
    }
}
