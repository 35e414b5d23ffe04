import Foundation
import Reception
import Testing
@testable import Intake

@Suite struct CSVRecordTests {
    private static let wide = "appointment_id,person_id,given_name,family_name,born,service,date,time,minutes,end,place,status,adjustments,"
        + "language,contact,lead_professional,holders,passes,protected,sensitive,note,revision"

    @Test func everyFieldReachesItsPlace() throws {
        let reading = CSVSample.one(
            "a1,p1,Amina,Khan,2019-03-04,SALT  Clinic,2026-11-18,9:30,40,,garden ROOM,Confirmed,"
                + "quiet-place; Easy Read; interpreter: Urdu,ur,07700 900123,Dr Moss,h1; h2;h1,abc,yes,1,Door B,3", header: Self.wide)
        let record = try #require(reading.records.first)
        #expect(reading.complaints.isEmpty)
        #expect(record == BookRecord(
            externalID: "a1",
            person: PersonRecord(externalID: "p1", personal: Personal(
                given: "Amina", family: "Khan", born: CentreDay(year: 2019, month: 3, day: 4), language: "ur", contact: "07700 900123",
                leadProfessional: "Dr Moss",
                adjustments: [Adjustment(.quietPlace), Adjustment(.easyRead), Adjustment(.interpreter, detail: "Urdu")]), protected: true),
            service: .init("slt"), start: CentreDay(year: 2026, month: 11, day: 18).at(hour: 9, minute: 30, in: .gmt), minutes: 40,
            place: .init("garden"), cancelled: false, sensitive: true, revision: 3, holders: ["h1", "h2"], passes: [.init("abc")],
            note: "Door B", origin: Origin(file: "book.csv", line: 2)))
    }

    @Test func aRecordWithoutAPersonIsASession() {
        let record = CSVSample.one("a1,,,,,slt,2026-11-18,11:30,,,,").records.first
        #expect(record?.person == nil && record?.minutes == 30 && record?.cancelled == false)
    }

    @Test func anAppointmentOfASensitiveServiceIsSensitive() {
        #expect(CSVSample.one("a1,,,,,refuge,2026-11-18,11:30,,,,").records.first?.sensitive == true)
    }

    @Test func marksAreWordsWithSpacesBetweenThem() {
        let header = "appointment_id,person_id,service,date,time,marks"
        let read = { (marks: String) in CSVSample.one("a1,p1,slt,2026-11-18,11:30,\(marks)", header: header) }
        #expect(read("do-not-release  do-not-meet:K7 do-not-release").records.first?.person?.marks == [.doNotRelease, .doNotMeet("K7")])
        #expect(read("").records.first?.person?.marks == nil)
        for wrong in ["release", "do-not-meet", "do-not-meet:", "do-not-release;do-not-meet:K7", "Do not release"] {
            let reading = read(wrong)
            #expect(reading.records.isEmpty && reading.refused.first?.origin.field == "marks" && reading.refused.count == 1)
            #expect(reading.refused.first?.reason.contains("K7") == false)
        }
    }

    @Test func anEndGivesTheLength() {
        let record = CSVSample.one("a1,,,,,slt,2026-11-18,11:30,,12:15,,,,,,,,,,,,", header: Self.wide).records.first
        #expect(record?.minutes == 45)
    }

    @Test func unknownAdjustmentsAreKeptAndSaid() {
        let reading = CSVSample.one("a1,p1,,,,slt,2026-11-18,11:30,,,,,weighted blanket: blue,Urdu!,,,,,,,,", header: Self.wide)
        #expect(reading.records.first?.person?.personal.adjustments == [Adjustment(.other, detail: "weighted blanket: blue")])
        #expect(reading.warnings.map(\.origin.field) == ["language", "adjustments"])
    }

    /// A value that would betray someone if a message repeated it stands in each of these.
    @Test(arguments: [
        (",p,,,,slt,2026-11-18,11:30,,,,", "appointment_id"),
        ("\(String(repeating: "CANARY", count: 40)),p,,,,slt,2026-11-18,11:30,,,,", "appointment_id"),
        ("CAN\u{202E}ARY,p,,,,slt,2026-11-18,11:30,,,,", "appointment_id"),
        ("a,,CANARY,,,slt,2026-11-18,11:30,,,,", "person_id"),
        ("a,p,CAN\u{7}ARY,,,slt,2026-11-18,11:30,,,,", "given_name"),
        ("a,p,,\(String(repeating: "CANARY", count: 40)),,slt,2026-11-18,11:30,,,,", "family_name"),
        ("a,p,,a\(String(repeating: "\u{301}", count: 300)),,slt,2026-11-18,11:30,,,,", "family_name"),
        ("a,p,,,CANARY,slt,2026-11-18,11:30,,,,", "born"),
        ("a,p,,,1899-12-31,slt,2026-11-18,11:30,,,,", "born"),
        ("a,p,,,2019-02-29,slt,2026-11-18,11:30,,,,", "born"),
        ("a,p,,,,,2026-11-18,11:30,,,,", "service"),
        ("a,p,,,,physio,2026-11-18,11:30,,,,", "service"),
        ("a,p,,,,slt,18/11/2026,11:30,,,,", "date"),
        ("a,p,,,,slt,,11:30,,,,", "date"),
        ("a,p,,,,slt,2029-11-18,11:30,,,,", "date"),
        ("a,p,,,,slt,9999-11-18,11:30,,,,", "date"),
        ("a,p,,,,slt,2026-11-18,,,,,", "time"),
        ("a,p,,,,slt,2026-11-18,24:00,,,,", "time"),
        ("a,p,,,,slt,2026-11-18,1130,,,,", "time"),
        ("a,p,,,,slt,2026-11-18,11:30,0,,,", "minutes"),
        ("a,p,,,,slt,2026-11-18,11:30,1441,,,", "minutes"),
        ("a,p,,,,slt,2026-11-18,11:30,99999999999999999999,,,", "minutes"),
        ("a,p,,,,slt,2026-11-18,11:30,,CANARY,,", "place"),
        ("a,p,,,,slt,2026-11-18,11:30,,,CANARY,", "status"),
        ("a,p,,,,slt,2026-11-18,11:30,,,,CAN\u{0}ARY", "note"),
    ])
    func aBadValueIsRefusedByItsFieldAndNotRepeated(_ row: String, _ field: String) {
        let reading = CSVSample.one(row)
        #expect(reading.records.isEmpty)
        #expect(reading.complaints.map(\.origin) == [Origin(file: "book.csv", line: 2, field: field)])
        #expect(!reading.complaints.description.contains("CANARY"))
    }

    @Test func theHintForAnUnknownServiceNamesItAndTheConfiguration() {
        let reason = CSVSample.one("a,p,,,,Physio,2026-11-18,11:30,,,,").complaints.first?.reason
        #expect(reason?.contains("\"Physio\"") == true && reason?.contains("aliases") == true)
    }

    @Test func ofTwoRecordsWithOneIdTheHigherRevisionIsTaken() {
        let header = "appointment_id,service,date,time,revision"
        let rows = [(1, 0), (1, 2), (1, 2), (1, 1), (2, 0)].map { "a\($0),slt,2026-11-18,11:30,\($1)" }
        let reading = CSVSample.read(([header] + rows).joined(separator: "\n"))
        #expect(reading.records.map(\.revision) == [0, 2, 0])
        #expect(reading.refused.map(\.origin.line) == [4, 5])
        #expect(reading.refused.allSatisfy { $0.reason.contains("line 3") })
    }
}
