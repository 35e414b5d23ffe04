import Foundation
import Reception
import Signposting
import Testing

@testable import hazel

@Suite("The holidays of a centre")
struct OpeningConfigurationTests {
    @Test("are those of England, closed, where the file says nothing") func usual() throws {
        #expect(try Samples.read(Samples.small).opening == OpeningCalendar(zone: try #require(TimeZone(identifier: "Europe/London"))))
    }

    @Test("are read") func read() throws {
        let opening = try Samples.read(Samples.small + """

            opening:
              closed-on-bank-holidays: no
              extra-bank-holidays: [2027-06-07]
              school-holidays:
                - {from: 2026-12-21, to: 2027-01-01}
            """).opening
        let day = { (text: String) in try #require(CentreDay(text)) }
        #expect(!opening.closedOnBankHolidays)
        #expect(opening.bankHolidays == BankHolidays(extra: [try day("2027-06-07")]))
        #expect(opening.schoolHolidays == SchoolHolidays([try day("2026-12-21")...day("2027-01-01")]))
    }

    @Test("are complained of with their place where they are wrong") func wrong() {
        #expect(Samples.problems(Samples.small + """

            opening:
              closed-on-bank-holidays: perhaps
              extra-bank-holidays: [7 June]
              school-holidays:
                - {from: 2027-01-01, to: 2026-12-21}
                - {from: 2027-02-30, to: 2027-03-01}
                - {from: 2027-02-15}
              terms: 3
            """).map { String($0.drop { $0 != " " }.dropFirst()) } == [
                "closed-on-bank-holidays: “perhaps” is not yes or no", "extra-bank-holidays: “7 June” is not a date like 2027-05-31",
                "school-holidays: 2026-12-21 comes before 2027-01-01", "from: “2027-02-30” is not a date like 2027-05-31",
                "the key “to” is missing: a date like 2027-05-31", "there is no key “terms” here",
            ])
    }
}
