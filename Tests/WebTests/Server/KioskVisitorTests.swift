import Foundation
import Reception
import Testing

@testable import Web

@Suite("Signing in for work") struct KioskVisitorTests {
    private func step(_ house: TestHouse, _ form: String) async throws -> Reply {
        try await house.post("\(house.kiosk)/kiosk/main/visitor", form)
    }

    @Test func aVolunteerReadsTheNoticeAndIsSignedIn() async throws {
        try await TestHouse.open { (house) async throws in
            let home = try await house.get("\(house.kiosk)/kiosk/main?lang=pl", TestHouse.html).text
            #expect(home.contains("href=\"/kiosk/main/visitor?lang=pl\""))
            let roles = try await house.get("\(house.kiosk)/kiosk/main/visitor", TestHouse.html).text
            for role in Visitor.Role.allCases { #expect(roles.contains("name=\"role\" value=\"\(role.rawValue)\"")) }
            let notice = try await step(house, "role=volunteer").text
            #expect(notice.contains("If you are worried about a child") && notice.contains("name=\"role\" value=\"volunteer\""))
            #expect(house.desk.seen.signedIn.isEmpty)
            let done = try await step(house, "role=volunteer&meeting=&read=yes&identification=yes").text
            #expect(done.contains("data-page=\"visitor-done\"") && done.contains("You are signed in"))
            _ = try await step(house, "role=contractor&meeting=&read=yes")
            let seen = house.desk.seen.signedIn
            #expect(seen.map(\.role) == [.volunteer, .contractor] && seen.map(\.identification) == [true, false])
            #expect(seen.allSatisfy { $0.meeting == nil && $0.moment == DeskSample.moment })
        }
    }

    @Test func aMeetingIsChosenByTimeAndPlace() async throws {
        try await TestHouse.open { (house) async throws in
            let which = try await step(house, "role=meeting").text
            #expect(which.contains("name=\"meeting\" value=\"m1\"") && which.contains("Garden") && !which.contains("Clinic"))
            let notice = try await step(house, "role=meeting&meeting=m1").text
            #expect(notice.contains("name=\"meeting\" value=\"m1\""))
            _ = try await step(house, "role=meeting&meeting=m1&read=yes&identification=yes")
            let json = try await house.post("\(house.kiosk)/kiosk/main/visitor", json: #"{"role":"meeting","meeting":"m1","identification":true}"#)
            #expect(try json.decoded(Visitor.self).meeting == "m1")
            #expect(house.desk.seen.signedIn.map(\.meeting?.rawValue) == ["m1", "m1"])
        }
    }

    @Test(arguments: ["", "role=", "role=boss&read=yes", "role=%3Cb%3E"]) func aRoleThatIsNoneIsRefused(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await step(house, form).status == 400)
            #expect(house.desk.seen.signedIn.isEmpty)
        }
    }

    /// Until a native reader has been through a language, what must not be misunderstood stands in English, and says that it does.
    @Test func theNoticeIsInAReviewedLanguageAndMarked() throws {
        let notice = { (pages: Pages, lang: String) in
            pages.visitorNotice(Screen(SampleCentre.kiosk, lang), role: .contractor, meeting: nil)
        }
        let ours = try SampleCentre.pages()
        #expect(notice(ours, "ur").contains("<p class=\"notice-text\" lang=\"en\" dir=\"ltr\">If you are worried"))
        #expect(notice(ours, "en").contains("<p class=\"notice-text\">If you are worried"))
        let own = try Pages(
            centre: SampleCentre.centre, languages: ours.languages, visitorNotice: ["en": "Never <alone>.", "pl": "Nigdy sam."])
        #expect(notice(own, "pl").contains("<p class=\"notice-text\">Nigdy sam."))
        #expect(notice(own, "ur").contains("<p class=\"notice-text\" lang=\"en\" dir=\"ltr\">Never &lt;alone&gt;."))
    }

    @Test func staffSeeAsWhatSomebodyIsHere() throws {
        let pages = try SampleCentre.pages()
        let row = BoardRow(id: "visitor:1", state: .working, since: SampleCentre.time(9, 0), role: .contractor, identification: false)
        let page = pages.arrivals(lang: "en", board: SampleCentre.board([row])).read
        #expect(page.contains("Here for work 1") && page.contains("Contractor") && page.contains("Identification not shown"))
        #expect(!page.contains("No appointment") && !page.contains("Service not shown"))
    }
}
