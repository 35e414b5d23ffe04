import Foundation
import Reception
import Testing
import Words

@testable import Web

@Suite("Asking to be contacted, at the kiosk") struct KioskContactTests {
    private static let number = "07700900123"

    private func step(_ house: TestHouse, _ form: String, service: String = "clinic") async throws -> Reply {
        try await house.post("\(house.kiosk)/kiosk/main/find/service/\(service)/contact", form)
    }

    @Test func oneQuestionToAPageAndOnePressToConsent() async throws {
        try await TestHouse.open { (house) async throws in
            let how = try await house.get("\(house.kiosk)/kiosk/main/find/service/clinic/contact?lang=pl&theme=know&need=sleep", TestHouse.html).text
            #expect(how.contains("data-page=\"contact-how\"") && how.contains("name=\"need\" value=\"sleep\"") && !how.contains("value=\"known\""))
            #expect(try await step(house, "way=phone").text.contains("data-page=\"contact-number\""))
            let when = try await step(house, "way=phone&typed=&letters=\(Self.number)&do=ready").text
            #expect(when.contains("data-page=\"contact-when\"") && when.contains("name=\"contact\" value=\"\(Self.number)\""))
            let consent = try await step(house, "way=phone&contact=\(Self.number)&best=morning&theme=know&need=sleep&lang=pl").text
            #expect(consent.contains("data-page=\"contact-consent\"") && consent.contains(Self.number) && consent.contains("polski") || consent.contains("Polski"))
            #expect(house.desk.seen.referred.isEmpty, "nothing is sent before it is consented to")
            let done = try await step(house, "way=phone&contact=\(Self.number)&best=morning&theme=know&need=sleep&band=0-4&lang=pl&consent=why").text
            #expect(done.contains("data-page=\"contact-done\"") && done.contains("7KFM") && !done.contains(Self.number))
            let request = try #require(house.desk.seen.referred.first)
            #expect(request.contact == Self.number && request.best == .morning && request.language == "pl" && request.need == "sleep" && request.service == "clinic")
            #expect(house.desk.seen.counted == [Uptake(theme: "know", need: "sleep", band: .early, language: "pl", outcome: .referred)])
        }
    }

    /// Each key alone, as a browser without the script sends it.
    @Test func itWorksWithoutAScript() async throws {
        try await TestHouse.open { (house) async throws in
            var typed = ""
            for key in Self.number {
                let page = try await step(house, "way=phone&typed=\(typed)&letters=\(key)").text
                typed.append(key)
                #expect(page.contains("name=\"typed\" value=\"\(typed)\"") && page.contains("value=\"ready\" data-continue>"))
            }
            #expect(try await step(house, "way=phone&typed=\(typed)&do=ready").text.contains("name=\"contact\" value=\"\(Self.number)\""))
        }
    }

    @Test func whatIsNoNumberIsAskedAgainAndStays() async throws {
        try await TestHouse.open { (house) async throws in
            let page = try await step(house, "way=phone&typed=&letters=0770&do=ready").text
            #expect(page.contains("data-page=\"contact-number\"") && page.contains("7 to 15 digits") && page.contains("value=\"0770\""))
            let mail = try await step(house, "way=mail&typed=&letters=name&do=ready").text
            #expect(mail.contains("data-page=\"contact-mail\"") && mail.contains("name@example.org"))
            #expect(!(try await step(house, "way=mail&typed=%22%CC%81%3Cb%3E&letters=a").text.contains("<b>")))
        }
    }

    @Test func backIsOneQuestionBack() async throws {
        try await TestHouse.open { (house) async throws in
            let number = Self.number
            for (form, page) in [
                ("way=phone&contact=\(number)&best=any", "contact-when"), ("way=phone&contact=\(number)", "contact-number"),
                ("way=phone&typed=0", "contact-how"),
            ] { #expect(try await step(house, form + "&do=back").text.contains("data-page=\"\(page)\""), "\(page)") }
            let reply = try await step(house, "do=back")
            #expect(reply.status == 303 && reply.header("Location") == "/kiosk/main/find/service/clinic?lang=en")
        }
    }

    @Test func withoutConsentNothingIsAskedOfTheDesk() async throws {
        try await TestHouse.open { (house) async throws in
            let page = try await step(house, "way=phone&contact=\(Self.number)&best=any&consent=no").text
            #expect(page.contains("data-page=\"contact-withheld\"") && !page.contains(Self.number))
            #expect(house.desk.seen.referred.isEmpty && house.desk.seen.counted.isEmpty && !house.log.text.contains(Self.number))
        }
    }

    @Test(arguments: ["way=phone&best=any&consent=only", "consent=why", "way=pigeon", "best=never", "way=phone&contact=\(number)&best=any&consent=perhaps"])
    func whatMakesNoSenseIsRefusedOrAskedAgain(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await step(house, form)
            #expect(reply.status == 400 && house.desk.seen.referred.isEmpty)
        }
    }

