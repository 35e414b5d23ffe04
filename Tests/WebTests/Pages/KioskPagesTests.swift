import Foundation
import Reception
import Testing
import Web
import Words

@Suite struct KioskPagesTests {
    let pages: Pages
    let kiosk = SampleCentre.kiosk

    init() throws { pages = try SampleCentre.pages() }

    @Test func homeOffersAPassNoPassAndEachOtherLanguage() {
        let home = pages.home(Screen(kiosk, "en"), clockTrusted: true)
        for words in ["Scan your pass", "I have no pass with me", "I have no appointment", "Polski", "اردو", "Help"] {
            #expect(home.read.contains(words))
        }
        #expect(!home.read.contains("English"))
        #expect(home.contains("href=\"/kiosk/main/look-up?lang=en\"") && home.contains("action=\"/kiosk/main/scan\""))
    }

    @Test func urduRunsRightToLeft() {
        let home = pages.home(Screen(kiosk, "ur"), clockTrusted: true)
        #expect(home.contains("<html lang=\"ur\" dir=\"rtl\">"))
        #expect(pages.home(Screen(kiosk, "pl"), clockTrusted: true).contains("<html lang=\"pl\" dir=\"ltr\">"))
    }

    @Test func anUnknownLanguageIsEnglish() {
        #expect(pages.home(Screen(kiosk, "tlh"), clockTrusted: true).contains("<html lang=\"en\" dir=\"ltr\">"))
        #expect(pages.home(Screen(kiosk, "\"><b>"), clockTrusted: true).contains("<html lang=\"en\""))
    }

    @Test func onlyOtherPagesThanTheFirstAskWhetherAnybodyIsThere() {
        #expect(pages.home(Screen(kiosk, "en"), clockTrusted: true).contains("data-idle=\"0\""))
        #expect(pages.home(Screen(kiosk, "pl"), clockTrusted: true).contains("data-idle=\"40\""))
        #expect(pages.walkIn(Screen(kiosk, "en")).contains("data-idle=\"40\""))
    }

    @Test func thePartyOfOneIsAnsweredByOneNumber() {
        let page = pages.party(Screen(kiosk, "en"), slip: SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet"), SampleCentre.stop("v1", "A", service: "physio", place: "pool"),
        ]))
        #expect(page.read.contains("How many of you are here?"))
        #expect(page.contains("name=\"arrival\" value=\"arrival-1\"") && page.contains("<input type=\"hidden\" name=\"here\" value=\"v1\">"))
        #expect(page.contains("value=\"0\">1</button>") && page.contains("value=\"8\">9</button>"))
        #expect(!page.contains("checkbox"))
    }

    @Test func aPartyOfSeveralSaysWhoFirst() {
        let page = pages.party(Screen(kiosk, "en"), slip: SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet"), SampleCentre.stop("v2", nil, service: nil, place: nil),
        ]))
        #expect(page.read.contains("Who of you is here?") && page.read.contains("How many others came with you?"))
        #expect(page.contains("<input type=\"checkbox\" name=\"here\" value=\"v1\" checked>"))
        #expect(page.contains("<input type=\"hidden\" name=\"visit\" value=\"v2\">"))
        #expect(page.contains("value=\"0\" aria-label=\"0, Nobody else\">0</button>"))
    }

    @Test func whereLookUpsRestOnePressCallsAPerson() {
        let page = pages.lookUp(Screen(kiosk, "en"), step: .resting)
        let main = page.components(separatedBy: "<main")[1]
        #expect(main.contains("action=\"/kiosk/main/assistance\"") && main.contains("<button class=\"button button-main\">Ask a person"))
    }

    @Test func looksAreKeptFromPageToPageAndEndWithTheUser() {
        let screen = Screen(kiosk, Manner("pl", [.large, .dark]))
        let home = pages.home(screen, clockTrusted: true)
        #expect(home.contains("class=\"kiosk large dark\"") && home.contains("href=\"/kiosk/main/look-up?lang=pl&amp;view=large.dark\""))
        #expect(pages.walkIn(screen).contains("name=\"view\" value=\"large.dark\""))
        #expect(pages.lookUp(screen, step: .day).contains("name=\"view\" value=\"large.dark\""))
        #expect(home.contains("data-start=\"/kiosk/main\"") && home.contains("data-idle=\"40\""))
    }

    @Test func eachLookIsASwitchAndStrongContrastIsNotDark() {
        let page = pages.display(Screen(kiosk, Manner("en", [.contrast])))
        #expect(page.contains("aria-checked=\"true\" href=\"/kiosk/main/display?lang=en\""))
        #expect(page.contains("aria-checked=\"false\" href=\"/kiosk/main/display?lang=en&amp;view=dark\""))
        #expect(page.contains("aria-checked=\"false\" href=\"/kiosk/main/display?lang=en&amp;view=large.contrast\""))
    }

    @Test func walkInOffersOpenServicesAndNotSure() {
        let page = pages.walkIn(Screen(kiosk, "en"))
        #expect(page.read.contains("Stay and play") && page.read.contains("I am not sure"))
        #expect(!page.read.contains("Physiotherapy") && !page.contains("refuge"))
        let party = pages.walkInParty(Screen(kiosk, "en"), service: nil)
        #expect(party.contains("name=\"service\" value=\"\"") && party.contains("action=\"/kiosk/main/walk-in\""))
    }

    @Test func aLookUpCarriesWhatIsKnownInHiddenFieldsOnly() {
        let page = pages.lookUp(Screen(kiosk, "pl"), step: .hour(day: 14, month: 3, letters: "K", companions: 2))
        for (name, value) in [("day", "14"), ("month", "3"), ("letters", "K"), ("companions", "2"), ("lang", "pl")] {
            #expect(page.contains("<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"))
        }
        #expect(page.contains("method=\"post\" action=\"/kiosk/main/look-up\"") && page.read.contains("14:00"))
    }

    @Test(arguments: [(31, 7), (30, 11), (29, 12)]) func onlyMonthsThatHaveTheDayAreOffered(day: Int, months: Int) {
        let page = pages.lookUp(Screen(kiosk, "en"), step: .month(day: day))
        #expect(page.matches(of: #/name="month"/#).count == months)
    }

    @Test func hostileLettersStayText() {
        let page = pages.lookUp(Screen(kiosk, "en"), step: .companions(day: 1, month: 1, letters: "\"><script>x\"\u{301} y"))
        #expect(!page.contains("<script>x"))
        #expect(page.contains("&quot;&gt;&lt;script&gt;x&quot;"))
    }

    @Test func sizesAreWhatTheScreenHas() {
        #expect(pages.sizes(kiosk: kiosk).contains("--mm: 4.03px"))
        let odd = Kiosk(id: Kiosk.ID("odd"), name: "Odd", language: "en", pixelsPerMillimetre: .nan)
        #expect(pages.sizes(kiosk: odd).contains("--mm: 4.0px"))
    }

    @Test func nothingIsInline() {
        for page in [pages.home(Screen(kiosk, "en"), clockTrusted: true), pages.walkIn(Screen(kiosk, "en")),
                     pages.arrivals(lang: "en", board: SampleCentre.board([])), pages.paper(lang: "en", board: SampleCentre.board([]))] {
            #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains("http://www.w3.org/1999"))
            #expect(page.matches(of: #/<script/#).count == page.matches(of: #/<script src="[^"]+" defer><\/script>/#).count)
            #expect(page.firstMatch(of: #/ on[a-z]+="/#) == nil)
        }
    }
}
