import Foundation
import Intake
import Reception
import Testing

@testable import hazel

@Suite("The demo centre")
struct DemoCentreTests {
    let demo: Configuration

    init() throws { demo = try Samples.shipped("demo/hazel.yaml") }

    @Test("has 120 appointments, and none is refused, whatever the hour", arguments: [3, 9, 12, 17, 23])
    func whateverTheHour(hour: Int) throws {
        let (records, complaints) = try appointments("appointments.csv", at: hour)
        #expect(complaints == [])
        #expect(records.count == 120)
        #expect(Set(records.map(\.externalID)).count == 120)
    }

    @Test("always has families who are due now, late, too early and too late")
    func alive() throws {
        let now = Self.now(12)
        let today = try appointments("appointments.csv", at: 12).records.filter { !$0.cancelled && $0.person != nil }
        let standings = today.map { record in demo.centre.service(record.service)?.window.standing(of: now, to: record.start) }
        #expect(standings.filter { $0 == .inTime }.count >= 20)
        #expect(standings.contains(.late) && standings.contains(.tooLate))
        let tooEarly = standings.filter { if case .tooEarly? = $0 { true } else { false } }
        #expect(!tooEarly.isEmpty)
    }

    @Test("shows each adjustment, a course of five, twins, two holders, a protected person, and sessions")
    func variety() throws {
        let records = try appointments("appointments.csv", at: 12).records
        let people = records.compactMap(\.person)
        #expect(Set(people.flatMap(\.personal.adjustments).map(\.kind)) == Set(Adjustment.Kind.allCases))
        #expect(people.contains { $0.protected })
        #expect(records.contains { $0.holders.count == 2 })
        #expect(records.contains { $0.person == nil })
        #expect(records.contains { $0.cancelled })
        #expect(records.filter { $0.person?.externalID == "F04-1" }.count == 5)
        let twins = Set(people.filter { $0.personal.family == "Wójcik" })
        #expect(twins.count == 2 && Set(twins.map(\.personal.born)).count == 1)
        let sensitive = records.filter { demo.centre.service($0.service)?.sensitive == true }
        #expect(sensitive.count >= 5 && sensitive.allSatisfy { $0.sensitive })
    }

    @Test("moves and cancels some of them in the update")
    func update() throws {
        let before = try Dictionary(uniqueKeysWithValues: appointments("appointments.csv", at: 12).records.map { ($0.externalID, $0) })
        let (update, complaints) = try appointments("appointments-update.csv", at: 12)
        #expect(complaints == [])
        let moved = update.filter { record in before[record.externalID].map { $0.start != record.start } ?? false }
        #expect(moved.filter { !$0.cancelled }.count >= 3)
        let cancelled = update.filter { $0.cancelled && before[$0.externalID]?.cancelled == false }
        let added = update.filter { before[$0.externalID] == nil }
        #expect(cancelled.count == 2 && added.count == 1)
    }

    @Test("uses no telephone number or address that could be somebody's")
    func contacts() throws {
        for contact in try appointments("appointments.csv", at: 12).records.compactMap({ $0.person?.personal.contact }) {
            // Ofcom keeps 07700 900000 to 900999 for drama; RFC 2606 keeps example.org.
            #expect(contact.wholeMatch(of: #/07700 900\d{3}|[a-z0-9.]+@example\.org/#) != nil)
        }
    }

    @Test("has a calendar of groups, read without a complaint")
    func groups() throws {
        guard case .calendar(let profile)? = demo.imports.profile(forFile: "demo.ics")?.form else { throw Absent() }
        let data = try Data(contentsOf: Samples.configFolder.appending(path: "demo/demo.ics"))
        let window = Self.now(0)..<Self.now(0).addingTimeInterval(40 * 86_400)
        let (records, complaints) = CalendarReader(profile, centreZone: demo.centre.zone)
            .book(data, file: "demo.ics", window: window, profile: profile, lookup: CalendarLookup(demo.centre))
        #expect(complaints == [])
        #expect(records.filter { $0.service.rawValue == "parent-forum" }.map(\.start) == [Self.day.advanced(by: 9).at(hour: 10, minute: 0, in: demo.centre.zone)])
        #expect(records.contains { $0.service.rawValue == "infant-feeding" && $0.cancelled })
    }

    @Test("has a directory that knows each of its services, and says one sentence of it")
    func directory() throws {
        guard case .file(let file)? = demo.directory?.feeds.first?.source else { throw Absent() }
        let reading = try DirectoryReader.file(URL(filePath: file))
        #expect(reading.complaints == [])
        #expect(reading.entries.count == demo.centre.services.count)
        #expect(demo.strangers(to: reading.entries) == [])
        let filled = demo.filled(from: reading.entries).centre.services
        #expect(filled.count == demo.centre.services.count)
        #expect(filled.allSatisfy { $0.summary?.hasSuffix(".") == true })
        #expect(demo.strangers(to: Array(reading.entries.dropFirst())).count == 1)
    }

    // MARK: - Means

    struct Absent: Error {}

    static let day = CentreDay(year: 2026, month: 11, day: 22)

    static func now(_ hour: Int) -> Date { day.at(hour: hour, minute: 0, in: .gmt) }

    private func appointments(_ name: String, at hour: Int) throws -> (records: [BookRecord], complaints: [BookComplaint]) {
        guard case .csv(let profile)? = demo.imports.profile(forFile: name)?.form else { throw Absent() }
        var reader = CSVAppointments(profile: profile, centre: demo.centre, now: Self.now(hour), file: name)
        let data = try Data(contentsOf: Samples.configFolder.appending(path: "demo/\(name)"))
        var (records, complaints): ([BookRecord], [BookComplaint]) = ([], [])
        for item in reader.feed(data) + reader.finish() {
            switch item {
            case .record(let record): records.append(record)
            case .complaint(let complaint): complaints.append(complaint)
            }
        }
        return (records, complaints)
    }
}
