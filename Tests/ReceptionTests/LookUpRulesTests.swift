import Foundation
import Reception
import Testing

/// Birthday and initials are a weak factor: what gets in, and what ends at a person.
@Suite struct LookUpRulesTests {
    private let case1 = RuleCase()

    private func match(_ id: String, _ items: [CheckInItem], protected: Bool = false) -> LookUpMatch {
        LookUpMatch(person: Person(id: .init(id), source: "s", externalID: id, protected: protected), items: items)
    }

    private func decide(_ matches: [LookUpMatch], at text: String = "09:50", hour: Int? = nil, trusted: Bool = true) -> LookUpDecision {
        LookUpRules.decide(
            matches, hour: hour, moment: Moment(wall: case1.time(text), boottime: 0, boot: "b", trusted: trusted), zone: case1.zone)
    }

    @Test func oneMatchDueNowIsIn() {
        let item = case1.item("speech", at: "10:00")
        #expect(decide([match("p1", [item])]) == .arrive([DueAppointment(appointment: item.appointment, late: false)]))
    }

    @Test func onlyAmbiguityAsksForTheHour() {
        let two = [match("p1", [case1.item("a", at: "10:00")]), match("p2", [case1.item("b", at: "11:00", person: "p2")])]
        #expect(decide(two) == .needsHour)
        guard case .arrive(let due) = decide(two, hour: 10) else { Issue.record("not found"); return }
        #expect(due.map(\.appointment.id) == ["a"])
        #expect(decide(two, hour: 9) == .refuse(.noMatch))
    }

    @Test func twinsAtTheSameHourGoToAPerson() {
        let twins = [match("p1", [case1.item("a", at: "10:00")]), match("p2", [case1.item("b", at: "10:00", person: "p2")])]
        #expect(decide(twins, hour: 10) == .refuse(.severalMatches))
    }

    @Test func everythingElseEndsAtAPersonForItsReason() {
        #expect(decide([]) == .refuse(.noMatch))
        #expect(decide([match("p1", [case1.item("a", at: "10:00")], protected: true)]) == .refuse(.protected))
        #expect(decide([match("p1", [case1.item("a", at: "12:00")])]) == .refuse(.tooEarly))
        #expect(decide([match("p1", [case1.item("a", at: "08:00")])]) == .refuse(.tooLate))
        #expect(decide([match("p1", [case1.item("a", at: "10:00", day: 1)])]) == .refuse(.notToday))
        #expect(decide([match("p1", [case1.item("a", at: "10:00", state: .cancelled)])]) == .refuse(.cancelled))
        #expect(decide([match("p1", [case1.item("a", at: "10:00", attended: "x")])]) == .refuse(.alreadyHere))
        #expect(decide([match("p1", [case1.item("a", at: "10:00", sensitive: true)])]) == .refuse(.sensitive))
        #expect(decide([match("p1", [case1.item("a", at: "10:00")])], trusted: false) == .refuse(.clockNotTrusted))
    }

    @Test func aProtectedPersonDoesNotEvenMakeItAmbiguous() {
        let matches = [match("p1", [case1.item("a", at: "10:00")], protected: true), match("p2", [case1.item("b", at: "10:00", person: "p2")])]
        guard case .arrive(let due) = decide(matches) else { Issue.record("the protected person shows"); return }
        #expect(due.map(\.appointment.id) == ["b"])
    }

    @Test(arguments: [
        ("Łukasik", "LUK"), ("O’Brien", "OB"), ("de la Cruz", "DELA"), ("Öztürk", "OZ"), ("Ahmed", "ahm"), ("Шевченко", "S"), ("خان", "K"),
    ])
    func surnamesOfAllScriptsAreReachedByLatinKeys(family: String, keyed: String) {
        let personal = Personal(given: "X", family: family, born: CentreDay("2019-03-04"))
        #expect(LookUpRules.fits(personal, day: 4, month: 3, letters: keyed))
        #expect(!LookUpRules.fits(personal, day: 3, month: 4, letters: keyed))
        #expect(!LookUpRules.fits(personal, day: 4, month: 3, letters: "Q"))
        #expect(!LookUpRules.fits(personal, day: 4, month: 3, letters: ""))
    }

    @Test func theLimitSlides() {
        let limit = LookUpLimit(misses: 3, minutes: 10)
        #expect(!limit.rests(after: [10, 20]))
        #expect(limit.rests(after: [10, 20, 599]))
        #expect(!limit.rests(after: [10, 20, 601]))
    }
}
