import Foundation
import Reception
import Testing
@testable import Intake

@Suite struct CSVHeaderTests {
    @Test func aCentreDropsInItsOwnExport() throws {
        let profile = try JSONDecoder().decode(CSVProfile.self, from: Data("""
            {"name": "clinic", "delimiter": ";", "dates": "dd/mm/yyyy", "times": "hhmm", "minutes": 45,
             "columns": {"appointment_id": "Appt No", "person_id": "Client", "service": "Clinic", "date": "Appt Date",
                         "time": "Slot", "family_name": "Surname"},
             "statuses": {"DNA-C": "cancelled"}}
            """.utf8))
        let header = "  APPT NO ;Client;Surname;Clinic;Appt Date;Slot;Status;Ward"
        let reading = CSVSample.one("7;9;Khan;salt CLINIC;3/4/2026;0905;dna-c;x", profile, header: header)
        let record = try #require(reading.records.first)
        #expect(reading.complaints.isEmpty)
        #expect(record.start == CentreDay(year: 2026, month: 4, day: 3).at(hour: 9, minute: 5, in: CSVSample.centre.zone))
        #expect(record.service.rawValue == "slt" && record.minutes == 45 && record.cancelled)
        #expect(record.person?.personal.family == "Khan")
    }

    @Test func aProfileSurvivesItsOwnForm() throws {
        let profile = CSVProfile(
            name: "x", delimiter: .tab, dates: .declared(order: [.month, .day, .year], separator: "/"), births: .iso, times: .seconds,
            minutes: 20, columns: [.date: "Day"], statuses: ["gone": .cancelled])
        #expect(try JSONDecoder().decode(CSVProfile.self, from: JSONEncoder().encode(profile)) == profile)
    }

    @Test(arguments: [
        #"{"name": "x", "columns": {"surname": "Family"}}"#, #"{"name": "x", "dates": "dd/mm/yy"}"#,
        #"{"name": "x", "delimiter": "|"}"#, #"{"name": "x", "minutes": 0}"#, #"{"name": "x", "statuses": {"a": "b"}}"#,
    ])
    func aProfileThatMeansNothingIsAnError(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(CSVProfile.self, from: Data(text.utf8)) }
    }

    @Test func missingColumnsAreNamedAndNothingIsRead() {
        let reading = CSVSample.read("person_id,date\np,2026-11-18\n")
        #expect(reading.refused.map(\.origin.field) == ["appointment_id", "service", "time"])
        #expect(reading.records.isEmpty)
    }

    @Test func aColumnThatComesTwiceIsRefused() {
        let reading = CSVSample.read("\(CSVSample.header), NOTE\n")
        #expect(reading.refused.map(\.origin.field) == ["note"])
    }

    @Test func columnsThatNoOneAskedForMayComeTwice() {
        #expect(CSVSample.read("\(CSVSample.header),extra,extra\n").complaints.isEmpty)
    }

    @Test func aMappedColumnThatIsNotThereIsAWarning() {
        let profile = CSVProfile(name: "t", columns: [.contact: "Mobile"])
        let reading = CSVSample.one("a1,,,,,slt,2026-11-18,11:30,,,,", profile)
        #expect(reading.warnings.map(\.origin.field) == ["Mobile"])
        #expect(reading.records.count == 1)
    }

    @Test func theWrongDelimiterIsGuessedAtAloud() {
        let reading = CSVSample.read(CSVSample.header.replacing(",", with: ";") + "\n")
        #expect(reading.refused.last?.reason.contains("delimiter") == true)
    }

    @Test func anEmptyFileSaysSo() {
        #expect(CSVSample.read("").refused.count == 1)
        #expect(CSVSample.read("\n\n").refused.count == 1)
    }

    @Test func theWrongNumberOfFieldsIsReportedByLine() {
        let reading = CSVSample.read("\(CSVSample.header)\n,,,\na1,p1\n,,,,,,,,,,,\n")
        #expect(reading.refused.map(\.description) == ["book.csv:3: has 2 fields, where the header has 12"])
    }
}
