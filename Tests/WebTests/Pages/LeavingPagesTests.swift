import Foundation
import Reception
import Testing
import Web
import Words

@Suite struct LeavingPagesTests {
    let pages: Pages
    let screen = Screen(SampleCentre.kiosk, "en")

    init() throws { pages = try SampleCentre.pages() }

    private func slip(_ initials: String?...) -> LeaveSlip {
        LeaveSlip(arrival: Arrival.ID("a"), pass: Pass.ID("p"), members: initials.enumerated().map { .init(visit: Visit.ID("v\($0)"), initial: $1) })
    }

    @Test func aCodeThatIsReadOnThePageForLeavingAnnounces() {
        let page = pages.leaving(Screen(SampleCentre.kiosk, Manner("pl", [.dark])))
        #expect(page.contains("data-scan=\"/kiosk/main/leave-scan\"") && page.contains("action=\"/kiosk/main/assistance\""))
        #expect(pages.home(screen, clockTrusted: true).contains("href=\"/kiosk/main/leaving?lang=en\""))
        #expect(pages.home(screen, clockTrusted: true).contains("data-scan=\"/kiosk/main/scan\""))
    }

    @Test func oneLeavesByOnePress() {
        let page = pages.leave(screen, slip: slip("A"))
        #expect(!page.contains("checkbox") && page.contains("<input type=\"hidden\" name=\"leaves\" value=\"v0\">"))
        #expect(page.contains("name=\"arrival\" value=\"a\"") && page.contains("name=\"pass\" value=\"p\""))
        for words in ["Are you leaving?", "Yes, we are leaving", "Our transport is here", "No, we are staying"] { #expect(page.read.contains(words)) }
    }

    @Test func ofSeveralEachIsASwitchAndPrivate() {
        let page = pages.leave(screen, slip: slip("A", "M", nil))
        #expect(page.matches(of: #/type="checkbox" name="leaves" value="v[0-9]" checked data-private/#).count == 3)
        #expect(page.matches(of: #/<span class="initial" data-private>[^<]*[AM3]/#).count == 3)
    }

    @Test func theAnswerIsTheSameAndHasFiveFaces() {
        let page = pages.goodbye(screen)
        #expect(page.read.contains("Goodbye Staff know that you are leaving.") && page.matches(of: #/name="face" value="[1-5]"/#).count == 5)
        #expect(!page.contains("name=\"arrival\"") && !page.contains("name=\"visit\""))
    }

    @Test func onlyWhoIsHereAlreadyIsAskedToLeave() {
        var here = SampleCentre.slip([SampleCentre.stop("v1", "A", service: nil, place: nil)], .alreadyHere)
        here.pass = Pass.ID("p")
        let page = pages.arrived(screen, slip: here, showsDetails: true)
        #expect(page.contains("action=\"/kiosk/main/leave\"") && page.contains("name=\"pass\" value=\"p\""))
        #expect(!pages.arrived(screen, slip: SampleCentre.slip([]), showsDetails: true).contains("/leave\""))
    }

    @Test func theCentresOwnQuestionIsAskedInItsLanguagesAndHazelsInOthers() throws {
        var centre = SampleCentre.centre
        centre.feedbackQuestion = ["pl": "Co <b>słychać?"]
        let pages = try Pages(centre: centre, languages: Languages())
        #expect(pages.feedbackQuestion(Screen(SampleCentre.kiosk, "pl"), face: 2).contains("Co &lt;b&gt;słychać?"))
        #expect(pages.feedbackQuestion(screen, face: 2).read.contains("Did people listen to you?"))
    }

    @Test func whatFamiliesSaidIsShownInLanguagesThatHaveIt() throws {
        var centre = SampleCentre.centre
        centre.beginning.said = [
            Said(said: ["en": "Too loud."], did: ["en": "A quiet room."]), Said(said: ["en": "Too dark.", "pl": "Ciemno."], did: ["en": "Lamps.", "pl": "Lampy."]),
        ]
        let pages = try Pages(centre: centre, languages: Languages())
        let english = pages.home(screen, clockTrusted: true)
        #expect(english.read.contains("You said Too loud. We did A quiet room.") && english.matches(of: #/class="said-one" hidden/#).count == 1)
        let polish = pages.home(Screen(SampleCentre.kiosk, "pl"), clockTrusted: true)
        #expect(polish.contains("Lampy.") && !polish.contains("Too loud.") && !polish.contains("class=\"said-one\" hidden"))
        #expect(!pages.home(Screen(SampleCentre.kiosk, "ur"), clockTrusted: true).contains("class=\"said\""))
    }

    @Test func aSignHasColourSymbolAndNameAndTheNamesThatThereAre() throws {
        var centre = SampleCentre.centre
        centre.places[0].names = ["pl": "Cichy pokój", "fr": "Salle calme"]
        let page = try Pages(centre: centre, languages: Languages()).signs()
        #expect(page.matches(of: #/class="sign"/#).count == centre.places.count)
        #expect(page.read.contains("Quiet room sky blue cloud Cichy pokój") && !page.contains("Salle calme"))
        #expect(page.contains("aria-label=\"sky blue cloud\"") && page.contains("class=\"sign-ground colour-sky\"") && page.contains("@page"))
        #expect(!page.contains("href=") && !page.contains("src="))
    }

    @Test func staffReadWhoLeavesAndWhatToLookTo() {
        let row = BoardRow(
            id: "attendance:1", state: .waiting, token: Token(.fox, .striped), name: "Amina K.", flags: [.leaving, .doNotRelease, .doNotMeet])
        var board = SampleCentre.board([row], notices: [
            Notice(
                ticket: "6HPK", at: SampleCentre.time(10, 9), kiosk: Kiosk.ID("main"), refusal: nil,
                leaving: .init(tokens: [Token(.fox, .striped)], count: 2, transport: true, cautions: [.otherParty])),
            Notice(
                ticket: "8CFT", at: SampleCentre.time(10, 8), kiosk: Kiosk.ID("main"), refusal: nil,
                caution: .init(tokens: [Token(.cat, .plain)], cautions: [.doNotMeet])),
        ])
        board.faces = FaceCount([0, 1, 2, 5, 4])
        let page = pages.arrivals(lang: "en", board: board)
        for words in ["striped fox: 2 people say they are leaving.", "Their transport is here.", "confirm who takes them", "plain cat has come in.",
                      "Someone here must not meet them.", "Says they are leaving", "Do not release", "Must not meet someone", "How it was today", "Very bad"] {
            #expect(page.read.contains(words), "\(words)")
        }
        #expect(page.contains("value=\"unmark-release\" data-confirm=") && page.contains("value=\"protect\""))
        #expect(page.contains("value=\"left\" data-confirm=") && !page.contains("value=\"undo\" data-confirm="))
        board.faces = nil
        #expect(!pages.arrivals(lang: "en", board: board).contains("How it was today"))
    }
}
