import Foundation
import Reception
import Testing
@testable import Intake

/// What is exported is what our own reader reads.
@Suite struct OpenReferralExportTests {
    /// A service with every field that there is.
    private static func full(_ id: String) -> DirectoryEntry {
        var entry = DirectoryEntry(id: id, name: "Club “\(id)” & friends", feed: "own.yaml", version: .uk1)
        (entry.organisation, entry.summary, entry.description) = ("Parents Together", "A morning of games.", "Games, and a quiet room.\nCome as you are.")
        (entry.url, entry.email, entry.phones) = ("https://parents.example.org/club", "club@parents.example.org", ["01632 960118", "01632 960119"])
        (entry.minimumAge, entry.maximumAge, entry.fees, entry.alert) = (6, 14, "Free for members", "Closed on 24 December")
        entry.costs = [DirectoryCost(option: "Under 18s", amount: 2.5, description: "per session")]
        entry.languages = [DirectoryLanguage(name: "Polish", code: "pl"), DirectoryLanguage(code: "en")]
        entry.terms = [DirectoryTerm(id: "t1", name: "Young carers", taxonomy: "Needs", parent: "t0"), DirectoryTerm(name: "Sport")]
        (entry.ways, entry.wayInWords, entry.isNot) = ([.walkIn, .phone], "Ring and ask for Ann.", "It is not childcare.")
        var location = DirectoryLocation()
        (location.id, location.name, location.latitude, location.longitude) = ("hall", "The hall", 53.0258, -2.1774)
        location.accessibility = ["Step-free", "Hearing loop"]
        var address = DirectoryLocation.Address()
        (address.lines, address.city, address.postcode) = (["Unit 1", "Canal Yard", "Canal Street"], "Riverside", "ZZ1 1ZZ")
        location.addresses = [address]
        entry.locations = [location]
        var weekly = DirectorySchedule(), fortnightly = DirectorySchedule()
        (weekly.freq, weekly.byday, weekly.opensAt, weekly.closesAt, weekly.location) = ("WEEKLY", "MO,WE", "09:30", "11:30", "hall")
        (fortnightly.freq, fortnightly.interval, fortnightly.byday, fortnightly.description) = ("MONTHLY", 2, "-1FR", "Term time only")
        (fortnightly.dtstart, fortnightly.until) = (CentreDay(year: 2026, month: 9, day: 1), CentreDay(year: 2027, month: 7, day: 20))
        entry.schedules = [weekly, fortnightly]
        entry.lastModified = Date(timeIntervalSince1970: 1_773_570_645)
        entry.sensitive = false
        return entry
    }

    private static func export(_ count: Int, perPage: Int) throws -> OpenReferralFiles {
        try OpenReferralFiles((0..<count).map { full("club-\($0)") }, centre: "riverside", perPage: perPage)
    }

    /// Serves the files by the table of their docstring.
    private static func answer(_ request: TinyServer.Request, _ files: [String: Data]) -> TinyServer.Answer {
        var path = String(request.path.dropFirst())
        if path == "services", let page = request.query["page"] { path = "services/page-\(page)" }
        let found = [path + ".json", path + "/index.json", "index.json"].first { files[$0] != nil && ($0 != "index.json" || path.isEmpty) }
        return found.flatMap { files[$0] }.map { TinyServer.Answer(body: Array($0)) } ?? .status(404)
    }

    @Test(arguments: [1, 4, 50]) func ourOwnImporterReadsItBackUnchanged(_ perPage: Int) async throws {
        let export = try Self.export(9, perPage: perPage)
        let server = try TinyServer { Self.answer($0, export.files) }
        defer { server.stop() }
        let refresh = await (try DirectoryFeed(address: server.address, copy: nil, now: { .now })).refresh()
        #expect(refresh.fresh && refresh.complaints == [])
        let published = export.services.map { service in
            var service = service
            service.feed = server.address
            return service
        }
        #expect(refresh.entries == published)
    }

    @Test func whatIsPublishedIsWhatTheCentreSaid() throws {
        let (before, after) = (Self.full("club-0"), try #require(try Self.export(1, perPage: 50).services.first))
        #expect(UUID(uuidString: after.id) != nil && after.name == before.name && after.phones == before.phones)
        #expect(after.description == "A morning of games.\nGames, and a quiet room.\nCome as you are.")
        #expect(after.summary == before.summary && after.costs == before.costs && after.ways == before.ways && after.isNot == before.isNot)
        #expect(after.schedules.map(\.byday) == ["MO,WE", "-1FR"] && after.schedules[0].location == after.locations[0].id)
    }

    @Test func anExportMadeAgainNamesTheSameThings() throws {
        #expect(try Self.export(3, perPage: 2).files == Self.export(3, perPage: 2).files)
        let uuid = "7B15F818-D31C-5BF8-B0F4-0D19935C22B3"
        #expect(try OpenReferralFiles([Self.full(uuid)], centre: "c", perPage: 9).services.map(\.id) == [uuid.lowercased()])
        #expect(try OpenReferralFiles([Self.full("a")], centre: "c", perPage: 9).services != OpenReferralFiles([Self.full("a")], centre: "d", perPage: 9).services)
    }

    @Test func pagesSayHowManyThereAre() throws {
        let export = try Self.export(5, perPage: 2)
        #expect(Set(export.files.keys.filter { !$0.contains("-4") && $0.hasPrefix("services/page") }) == [1, 2, 3].reduce(into: Set()) { $0.insert("services/page-\($1).json") })
        let last = try #require(LooseJSON(export.files["services/page-3.json"] ?? Data()))
        #expect(last["total_items"] == .number(5) && last["total_pages"] == .number(3) && last["size"] == .number(1))
        #expect(last["last_page"] == .flag(true) && last["first_page"] == .flag(false))
        #expect(try Self.export(0, perPage: 2).files.keys.sorted() == ["index.json", "services/index.json", "services/page-1.json"])
    }

    @Test func aRuleThatTheStandardCannotSayIsLeftOutAndNotBent() throws {
        var entry = Self.full("a")
        entry.schedules[0].freq = "DAILY"
        entry.schedules[1].unread = ["interval"]
        #expect(try OpenReferralFiles([entry], centre: "c", perPage: 9).services.first?.schedules == [])
    }
}
