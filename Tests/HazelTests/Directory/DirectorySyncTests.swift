import Foundation
import Intake
import Reception
import Signposting
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Several feeds") struct Feeds {
        /// A hub with two feeds, each a file, and a folder of own entries.
        private func with(_ body: (TestHub, Configuration) async throws -> Void) async throws {
            try await TestHub.alone { hub in
                var configuration = hub.configuration
                _ = try hub.write(Self.council, to: "council.json")
                _ = try hub.write(Self.trust, to: "trust.json")
                _ = try hub.write("add:\n  - {id: mine, name: Mine, organisation: Us}\n  - {name: Nobody}\n", to: "own.yaml", in: "own")
                let files = hub.folder.appending(path: "files")
                configuration.directory = DirectorySettings(
                    feeds: ["council", "trust"].map { .init(name: $0, source: .file(files.appending(path: "\($0).json").path), hours: 24) },
                    entries: hub.folder.appending(path: "own").path, building: nil)
                try await body(hub, configuration)
            }
        }

        private static let council = """
            {"contents": [{"id": "1", "name": "Stay and play", "organization": {"name": "Trust"}, "contacts": [{"phones": [{"number": "01632 960118"}]}]},
                          {"id": "2", "name": "", "minimum_age": 3}, {"id": "3", "name": "Portage", "minimum_age": "three"}]}
            """
        private static let trust = """
            {"contents": [{"id": "9", "name": "Stay & Play", "organization": {"name": "The Trust"}, "phones": [{"number": "01632960118"}], "fees": "Free"}]}
            """

        private func sync(_ configuration: Configuration) async -> [FeedReport] {
            var reports: [FeedReport] = []
            for feed in configuration.directory?.feeds ?? [] { reports.append(await Shelf(configuration: configuration).sync(feed, now: { Day.time("09:00") })) }
            return reports
        }

        @Test("are joined, and what cannot be used is told with feed, service and field") func report() async throws {
            try await with { _, configuration in
                let shelf = Shelf(configuration: configuration)
                let reports = await sync(configuration)
                #expect(reports.map(\.sentence) == ["council: 2 services, 1 refused, 1 to look at", "trust: 1 services, 0 refused, 0 to look at"])
                #expect(reports[0].complaints.map(\.sentence) == [
                    "council.json: service 2: $.contents[1].name: is missing, so that the service cannot be shown",
                    "council.json: service 3: $.contents[2].minimum_age: warning: is not a number in its range, and is left out",
                ])
                #expect(shelf.kept().map(\.name) == ["Stay and play", "Portage", "Mine"])
                #expect(shelf.kept().first?.fees == "Free")
                let whole = SyncReport(reports, shelf.joined(), shelf.ownEntries(), missing: [])
                #expect(whole.status == Exit.data && whole.joined == 1 && whole.own == 1)
                #expect(whole.mistakes.count == 1 && whole.mistakes[0].hasSuffix("own.yaml:3:5: the key “id” is missing: an id of small letters, digits and hyphens, such as quiet-room"))
            }
        }

        @Test("keep the last good copy of each, whatever becomes of the other") func lastGood() async throws {
            try await with { hub, configuration in
                _ = await sync(configuration)
                _ = try hub.write("<html>", to: "council.json")
                try FileManager.default.removeItem(at: hub.folder.appending(path: "files/trust.json"))
                let reports = await sync(configuration)
                #expect(reports.map(\.fresh) == [false, false] && reports.map(\.services) == [2, 1])
                #expect(reports.map(\.status) == [Exit.unavailable, Exit.unavailable])
                #expect(reports[0].sentence.hasSuffix("stands") && reports[1].complaints.map(\.reason) == ["trust.json cannot be read"])
                #expect(Shelf(configuration: configuration).kept().count == 3)
            }
        }

        @Test("link a service of this building by the id of either") func links() async throws {
            try await with { _, configuration in
                var configuration = configuration
                _ = await sync(configuration)
                configuration.directoryIDs = [configuration.centre.services[0].id: "9"]
                let entries = Shelf(configuration: configuration).kept()
                #expect(configuration.strangers(to: entries).isEmpty)
                let cards = configuration.cards(entries)
                #expect(cards.filter { !$0.here }.map(\.service.name) == ["Portage", "Mine"])
                #expect(cards[0].feeds == ["council", "trust"] && cards[0].price.isFree == true)
            }
        }

        @Test("and this building's services are published, without the sensitive ones") func published() async throws {
            try await with { hub, configuration in
                let all = configuration.published(Shelf(configuration: configuration).kept())
                #expect(all.map(\.name) == configuration.centre.services.map(\.name) + ["Mine"])
                #expect(all.filter { $0.sensitive == true }.map(\.name) == configuration.centre.services.filter(\.sensitive).map(\.name))
                let out = hub.folder.appending(path: "out").path
                for count in [3, 1] {
                    try ExportFolder(out).replace(with: try OpenReferralFiles(Array(all.prefix(count)), centre: "c", perPage: 9).files)
                    #expect(hub.names(in: "out/services").count == count + 2, "nothing of an older export is left")
                }
                #expect(throws: Exit.Failure.self) { try ExportFolder(hub.folder.path).replace(with: [:]) }
            }
        }
    }
}

@Suite("The directory's settings") struct DirectorySettingsTests {
    private func settings(_ text: String) throws -> DirectorySettings? { try Samples.read(Samples.small + "\n" + text).directory }

    @Test("have several feeds, own entries and a building") func several() throws {
        let settings = try #require(try settings("""
            directory:
              feeds:
                - {name: council, address: "https://council.example.org/api", every-hours: 6}
                - {name: trust, file: trust.json}
              entries: directory
              building: {lines: [1 High Street], city: Town, postcode: zz1 1zz, latitude: 53.1, longitude: -2.1}
            """))
        #expect(settings.feeds.map(\.name) == ["council", "trust"] && settings.feeds.map(\.hours) == [6, 24])
        #expect(settings.feeds[1].source == .file("/etc/hazel/trust.json") && settings.entries == "/etc/hazel/directory")
        #expect(settings.building?.postcode == "ZZ1 1ZZ" && settings.building?.latitude == 53.1)
        #expect(try self.settings("directory: {file: a.json}")?.feeds.map(\.name) == ["directory"])
    }

    @Test("that are wrong are told with their place", arguments: [
        ("directory: {}", ": the key “feeds” is missing"),
        ("directory: {feeds: [{name: a}]}", "the key “file” is missing"),
        ("directory: {feeds: [{name: a, file: x}, {name: a, file: y}]}", "the feed “a” stands on line 9 already"),
        ("directory: {feeds: [{name: imported, file: x}]}", "is Hazel's own; give the feed another name"),
        ("directory: {file: x, feeds: [{name: a, file: y}]}", "has a feed of its own and “feeds”"),
        ("directory: {building: {latitude: 53.1}}", "latitude: needs “longitude” beside it"),
        ("directory: {building: {latitude: 99, longitude: 1}}", "latitude: “99” is not a number of degrees"),
    ])
    func wrong(_ text: String, _ problem: String) {
        let problems = Samples.problems(Samples.small + "\n" + text)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
}