    @Test func aServiceThatIsNotThereIsNotFound() async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await step(house, "", service: "nothing").status == 404)
            house.desk.set { $0.fails = DeskError(.storeNotWritable, cause: "full") }
            let page = try await step(house, "way=phone&contact=\(Self.number)&best=any&consent=only")
            #expect(page.status == 503 && !page.text.contains("contact-done") && !page.text.contains(Self.number))
        }
    }

    /// Whoever has checked in with a pass may use what the book knows, and asks here what became of it.
    @Test func withAPassWhatIsKnownIsEnough() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.familyReferrals = FamilyReferrals(isKnown: true, referrals: [.init(ticket: "7KFM", at: DeskSample.start, state: .accepted)]) }
            let mine = try await house.post("\(house.kiosk)/kiosk/main/contact", "arrival=a1").text
            #expect(mine.contains("7KFM") && mine.contains("They will be in touch") && mine.contains("/find/service/clinic/contact"))
            #expect(try await step(house, "arrival=a1").text.contains("value=\"known\""))
            _ = try await step(house, "arrival=a1&way=known&best=any&consent=only")
            #expect(house.desk.seen.referred.first?.arrival == "a1" && house.desk.seen.referred.first?.way == .known)
            #expect(try await step(house, "arrival=a1&do=back").text.contains("data-page=\"contact-mine\""))
        }
    }

    @Test func aCodeIsTypedOnKeys() async throws {
        try await TestHouse.open { (house) async throws in
            func post(_ form: String) async throws -> String { try await house.post("\(house.kiosk)/kiosk/main/contact", "arrival=a1&" + form).text }
            #expect(try await post("do=code").contains("data-page=\"contact-code\""))
            #expect(try await post("typed=7K&letters=F").contains("value=\"7KF\""))
            #expect(try await post("typed=7KF&letters=M").contains("data-page=\"contact-mine\""))
            #expect(try await post("typed=&letters=7KFM&do=ready").contains("data-page=\"contact-mine\""))
            let wrong = try await post("typed=&letters=2222&do=ready")
            #expect(wrong.contains("data-page=\"contact-code\"") && wrong.contains("cannot find this code"))
        }
    }
}

@Suite("Asking a sensitive service") struct SensitiveContactTests {
    private func pages() throws -> Pages { try SampleCentre.pages() }

    private var refuge: AskedService {
        AskedService(service: Service(id: "refuge", name: "Refuge CANARY", organisation: "Charity CANARY", sensitive: true), isSensitive: true)
    }

    @Test(arguments: ["en", "pl", "ur", "en-x-easyread"]) func noPageNamesIt(_ lang: String) throws {
        let (pages, screen) = (try pages(), Screen(SampleCentre.kiosk, lang))
        let form = ContactForm(way: .phone, contact: "07700900123", safety: .call, best: .any)
        for step in [ContactForm.Step.way, .contact(.phone, typed: "", isFaulty: false), .safety(.phone), .safety(.mail), .best, .consent] {
            #expect(!pages.contact(screen, step, form, to: refuge, isKnown: false, need: nil).contains("CANARY"))
        }
        #expect(!pages.contactDone(screen, code: "7KFM", isSensitive: true).contains(pages.languages.language(lang)("contact.done")))
    }

    @Test func whatIsSafeIsAskedAndNoEndsIt() throws {
        let form = ContactForm(way: .phone, contact: "07700900123")
        #expect(form.step(isSensitive: true) == .safety(.phone) && form.step(isSensitive: false) == .best)
        let page = try pages().contact(Screen(SampleCentre.kiosk, "en"), .safety(.phone), form, to: refuge, isKnown: false, need: nil)
        for answer in ["message", "call", "no"] { #expect(page.contains("name=\"safety\" value=\"\(answer)\"")) }
        let unsafe = try pages().contactUnsafe(Screen(SampleCentre.kiosk, "en"))
        #expect(unsafe.contains("kept nothing") && unsafe.contains("Ask a person") && !unsafe.contains("07700900123"))
    }

    @Test func whatIsAskedOfItIsCountedUnderOneThemeAndHasNoPass() async throws {
        // A service of the centre that is not marked, and has a word in its directory entry that must stand in no list.
        let clinic = Service(id: "clinic", name: "Refuge for families", organisation: "o")
        let signposts = try SampleCentre.signposts(and: [clinic])
        try await TestHouse.open(fit: { $0.signposts = { signposts } }) { (house) async throws in
            let address = "\(house.kiosk)/kiosk/main/find/service/clinic/contact"
            #expect(!(try await house.post(address, "arrival=a1").text.contains("value=\"known\"")))
            _ = try await house.post(address, "arrival=a1&way=phone&contact=07700900123&safety=call&best=any&need=home&band=0-4&consent=only")
            let request = try #require(house.desk.seen.referred.first)
            #expect(request.sensitive && request.arrival == nil && request.safety == .call && request.need == nil)
            #expect(house.desk.seen.counted == [Uptake(theme: Uptake.sensitive, outcome: .referred)])
        }
    }
}
