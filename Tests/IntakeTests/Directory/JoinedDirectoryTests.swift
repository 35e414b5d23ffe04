import Reception
import Testing
@testable import Intake

@Suite struct JoinedDirectoryTests {
    private typealias Feed = JoinedDirectory.Feed

    private let council = Feed(name: "council", entries: [
        DirectoryTwinsTests.entry("1", "Stay and play", "Play Trust", phone: "01632 960118"),
        DirectoryTwinsTests.entry("2", "Portage", "Council", postcode: "ZZ1 1ZZ"),
    ])
    private let trust = Feed(name: "trust", entries: [
        DirectoryTwinsTests.entry("1", "Physiotherapy", "Trust"),
        DirectoryTwinsTests.entry("77", "Stay & Play", "Play Trust", phone: "01632960118", postcode: "ZZ1 4ZZ"),
        DirectoryTwinsTests.entry("78", "PORTAGE", "The Trust", postcode: "ZZ1 1ZZ"),
    ])

    private static let origin = Origin(file: "own.yaml", line: 7)

    private func edits(_ change: (inout DirectoryEdits) -> Void) -> DirectoryEdits {
        var edits = DirectoryEdits()
        change(&edits)
        return edits
    }

    @Test func aServiceOfTwoFeedsStandsOnceAndTellsBoth() throws {
        let directory = JoinedDirectory([council, trust])
        #expect(directory.entries.map(\.name) == ["Stay and play", "Portage", "Physiotherapy", "PORTAGE"])
        let play = try #require(directory.entries.first)
        #expect(play.sources == [DirectorySource(feed: "council", id: "1"), DirectorySource(feed: "trust", id: "77")])
        #expect(play.locations.first?.postcode == "ZZ1 4ZZ", "what the first does not say, the second does")
        #expect(directory.joins.map(\.reason) == [.phone])
        #expect(directory.likenesses.map(\.name) == ["Portage"])
    }

    @Test func oneIdInTwoFeedsIsNotOneService() {
        #expect(JoinedDirectory([council, trust]).entries.map(\.id) == ["1", "2", "trust:1", "78"])
    }

    @Test func ofTwoThatFitNoneIsTaken() {
        var twice = trust
        twice.entries.append(DirectoryTwinsTests.entry("79", "Stay and play", "Play Trust", phone: "01632 960118"))
        let directory = JoinedDirectory([council, twice])
        #expect(directory.joins.isEmpty && directory.entries.count == 6)
        #expect(directory.likenesses.count { $0.name == "Stay and play" } == 2)
    }

    @Test func theCentreJoinsAndParts() {
        let joined = JoinedDirectory([council, trust], edits: edits {
            $0.joined = [.init([.init(feed: "council", id: "2"), .init(id: "78")], at: Self.origin)]
            $0.parted = [.init([.init(feed: "council", id: "1"), .init(id: "77")], at: Self.origin)]
        })
        #expect(joined.entries.map(\.name) == ["Stay and play", "Portage", "Physiotherapy", "Stay & Play"])
        #expect(joined.joins.map(\.reason) == [.entry])
        #expect(joined.likenesses.isEmpty && joined.complaints.isEmpty)
    }

    @Test func partedServicesAreNotJoinedByWayOfAThird() {
        let third = Feed(name: "third", entries: [DirectoryTwinsTests.entry("9", "Stay and play", "Play Trust", phone: "01632 960118")])
        let directory = JoinedDirectory([council, trust, third], edits: edits {
            $0.parted = [.init([.init(feed: "council", id: "1"), .init(id: "77")], at: Self.origin)]
        })
        #expect(directory.entries.filter { $0.sources.count == 2 }.map(\.sources) == [
            [DirectorySource(feed: "council", id: "1"), DirectorySource(feed: "third", id: "9")],
        ])
    }

    @Test func theCentreAddsCorrectsAndHides() throws {
        var patch = DirectoryPatch()
        (patch.phones, patch.description) = (["01632 960199"], "Home visits. For under fives.")
        let directory = JoinedDirectory([council], edits: edits {
            $0.added = [.init(DirectoryTwinsTests.entry("wheels", "Wheelchair repair"), at: Self.origin)]
            $0.corrected = [.init(.init(id: "2"), patch, at: Self.origin)]
            $0.hidden = [.init(.init(id: "1"), reason: "closed", at: Self.origin)]
        })
        #expect(directory.entries.map(\.name) == ["Portage", "Wheelchair repair"])
        let portage = try #require(directory.entries.first)
        #expect(portage.phones == ["01632 960199"] && portage.summary == "Home visits." && portage.organisation == "Council" && portage.own)
        #expect(directory.hidden.map(\.name) == ["Stay and play"])
    }

    @Test func anEntryThatMeansNothingIsToldWithItsLineAndCostsNoOther() {
        let directory = JoinedDirectory([council, trust], edits: edits {
            $0.hidden = [.init(.init(id: "none"), reason: nil, at: Self.origin), .init(.init(id: "1"), reason: nil, at: Self.origin),
                         .init(.init(feed: "trust", id: "1"), reason: nil, at: Self.origin)]
            $0.added = [.init(DirectoryTwinsTests.entry("2", "Mine"), at: Self.origin)]
        })
        #expect(directory.hidden.map(\.name) == ["Physiotherapy"])
        #expect(directory.complaints.map(\.description) == [
            "own.yaml:7: warning: no feed has a service “none”",
            "own.yaml:7: warning: two feeds use the id “1”; say under “feed” whose is meant",
            "own.yaml:7: there is a service “2” already; give yours another id",
        ])
    }
}
