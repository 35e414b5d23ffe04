import Foundation
import Reception
import Testing
@testable import Intake

@Suite struct DirectoryReaderTests {
    private func read(_ text: String) -> DirectoryReading { DirectoryReader(feed: "feed").read(Data(text.utf8)) }

    private let full = """
        {"id": "s1", "name": "Stay &amp; Play", "description": "<p>A group for under-fives, e.g. babies. Come &amp; see!</p><ul><li>Free</li></ul>",
         "url": "www.play.example", "email": "mailto:hello@play.example", "status": "active", "minimum_age": "0", "maximum_age": 5,
         "last_modified": "2026-03-15T10:30:45.123Z", "fees": "Free", "alert": "",
         "organization": {"id": "o1", "name": "Play Trust"},
         "schedules": [{"id": "x", "freq": "weekly", "interval": "", "byday": "MO,TU", "dtstart": "2026-01-05", "opens_at": "09:30:00Z",
                        "closes_at": "11:00", "valid_from": "2026-01-01T00:00:00Z", "valid_to": ""}],
         "cost_options": [{"option": "Siblings", "amount": "1.50", "amount_description": "each"}],
         "languages": [{"id": "l1"}, {"name": "Urdu", "code": "ur"}],
         "contacts": [{"name": "Ann", "phones": [{"number": "\\"01782 000000\\""}]}], "phones": [{"number": "01782 111111"}],
         "service_at_locations": [{"id": "sl", "location": {"id": "loc", "location_type": "physical", "name": "Hall", "latitude": "53.0",
            "longitude": -2.18, "addresses": [{"address_1": "1 High St", "city": "Stoke", "state_province": "", "postal_code": "st1 1aa"}],
            "accessibility": [{"description": "Ramp"}, {"accessibility": "Loop"}]}}],
         "attributes": [{"taxonomy_term": {"id": "t1", "name": "Early years", "taxonomy": "needs"}}, {"taxonomy_term": ""}]}
        """

    @Test func aServiceIsReadWhole() throws {
        let reading = read(full)
        let entry = try #require(reading.entries.first)
        #expect(reading.complaints.isEmpty)
        #expect(entry.name == "Stay & Play" && entry.organisation == "Play Trust")
        #expect(entry.summary == "A group for under-fives, e.g. babies.")
        #expect(entry.description == "A group for under-fives, e.g. babies. Come & see!\nFree")
        #expect(entry.url == "https://www.play.example" && entry.email == "hello@play.example")
        #expect(entry.minimumAge == 0 && entry.maximumAge == 5 && entry.fees == "Free" && entry.alert == nil)
        #expect(entry.phones == ["01782 111111", "01782 000000"])
        #expect(entry.costs == [DirectoryCost(option: "Siblings", amount: 1.5, description: "each")])
        #expect(entry.languages == [DirectoryLanguage(name: "Urdu", code: "ur")])
        #expect(entry.terms == [DirectoryTerm(id: "t1", name: "Early years", taxonomy: "needs")])
        #expect(entry.lastModified == Date(timeIntervalSince1970: 1_773_570_645))
        #expect(entry.version == .hsds3)
    }

    @Test func schedulesAndPlacesKeepWhatTheFeedSays() throws {
        let entry = try #require(read(full).entries.first)
        let schedule = try #require(entry.schedules.first)
        #expect(schedule.freq == "WEEKLY" && schedule.interval == nil && schedule.byday == "MO,TU")
        #expect(schedule.opensAt == "09:30:00Z" && schedule.closesAt == "11:00")
        #expect(schedule.validFrom == CentreDay(year: 2026, month: 1, day: 1) && schedule.validTo == nil)
        let location = try #require(entry.locations.first)
        #expect(location.postcode == "ST1 1AA" && location.latitude == 53 && location.accessibility == ["Ramp", "Loop"])
    }

