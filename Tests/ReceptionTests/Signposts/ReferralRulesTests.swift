import Foundation
import Reception
import Testing

@Suite("What may be done with a referral") struct ReferralRulesTests {
    @Test func itIsAcceptedThenClosedWithAnOutcome() throws {
        #expect(try ReferralRules.step(ReferralAct(.accept, "r"), from: .asked).state == .accepted)
        let closed = try ReferralRules.step(ReferralAct(.close, "r", result: .helped), from: .accepted)
        #expect(closed == ReferralAnswered(referral: "r", state: .closed, result: .helped))
    }

    @Test(arguments: [Referral.State.asked, .accepted]) func itIsDeclinedWithAReason(_ state: Referral.State) throws {
        #expect(try ReferralRules.step(ReferralAct(.decline, "r", decline: .full), from: state).decline == .full)
        #expect(throws: DeskError(.invalid, cause: "decline: a reason is asked")) { try ReferralRules.step(ReferralAct(.decline, "r"), from: state) }
    }

    @Test(arguments: [
        (ReferralAct.Kind.accept, Referral.State.accepted), (.accept, .declined), (.accept, .closed), (.decline, .closed), (.decline, .declined),
        (.close, .asked), (.close, .closed),
    ]) func whatMakesNoSenseIsRefused(_ kind: ReferralAct.Kind, _ state: Referral.State) {
        let act = ReferralAct(kind, "r", decline: .full, result: .helped)
        #expect { try ReferralRules.step(act, from: state) } throws: { ($0 as? DeskError)?.code == .conflict }
    }

    @Test func anOutcomeIsAsked() {
        #expect(throws: DeskError(.invalid, cause: "result: an outcome is asked")) { try ReferralRules.step(ReferralAct(.close, "r"), from: .accepted) }
    }

    @Test(arguments: [
        ("07700 900123", "07700900123"), ("+44 (0) 7700-900123", "+4407700900123"), ("1234567", "1234567"), ("123456", nil), ("0770090012345678", nil),
        ("07700 9OO123", nil), ("", nil), ("+", nil), ("٠٧٧٠٠٩٠٠١٢٣", nil),
    ]) func aTelephoneNumberIsDigits(_ typed: String, _ number: String?) { #expect(ReferralRules.phone(typed) == number) }

    @Test(arguments: [
        ("name@example.org", "name@example.org"), (" a.b+c@d.e-f.uk ", "a.b+c@d.e-f.uk"), ("name@example", nil), ("@example.org", nil), ("name", nil),
        ("a@b@c.d", nil), ("a b@c.de", nil), ("name@.org", nil), ("name@org.", nil), ("\"\u{301}@c.de", nil), ("<b>@c.de", nil),
    ]) func anAddressHasOneAtAndADot(_ typed: String, _ mail: String?) { #expect(ReferralRules.mail(typed) == mail) }

    /// What was typed never comes back in what went wrong.
    @Test func aRefusalDoesNotSayWhatWasTyped() {
        for way in [Referral.Way.phone, .mail] {
            let request = ReferralRequest(service: "s", kiosk: "k", way: way, contact: "CANARY", best: .any, language: "en")
            #expect { try ReferralRules.contact(request, known: nil) } throws: { !"\($0)".contains("CANARY") }
        }
    }

    @Test func whatIsKnownIsOfAPassAndOfNothingSensitive() throws {
        var request = ReferralRequest(service: "s", kiosk: "k", way: .known, contact: nil, best: .any, language: "en")
        #expect(try ReferralRules.contact(request, known: "0") == "0")
        #expect { try ReferralRules.contact(request, known: nil) } throws: { ($0 as? DeskError)?.code == .conflict }
        request.sensitive = true
        #expect { try ReferralRules.contact(request, known: "0") } throws: { ($0 as? DeskError)?.code == .conflict }
    }
}

@Suite("How long a family waits for an answer") struct ReferralPatienceTests {
    private let monday = CentreDay(year: 2026, month: 11, day: 23)

    /// Asked on a Monday, three working days are Tuesday to Thursday; asked on a Friday, they are Monday to Wednesday.
    @Test(arguments: [(0, 0, false), (0, 3, false), (0, 4, true), (4, 9, false), (4, 10, true), (5, 9, false), (5, 10, true), (0, 400, true)])
    func aWeekendCountsForNothing(_ asked: Int, _ today: Int, _ over: Bool) {
        #expect(ReferralPatience.usual.isOver(asked: monday.advanced(by: asked), today: monday.advanced(by: today)) == over)
    }

    @Test func aHolidayCountsForNothing() {
        let tuesday = monday.advanced(by: 1)
        let patience = ReferralPatience(workingDays: 3) { $0 == tuesday }
        #expect(!patience.isOver(asked: monday, today: monday.advanced(by: 4)))
        #expect(patience.isOver(asked: monday, today: monday.advanced(by: 7)))
    }

    @Test func aClockThatWentBackFlagsNobody() { #expect(!ReferralPatience.usual.isOver(asked: monday, today: monday.advanced(by: -9))) }
}
