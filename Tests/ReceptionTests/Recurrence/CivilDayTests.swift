import Foundation
@testable import Reception
import Testing

struct CivilDayTests {
    @Test func countsAsFoundationDoes() {
        let calendar = Calendar.gregorian(in: .gmt)
        for number in stride(from: CivilDay.number(year: 1600, month: 1, day: 1), to: CivilDay.last, by: 97) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let ours = CivilDay.parts(of: number)
            #expect([ours.year, ours.month, ours.day] == [parts.year, parts.month, parts.day])
            #expect((CivilDay.weekday(of: number) + 1) % 7 + 1 == parts.weekday)
            #expect(CivilDay.number(year: ours.year, month: ours.month, day: ours.day) == number)
        }
    }

    @Test func knowsWhichDaysThereAre() {
        #expect(CivilDay.number(existing: 2024, 2, 29) != nil)
        #expect(CivilDay.number(existing: 2100, 2, 29) == nil)
        #expect(CivilDay.number(existing: 0, 1, 1) == nil)
        #expect(CivilDay.number(existing: 10_000, 1, 1) == nil)
        #expect(CivilDay.parts(of: CivilDay.first) == (1, 1, 1))
        #expect(CivilDay.parts(of: CivilDay.last) == (9999, 12, 31))
    }
}
