import Foundation
import Intake
import Reception
import Testing

struct CalendarBookTests {
    private typealias Sample = CalendarSample

    private func profile(_ change: (inout CalendarProfile) -> Void = { _ in }) -> CalendarProfile {
        var profile = CalendarProfile(name: "clinic", personProperty: "X-HAZEL-PERSON", serviceProperty: "CATEGORIES")
        change(&profile)
        return profile
    }

    @Test func anEventBecomesAnAppointment() throws {
        let (records, complaints) = Sample.book(Sample.event(
            "UID:a1", "SEQUENCE:4", "DTSTART;TZID=GMT Standard Time:20260707T093000", "DTEND;TZID=GMT Standard Time:20260707T101500",
            "X-HAZEL-PERSON;CN=\"Khan, Amina\":p-17", "CATEGORIES:Blue,Speech", "X-HOLDER:h-1,h-2", "LOCATION:Room 1",
            "SUMMARY:Bring the\\, er\\, glasses"), profile { ($0.holderProperty, $0.placeProperty) = ("X-HOLDER", "LOCATION") })
        let record = try #require(records.first)
        #expect(complaints.isEmpty)
        #expect(record == BookRecord(
            externalID: "a1", person: PersonRecord(externalID: "p-17", personal: Personal(given: "Amina", family: "Khan")),
            service: Service.ID("slt"), start: Sample.date("20260707T083000Z"), minutes: 45, place: Place.ID("room-1"), revision: 4,
            holders: ["h-1", "h-2"], note: "Bring the, er, glasses", origin: Origin(file: "test.ics", line: 3)))
    }

    @Test func aServiceMayHaveACommaInItsName() {
        let records = Sample.book(Sample.event("UID:1", "DTSTART:20260707T093000Z", "CATEGORIES:Early years\\, group"), profile()).records
        #expect(records.map(\.service) == [Service.ID("group")])
    }

    @Test func withoutAPersonPropertyAnEventIsASession() throws {
        let (records, complaints) = Sample.book(Sample.event("UID:1", "DTSTART:20260707T093000Z", "ATTENDEE:mailto:amina@example.org"))
        #expect(records.map(\.person) == [nil])
        #expect(records.map(\.minutes) == [30])
        #expect(complaints.isEmpty)
    }

    @Test func anEventThatNamesNobodyIsASessionWithAWarning() {
        let (records, complaints) = Sample.book(
            Sample.event("UID:1", "DTSTART:20260707T093000Z", "RRULE:FREQ=DAILY;COUNT=4", "CATEGORIES:Speech"), profile())
        #expect(records.count == 4)
        #expect(complaints.map(\.description) == ["test.ics:3: X-HAZEL-PERSON: warning: the event names no person; it is taken as a session"])
    }

    @Test func anUnknownServiceIsRefusedAndNotRepeated() {
        let (records, complaints) = Sample.book(
            Sample.event("UID:1", "DTSTART:20260707T093000Z", "RRULE:FREQ=DAILY;COUNT=4", "CATEGORIES:Secret matters"), profile())
        #expect(records.isEmpty)
        #expect(complaints.map(\.description) == ["test.ics:3: CATEGORIES: the service is not known at this centre"])
        let fixed = Sample.book(
            Sample.event("UID:1", "DTSTART:20260707T093000Z", "CATEGORIES:Secret matters"), profile { $0.fixedService = Service.ID("physio") })
        #expect(fixed.records.map(\.service) == [Service.ID("physio")])
        #expect(fixed.complaints.contains { $0.weight == .warning && $0.origin.field == "CATEGORIES" })
    }

    @Test(arguments: ["PRIVATE", "CONFIDENTIAL", "X-HOUSE"]) func aPrivateEventShowsNoSummary(level: String) {
        let event = Sample.event("UID:1", "DTSTART:20260707T093000Z", "CLASS:\(level)", "SUMMARY:Amina", "X-HAZEL-PERSON:p-1", "CATEGORIES:Speech")
        let record = Sample.book(event, profile()).records.first
        #expect(record?.note == nil)
        #expect(record?.person?.externalID == "p-1")
        // Neither does it name a person or a service by it.
        #expect(Sample.book(event, profile { $0.personProperty = "SUMMARY" }).records.map(\.person) == [nil])
        #expect(Sample.book(event, profile { $0.serviceProperty = "SUMMARY" }).records.isEmpty)
    }

    @Test func aWholeDayIsRefusedOnceForItsEvent() {
        let (records, complaints) = Sample.book(
            Sample.event("UID:1", "DTSTART;VALUE=DATE:20260707", "RRULE:FREQ=DAILY;COUNT=4") + Sample.event("UID:2", "DTSTART:20260707T093000Z"))
        #expect(records.map(\.externalID) == ["2"])
        #expect(complaints.map(\.description) == ["test.ics:3: DTSTART: a whole day is not an appointment"])
    }

    @Test func cancelledDeclinedAndExcludedAreCancelled() {
        let event = Sample.event("UID:1", "DTSTART:20260707T093000Z", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260708T093000Z")
        let gone = Sample.event("UID:1", "RECURRENCE-ID:20260709T093000Z", "DTSTART:20260709T093000Z", "STATUS:CANCELLED")
        #expect(Sample.book(event + gone).records.map(\.cancelled) == [false, true, true])
        let declined = Sample.event(
            "UID:2", "DTSTART:20260707T093000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:amina@example.org", "CATEGORIES:Speech")
        #expect(Sample.book(declined, profile { $0.personProperty = "ATTENDEE" }).records.map(\.cancelled) == [true])
    }

    @Test func eachPersonWhoTakesPartHasAnAppointment() {
        let (records, _) = Sample.book(Sample.event(
            "UID:1", "DTSTART:20260707T093000Z", "ORGANIZER:mailto:desk@example.org", "ATTENDEE:mailto:desk@example.org",
            "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org", "ATTENDEE;ROLE=CHAIR:mailto:lead@example.org",
            "ATTENDEE;CN=Amina Khan:MAILTO:Amina@Example.org", "ATTENDEE;CN=Tom:mailto:tom@example.org", "CATEGORIES:Speech"),
            profile { $0.personProperty = "ATTENDEE" })
        #expect(records.compactMap(\.person?.externalID) == ["amina@example.org", "tom@example.org"])
        #expect(records.compactMap(\.person?.personal.shortName) == ["Amina K.", "Tom"])
        #expect(Set(records.map(\.externalID)).count == 2)
        #expect(records.allSatisfy { $0.externalID.hasPrefix("1/") })
    }

    @Test func anEventWithoutAUIDHasTheSameKeyOnEachImport() throws {
        let event = Sample.event("UID:", "DTSTART:20260707T093000Z", "SUMMARY:Group")
        let (records, complaints) = Sample.book(event)
        // FNV-1a of "clinic", "20260707T093000" and "Group", each ended by FF: worked out beside this program.
        #expect(records.map(\.externalID) == ["without-uid-bb121cba4f6b77b1"])
        #expect(complaints.map(\.origin.field) == ["UID"])
        #expect(Sample.book(Sample.event("DTSTART:20260707T093000Z", "SUMMARY:Group")).records.map(\.externalID) == records.map(\.externalID))
        #expect(Sample.book(Sample.event("DTSTART:20260707T093000Z", "SUMMARY:Other")).records.map(\.externalID) != records.map(\.externalID))
        let other = CalendarProfile(name: "other", fixedService: Service.ID("physio"))
        #expect(Sample.book(event, other).records.map(\.externalID) != records.map(\.externalID))
    }

    @Test func theProfilesZoneIsTheClockOfTimesWithoutOne() {
        let event = Sample.event("UID:1", "DTSTART:20260707T093000")
        var profile = Sample.profile
        #expect(Sample.book(event, profile).records.map(\.start) == [Sample.date("20260707T083000Z")])
        profile.zone = TimeZone(identifier: "Europe/Paris")
        #expect(Sample.book(event, profile).records.map(\.start) == [Sample.date("20260707T073000Z")])
    }

    @Test func aProfileIsReadFromItsConfiguration() throws {
        let text = #"{"name":"clinic","zone":"GMT Standard Time","fixedService":"physio","personProperty":"ATTENDEE"}"#
        let profile = try JSONDecoder().decode(CalendarProfile.self, from: Data(text.utf8))
        #expect(profile == CalendarProfile(
            name: "clinic", zone: Sample.london, personProperty: "ATTENDEE", fixedService: Service.ID("physio"), defaultMinutes: 30))
        #expect(try JSONDecoder().decode(CalendarProfile.self, from: JSONEncoder().encode(profile)) == profile)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CalendarProfile.self, from: Data(#"{"name":"clinic","zone":"Nowhere"}"#.utf8))
        }
    }

    @Test func aCentreKnowsItsServicesByIdNameAndAlias() {
        let service = Service(id: Service.ID("slt"), name: "Speech and language", organisation: "Health", aliases: ["SALT"])
        let place = Place(id: Place.ID("room-1"), name: "Room 1", colour: "teal", symbol: "leaf")
        let lookup = CalendarLookup(Centre(
            id: Centre.ID("demo"), name: "Demo", fictional: true, zone: Sample.london, places: [place], services: [service], kiosks: [],
            languages: ["en"]))
        #expect(["slt", "speech and  Language", "salt"].map(lookup.service) == [service.id, service.id, service.id])
        #expect(lookup.service("physio") == nil)
        #expect(lookup.place("ROOM 1") == place.id)
    }

    @Test func endsAndDurationsMakeMinutes() {
        func minutes(_ lines: String...) -> [Int] {
            Sample.book(["BEGIN:VEVENT", "UID:1", "DTSTART:20260707T093000Z"] + lines + ["END:VEVENT"]).records.map(\.minutes)
        }
        #expect(minutes("DTEND:20260707T094959Z") == [20])
        #expect(minutes("DURATION:PT1H5M") == [65])
        #expect(minutes("DTEND:20260707T093000Z") == [30])
        #expect(minutes("DTEND:20260707T080000Z") == [30])
        #expect(minutes("DTEND:99991231T000000Z") == [30])
        #expect(minutes("DURATION:-PT1H") == [30])
        #expect(minutes("DTEND:20260707T100000Z", "DURATION:PT3H") == [30])
    }
}