    /// A rule without the field would be another rule: "every other week" would be each.
    @Test func aScheduleTellsWhichOfItsFieldsCouldNotBeRead() throws {
        let entry = try #require(read("""
            {"id": "a", "name": "A", "schedules": [{"freq": "WEEKLY", "byday": ["MO"], "interval": "fortnightly", "valid_to": "31/12/2026"},
              {"freq": "WEEKLY", "byday": "MO", "wkst": "su", "timezone": 0, "bysetpos": 1, "notes": "Ring", "attending_type": "In person"}]}
            """).entries.first)
        #expect(entry.schedules.map { $0.unread.map(Set.init) } == [["byday", "interval", "valid_to"], nil])
        let second = try #require(entry.schedules.last)
        #expect([second.wkst, second.timezone, second.bysetpos, second.notes, second.attendingType] == ["SU", "0", "1", "Ring", "In person"])
    }

    @Test func entriesSurviveTheirOwnForm() throws {
        let entries = read(full).entries
        #expect(try Coding.decode([DirectoryEntry].self, from: Coding.encode(entries)) == entries)
    }

    @Test func theOldFormIsToldByItsPages() throws {
        let reading = read("""
            {"totalElements": 1, "content": [{"id": 7, "name": "Old", "status": "",
              "eligibilitys": [{"minimum_age": 5, "maximum_age": 11}, {"minimum_age": 3, "maximum_age": ""}],
              "service_taxonomys": [{"taxonomy": {"id": "a", "name": "Sport", "vocabulary": "esd"}}],
              "regular_schedules": [{"weekday": 2, "opens_at": "10:00"}],
              "service_at_locations": [{"location": {"id": "L", "physical_addresses": [{"address_1": "x", "postal_code": "ST2"}],
                "accessibility_for_disabilities": [{"accessibility": "Lift"}]},
                "holiday_schedules": [{"closed": "true", "start_date": "2026-12-24", "end_date": "2026-12-26"}]}]}]}
            """)
        let entry = try #require(reading.entries.first)
        #expect(reading.complaints.isEmpty)
        #expect(entry.id == "7" && entry.version == .uk1 && entry.minimumAge == 3 && entry.maximumAge == nil)
        #expect(entry.terms == [DirectoryTerm(id: "a", name: "Sport", taxonomy: "esd")])
        #expect(entry.schedules.map(\.weekday) == [2, nil] && entry.schedules.last?.closed == true && entry.schedules.last?.location == "L")
        #expect(entry.locations.first?.postcode == "ST2" && entry.locations.first?.accessibility == ["Lift"])
    }

    @Test func aBadItemIsNamedAndTheRestAreKept() {
        let reading = read("""
            {"contents": [{"id": "a", "name": "A"}, {"id": "b"}, "rubbish", {"name": "C"}, {"id": "d", "name": {"x": 1}}, null,
                          {"id": "e", "name": "E"}, {"id": "a", "name": "again"}]}
            """)
        #expect(reading.entries.map(\.id) == ["a", "e"])
        #expect(reading.complaints.filter { $0.weight == .refused }.map(\.origin.field) == [
            "$.contents[1].name", "$.contents[2]", "$.contents[3].id", "$.contents[4].name", "$.contents[5]",
        ])
    }

    @Test func wrongKindsAreLeftOutWithTheirPaths() {
        let reading = read("""
            [{"id": "a", "name": "A", "minimum_age": "twelve", "maximum_age": 1e999, "url": "javascript:alert(1)", "email": "nobody",
              "status": "open", "schedules": "daily", "languages": {"name": "Polish"}, "last_modified": "yesterday",
              "cost_options": [{"amount": -1}, {"amount": 1e300}], "service_at_locations": [{"location": {"latitude": 100, "longitude": 101}}]}]
            """)
        #expect(reading.entries.count == 1)
        #expect(reading.entries.first?.languages == [DirectoryLanguage(name: "Polish")])
        #expect(reading.entries.first?.url == nil && reading.entries.first?.locations.first?.latitude == nil)
        #expect(Set(reading.complaints.compactMap(\.origin.field)).isSuperset(of: [
            "$[0].minimum_age", "$[0].url", "$[0].email", "$[0].status", "$[0].schedules", "$[0].last_modified",
            "$[0].cost_options[0].amount", "$[0].cost_options[1].amount", "$[0].service_at_locations[0].location.latitude",
        ]))
        #expect(reading.complaints.allSatisfy { $0.weight == .warning })
    }

    /// What .NET writes for a date that nobody set.
    @Test(arguments: [
        #"{"contents": [{"id": "t", "name": "Needs", "description": "d", "uri": "https://x.example", "version": "1"}]}"#,
        #"{"contents": [{"id": "t", "name": "Autism", "description": "d", "taxonomy": "needs", "term_uri": "https://x.example"}]}"#,
        #"{"content": [{"id": "t", "name": "Autism", "vocabulary": "esd", "parent_id": "p"}]}"#,
    ])
    func aTaxonomyIsNoService(text: String) {
        let reading = read(text)
        #expect(reading.entries.isEmpty && reading.complaints.map(\.weight) == [.refused])
    }

    @Test func theFirstDayOfAllIsNoDate() {
        let reading = read(#"{"id": "a", "name": "A", "last_modified": "0001-01-01T00:00:00"}"#)
        #expect(reading.entries.count == 1 && reading.entries.first?.lastModified == nil)
        #expect(reading.complaints.map(\.origin.field) == ["$.last_modified"])
    }

    @Test func aNameOfOneEndlessLetterIsCut() {
        let reading = read("{\"id\": \"a\", \"name\": \"a\(String(repeating: "\u{301}", count: 100_000))\"}")
        #expect((reading.entries.first?.name.utf8.count ?? .max) < 1000)
    }

    @Test(arguments: ["", "[", "{}", "7", "null", "{\"contents\": 7}", "\u{0}", String(repeating: "[", count: 100_000)])
    func whatIsNoDirectoryIsOneComplaint(_ text: String) {
        let reading = read(text)
        #expect(reading.entries.isEmpty && reading.complaints.count == 1)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["HAZEL_ORUK_SAMPLES"] != nil))
    func thePublishedExamplesAreRead() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["HAZEL_ORUK_SAMPLES"] ?? "")
        for (file, version) in [("uk-profile/service_full", DirectoryVersion.uk3), ("uk-profile/service_list", .uk3),
                                ("hsds/service_full", .hsds3), ("hsds/service_list", .hsds3)] {
            let reading = try DirectoryReader.file(folder.appending(path: file + ".json"))
            #expect(reading.entries.map(\.name) == ["Community Counselling"])
            #expect(reading.entries.map(\.version) == [version])
            #expect(reading.complaints.allSatisfy { $0.origin.field?.contains("itude") == true }, "\(reading.complaints)")
        }
        let schedules = try DirectoryReader.file(folder.appending(path: "hsds/schedules.json"))
        #expect(schedules.entries.first.map { !$0.schedules.isEmpty } == true)
    }
}
