import Foundation
import Reception
import Testing

/// A pass at the desk: one test for each way it can end.
@Suite struct CheckInRulesTests {
    private let case1 = RuleCase()

    @Test func inTimeIsCheckedIn() {
        let item = case1.item("speech", at: "10:00")
        #expect(case1.decide("09:50", [item]) == .arrive([DueAppointment(appointment: item.appointment, late: false)], outcome: .checkedIn, flags: []))
    }

    @Test func oneScanChecksInTheWholeDay() {
        let items = [case1.item("nursery", at: "14:00"), case1.item("speech", at: "10:00")]
        guard case .arrive(let due, .checkedIn, []) = case1.decide("09:50", items) else { Issue.record("not checked in"); return }
        #expect(due.map(\.appointment.id) == ["speech", "nursery"])
    }

    @Test(arguments: [("09:15", true), ("09:14", false)])
    func theWindowOpens45MinutesBefore(time: String, opens: Bool) {
        let decision = case1.decide(time, [case1.item("speech", at: "10:00")])
        #expect((decision == .refuse(Refusal(.tooEarly, opens: case1.time("09:15"), start: case1.time("10:00")))) == !opens)
    }

    @Test(arguments: [("10:10", Outcome.checkedIn), ("10:11", .late), ("11:00", .late)])
    func lateIsCheckedInAndSaid(time: String, outcome: Outcome) {
        guard case .arrive(_, let got, _) = case1.decide(time, [case1.item("speech", at: "10:00")]) else { Issue.record("refused"); return }
        #expect(got == outcome)
    }

    @Test func tooLateGoesToAPerson() {
        #expect(case1.decide("11:01", [case1.item("speech", at: "10:00")]) == .refuse(Refusal(.tooLate, start: case1.time("10:00"))))
    }

    @Test func aMissedMorningDoesNotSpoilTheAfternoon() {
        let items = [case1.item("speech", at: "08:00"), case1.item("nursery", at: "14:00")]
        guard case .arrive(let due, .checkedIn, _) = case1.decide("13:30", items) else { Issue.record("refused"); return }
        #expect(due.map(\.appointment.id) == ["nursery"])
    }

    @Test func anotherDayIsNamed() {
        let tomorrow = case1.item("speech", at: "10:00", day: 1)
        #expect(case1.decide("10:00", [tomorrow]) == .refuse(Refusal(.notToday, start: tomorrow.appointment.start)))
    }

    @Test func nothingLeftOnThePass() {
        #expect(case1.decide("10:00", [case1.item("speech", at: "10:00", day: -1)]) == .refuse(Refusal(.nothingBooked)))
    }

    @Test func cancelledTodayIsSaid() {
        let item = case1.item("speech", at: "10:00", state: .cancelled)
        #expect(case1.decide("10:00", [item]) == .refuse(Refusal(.cancelled, start: case1.time("10:00"))))
    }

    @Test func alreadyHereIsHarmless() {
        #expect(case1.decide("10:30", [case1.item("speech", at: "10:00", attended: "a1")]) == .alreadyHere("a1"))
    }

    @Test func whoeverLeftAndIsDueAgainComesInAgain() {
        let items = [case1.item("speech", at: "10:00", attended: "a1", over: true), case1.item("nursery", at: "14:00")]
        guard case .arrive(let due, _, _) = case1.decide("13:30", items) else { Issue.record("refused"); return }
        #expect(due.map(\.appointment.id) == ["nursery"])
    }

    @Test func theSameScanAMomentLaterIsTheSameArrival() {
        let item = case1.item("speech", at: "10:00", attended: "a1")
        #expect(case1.decide("09:50", [item], earlier: ("a1", "09:49")) == .again("a1"))
        #expect(case1.decide("09:52", [item], earlier: ("a1", "09:49")) == .alreadyHere("a1"))
    }

    @Test func twoAppointmentsAtOnceAreAPersonsToSort() {
        let items = [case1.item("speech", at: "10:00"), case1.item("nursery", at: "10:00")]
        guard case .arrive(let due, .ambiguous, [.doubleBooked]) = case1.decide("09:50", items) else { Issue.record("not said"); return }
        #expect(due.count == 2)
    }

