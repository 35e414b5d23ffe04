import Foundation
import Reception
import Testing

@testable import Web

@Suite("Referrals and counts, for staff and managers") struct StaffReferralTests {
    @Test func staffAcceptDeclineAndClose() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { $0.referrals = [DeskSample.referral(.asked, overdue: true), DeskSample.referral(.accepted), DeskSample.referral(.closed)] }
            let page = try await house.get("\(house.staff)/staff/referrals", inside).text
            #expect(page.contains("Not answered in time") && page.contains("07700900123") && page.contains("An appointment was made"))
            #expect(page.ranges(of: "value=\"accept\"").count == 1 && page.ranges(of: "value=\"close\"").count == 1 && page.ranges(of: "value=\"decline\"").count == 2)
            for form in ["kind=accept&referral=r", "kind=decline&referral=r&decline=full", "kind=close&referral=r&result=helped"] {
                #expect(try await house.post("\(house.staff)/staff/referrals/acts", form, inside).status == 303)
            }
            #expect(house.desk.seen.referralActs == [
                ReferralAct(.accept, "r"), ReferralAct(.decline, "r", decline: .full), ReferralAct(.close, "r", result: .helped),
            ])
            for form in ["kind=burn&referral=r", "kind=accept", ""] {
                #expect(try await house.post("\(house.staff)/staff/referrals/acts", form, inside).status == 400)
            }
        }
    }

    @Test func nobodyElseSeesThem() async throws {
        try await TestHouse.open { (house) async throws in
            for path in ["staff/referrals", "manage/signposting"] {
                let reply = try await house.get("\(house.staff)/\(path)", TestHouse.html)
                #expect(reply.status == 303 || reply.status == 401 || reply.status == 403, "\(path)")
                #expect(try await house.get("\(house.kiosk)/\(path)").status == 404)
            }
        }
    }

    /// The name of what is sensitive stands with how to reach them, folded away.
    @Test func whatIsSensitiveIsFoldedAway() throws {
        var entry = DeskSample.referral(.asked)
        (entry.referral.sensitive, entry.referral.safety) = (true, .call)
        let named = Service(id: entry.referral.service, name: "Named CANARY", organisation: "o", sensitive: true)
        let page = try SampleCentre.pages().referrals(
            lang: "en", entries: [entry], position: Position(epoch: "e", sequence: 1), signposts: try SampleCentre.signposts(and: [named]))
        let parts = page.split(separator: "<details", maxSplits: 1)
        #expect(parts[0].contains("A private request") && !parts[0].contains("CANARY") && !parts[0].contains("07700900123"))
        #expect(parts[1].contains("CANARY") && parts[1].contains("Leave no message"))
    }

    @Test func managersSeeWhatIsFoundAndWhatIsMissing() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            let page = try await house.get("\(house.staff)/manage/signposting?month=2026-10", inside).text
            #expect(page.contains("October 2026") && page.contains("month=2026-09") && page.contains("month=2026-11") && page.contains("swimming"))
            #expect(page.contains("1 to 7") && page.contains(">10<") && page.contains("Something private"))
            for month in ["2026-13", "x", "2099-01"] {
                #expect(try await house.get("\(house.staff)/manage/signposting?month=\(month)", inside).status == 400)
            }
        }
    }
}
