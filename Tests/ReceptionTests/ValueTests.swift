import Foundation
import Reception
import Testing

@Suite struct ValueTests {
    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-01 ", "", "２０２６-01-01", "2026-01-0a"])
    func daysThatAreNoneAreNotRead(text: String) { #expect(CentreDay(text) == nil) }

    @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29"])
    func daysAreWrittenAsRead(text: String) { #expect(CentreDay(text)?.description == text) }

    @Test func daysGoOverMonthsAndYears() {
        #expect(CentreDay("2026-12-31")!.advanced(by: 1) == CentreDay("2027-01-01"))
        #expect(CentreDay("2024-03-01")!.advanced(by: -1) == CentreDay("2024-02-29"))
    }

    @Test(arguments: [0, 1, 999_999, -1, -1_000_001, 1_795_000_000_123_456] as [Int64])
    func timesComeBackToTheMicrosecond(microseconds: Int64) throws {
        let date = Date(microseconds: microseconds)
        #expect(Coding.date(of: Coding.text(of: date))?.microseconds == microseconds)
        #expect(try Coding.decode([Date].self, from: Coding.encode([date])) == [date])
    }

    @Test(arguments: ["2026-11-21T10:30:00", "2026-11-21T10:30:00.Z", "2026-11-21T10:30:00.1234567Z", "x"])
    func timesOfAnotherFormAreRefused(text: String) { #expect(Coding.date(of: text) == nil) }

    @Test func everyTokenIsUsedBeforeANumberIsAdded() {
        var recent: Set<Token> = []
        for round in 0..<128 {
            let token = Token.next(recent: recent, random: UInt64(round) &* 7919)
            #expect(token.number == nil && !recent.contains(token))
            recent.insert(token)
        }
        let next = Token.next(recent: recent, random: 5)
        #expect(next.number == 2 && recent.count == 128)
    }

    @Test func everyOutcomeHasACodeOfItsOwn() { #expect(Set(Outcome.allCases.map(\.code)).count == Outcome.allCases.count) }

    @Test func ticketsHoldNothingThatIsMistaken() {
        let ticket = Refusal.ticket(from: [0, 19, 77, 255])
        #expect(ticket.count == 4 && ticket.allSatisfy { !"01OIBSDGLN".contains($0) })
    }

    @Test func waitsAreRoundedUpToFiveMinutes() {
        let now = Date(timeIntervalSince1970: 0)
        #expect(WaitEstimate.minutes(due: now.addingTimeInterval(601), now: now, delays: []) == 15)
        #expect(WaitEstimate.minutes(due: now, now: now, delays: [60, 600, 120]) == 5)
        #expect(WaitEstimate.minutes(due: nil, now: now, delays: []) == nil)
        #expect(WaitEstimate.minutes(due: now.addingTimeInterval(-900), now: now, delays: [-300]) == 0)
    }

    @Test func bodiesComeBackAsTheyWere() throws {
        let bodies: [Change.Body] = [
            .partyTold(PartyTold(arrival: "a", absent: ["v"], companions: 2)), .acknowledged(Acknowledged(ticket: "T")),
            .refused(Refused(refusal: Refusal(.tooEarly, opens: Date(microseconds: 5), ticket: "T"), kiosk: "k", pass: nil)),
        ]
        for body in bodies { #expect(try Change.Body(kind: body.kind, from: body.encoded()) == body) }
    }
}