    @Test func twoChildrenAtOnceAreNot() {
        let items = [case1.item("speech", at: "10:00"), case1.item("nursery", at: "10:00", person: "p2")]
        guard case .arrive(_, .checkedIn, []) = case1.decide("09:50", items) else { Issue.record("taken for double-booked"); return }
    }

    @Test func anotherCentresPassIsNotOurs() {
        #expect(case1.decide("10:00", [], claim: case1.claim(mark: [9])) == .refuse(Refusal(.otherCentre)))
    }

    @Test func revokedComesBeforeTheBook() {
        let decision = case1.decide("10:00", [case1.item("speech", at: "10:00")], pass: case1.pass(revoked: case1.time("09:00")))
        #expect(decision == .refuse(Refusal(.revoked)))
    }

    @Test func beyondItsWindowAPassWithNothingDueIsExpiredOrNotYetValid() {
        #expect(case1.decide("10:00", [], claim: case1.claim(from: -30, until: -1)) == .refuse(Refusal(.expired)))
        #expect(case1.decide("10:00", [], claim: case1.claim(from: 1, until: 30)) == .refuse(Refusal(.notYetValid)))
    }

    /// The signed window bounds the pass's life, not the appointment: where the book knows the pass, the book decides.
    @Test func theBookDecidesOverTheWindow() {
        let decision = case1.decide("10:00", [case1.item("speech", at: "10:00")], claim: case1.claim(from: -30, until: -1))
        guard case .arrive(_, .checkedIn, _) = decision else { Issue.record("refused"); return }
    }

    @Test func aBelievedPassArrivesWithoutAppointment() {
        #expect(case1.decide("10:00", [], pass: nil) == .arrive([], outcome: .believed, flags: [.believed]))
        #expect(case1.decide("10:30", [], pass: nil, earlier: ("a1", "10:00")) == .alreadyHere("a1"))
        #expect(case1.decide("10:00", [], pass: nil, claim: case1.claim(from: -9, until: -1)) == .refuse(Refusal(.expired)))
    }

    @Test(arguments: ["03:00", "10:00", "23:00"])
    func aClockThatIsNotTrustedTurnsNobodyAway(time: String) {
        let item = case1.item("speech", at: "10:00")
        let decision = case1.decide(time, [item], trusted: false, claim: case1.claim(from: -9, until: -1))
        #expect(decision == .arrive([DueAppointment(appointment: item.appointment, late: false)], outcome: .clockNotTrusted, flags: [.clockNotTrusted]))
    }

    @Test func withoutAClockTheDayIsTheLastTrustedOne() {
        let items = [case1.item("speech", at: "10:00"), case1.item("nursery", at: "10:00", day: 1)]
        let decision = case1.decide("10:00", items, trusted: false, lastTrusted: case1.today.advanced(by: 1))
        guard case .arrive(let due, .clockNotTrusted, _) = decision else { Issue.record("refused"); return }
        #expect(due.map(\.appointment.id) == ["nursery"])
    }

    @Test func withoutAClockAndOnNoListedDayTheyArriveAllTheSame() {
        let decision = case1.decide("10:00", [case1.item("speech", at: "10:00")], trusted: false, lastTrusted: case1.today.advanced(by: 5))
        #expect(decision == .arrive([], outcome: .clockNotTrusted, flags: [.clockNotTrusted]))
    }

    /// In October the hour from 01:00 is there twice; an appointment means the first, and the window counts real minutes.
    @Test func theNightOfTheClockChange() {
        let day = CentreDay(year: 2026, month: 10, day: 25)
        #expect(day.interval(in: case1.zone).upperBound.timeIntervalSince(day.interval(in: case1.zone).lowerBound) == 25 * 3600)
        let start = day.at(hour: 1, minute: 30, in: case1.zone)
        #expect(ArrivalWindow.usual.standing(of: start.addingTimeInterval(3600), to: start) == .late)
        #expect(ArrivalWindow.usual.standing(of: start.addingTimeInterval(3661), to: start) == .tooLate)
    }
}
