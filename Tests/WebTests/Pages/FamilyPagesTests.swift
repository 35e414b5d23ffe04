import Foundation
import Reception
import Testing
import Web
import Words

/// What a family sees after its check-in.
@Suite struct FamilyPagesTests {
    let pages: Pages
    let kiosk = SampleCentre.kiosk

    init() throws { pages = try SampleCentre.pages() }

    private var screen: Screen { Screen(kiosk, "en") }

    private func details(_ change: (inout ArrivalSlip) -> Void = { _ in }) -> PartyDetails {
        var slip = SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet", at: SampleCentre.time(10, 20)),
            SampleCentre.stop("v1", "A", service: "physio", place: "pool", at: SampleCentre.time(11, 0)),
        ])
        slip.offersMore = true
        change(&slip)
        let member = PartyDetails.Member(
            visit: "v1", initial: "A", adjustments: [Adjustment(.interpreter, detail: "Urdu")], hasAnswered: false, canKeep: true,
            services: [.init("play", shared: true), .init("refuge", shared: true)])
        return PartyDetails(slip: slip, members: [member])
    }

    @Test func onlyAPassOffersMore() {
        #expect(pages.arrived(screen, slip: details().slip, showsDetails: true).contains("action=\"/kiosk/main/more\""))
        #expect(!pages.arrived(screen, slip: details().slip, showsDetails: false).contains("arrival-1"))
        #expect(!pages.arrived(screen, slip: details { $0.offersMore = false }.slip, showsDetails: true).contains("/more"))
    }

    @Test func theGardenIsWhereTheyWaitAndSomebodyFetchesThem() {
        let page = pages.arrived(screen, slip: details { $0.wish = Wish(spot: .garden) }.slip, showsDetails: true).read
        #expect(page.contains("In the garden") && page.contains("A person will fetch you there.") && !page.contains("Quiet room"))
    }

    @Test func whatHelpsIsSaidInWordsAndIsPrivate() {
        let details = details()
        let page = pages.adjust(screen, details: details, member: details.members[0], asking: true)
        #expect(page.read.contains("Interpreter: Urdu") && page.read.contains("Is this still right?"))
        #expect(page.contains("<ul class=\"helps helps-few\" data-private>") && page.contains("name=\"asking\" value=\"yes\""))
        #expect(!page.contains("class=\"initial\""))
    }

    @Test func theStepsCarryOnWhatIsChosen() {
        let details = details()
        let page = pages.adjustChoose(screen, details: details, member: details.members[0], step: 1, kinds: [.hoist, .carer], asking: false)
        #expect(page.contains("<input type=\"hidden\" name=\"kind\" value=\"hoist\">"))
        #expect(page.contains("value=\"carer\" checked") && !page.contains("value=\"interpreter\" checked"))
    }

    @Test func onlyWhatTheCentreOffersIsOffered() {
        let page = pages.more(screen, details: details())
        #expect(page.contains("name=\"ask\" value=\"call\"") && !page.contains("value=\"spot\""))
        #expect(!pages.wishes(screen, details: details(), spot: false).contains("value=\"lamp\""))
    }

    @Test func aSensitiveServiceIsNotNamedAndNothingCanBeSwitchedWithoutAChoice() {
        let page = pages.sharing(screen, details: details())
        #expect(page.contains("Stay and play") && !page.contains("Refuge") && !page.contains("role=\"switch\""))
    }

    @Test func consentIsAskedInAReviewedLanguageThatIsMarked() throws {
        let page = pages.sharing(Screen(kiosk, "ur"), details: details())
        let reviewed = try Languages().language("ur").saysItself("share.title")
        #expect(page.contains("<div class=\"sharing-head\" lang=\"en\" dir=\"ltr\">") == !reviewed)
        #expect(page.contains("Who sees this visit?") == !reviewed)
    }

    @Test func theStripEndsAtHomeAndSaysWhenItTakesLonger() {
        let early = pages.strip(screen, details: details(), visit: "v1", now: SampleCentre.time(10, 20)).read
        let late = pages.strip(screen, details: details(), visit: "v1", now: SampleCentre.time(10, 31)).read
        for words in ["Now: We wait", "Quiet room", "Next", "Pool", "Then", "Home"] { #expect(early.contains(words), "\(words)") }
        #expect(late.contains("It takes a little longer today.") && !early.contains("longer today"))
        #expect(pages.strip(screen, details: details(), visit: "v1", now: SampleCentre.time(10, 20)).contains("data-print hidden"))
    }

    @Test func staffReadHowToCallAndWhoMayNotKnow() {
        let row = BoardRow(id: "attendance:1", state: .waiting, wish: Wish(call: .lamp, spot: .car), withheld: true)
        let page = pages.arrivals(lang: "en", board: SampleCentre.board([row])).read
        #expect(page.contains("Call by lamp") && page.contains("Waits in the car") && page.contains("This service may not know"))
    }
}
