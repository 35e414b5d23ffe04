import Foundation
import Reception
import Testing
import Web
import Words

@Suite struct OutcomePagesTests {
    let pages: Pages
    let kiosk = SampleCentre.kiosk

    init() throws { pages = try SampleCentre.pages() }

    private func page(_ outcome: Outcome, lang: String = "en", ticket: String = "7KFM", lookUp: LookUpReason? = nil) -> String {
        guard !outcome.isArrival else {
            let stop = SampleCentre.stop("v1", "A", service: "physio", place: "pool", at: SampleCentre.time(10, 30), wait: 10)
            return pages.arrived(Screen(kiosk, lang), slip: SampleCentre.slip([stop], outcome), showsDetails: true)
        }
        let refusal = Refusal(
            outcome, lookUp: lookUp, opens: outcome == .tooEarly ? SampleCentre.time(11, 15) : nil, start: SampleCentre.time(12, 0),
            ticket: ticket)
        return pages.refused(Screen(kiosk, lang), refusal: refusal, now: SampleCentre.time(10, 10))
    }

    @Test(arguments: ["en", "pl", "ur"]) func everyOutcomeHasAScreenOfItsOwn(lang: String) {
        let screens = Outcome.allCases.map { page($0, lang: lang).read }
        #expect(Set(screens).count == Outcome.allCases.count)
        for (outcome, screen) in zip(Outcome.allCases, screens) { #expect(screen.contains(outcome.code)) }
    }

    @Test(arguments: Outcome.allCases) func theOutcomeIsNamedForTests(outcome: Outcome) {
        #expect(page(outcome).contains("data-outcome=\"\(outcome.rawValue)\""))
    }

    @Test func seePersonIsTheSamePageWhateverTheReason() {
        let plain = page(.seePerson, ticket: "7KFM")
        for reason in LookUpReason.allCases {
            #expect(page(.seePerson, ticket: "7KFM", lookUp: reason) == plain)
            #expect(page(.seePerson, ticket: "XXXX", lookUp: reason).replacing("XXXX", with: "7KFM") == plain)
        }
    }

    @Test func tooEarlySaysWhenToComeBack() {
        let screen = page(.tooEarly).read
        #expect(screen.contains("11:15am") && screen.contains("Your appointment is at 12 noon."))
    }

    @Test func notTodaySaysTheDay() {
        let start = SampleCentre.day.advanced(by: 3).at(hour: 14, minute: 30, in: SampleCentre.centre.zone)
        let refusal = Refusal(.notToday, start: start, ticket: "7KFM")
        let screen = pages.refused(Screen(kiosk, "en"), refusal: refusal, now: SampleCentre.time(10, 0)).read
        #expect(screen.contains("Friday 27 November") && screen.contains("2:30pm"))
        let eve = SampleCentre.day.advanced(by: 2).at(hour: 9, minute: 0, in: SampleCentre.centre.zone)
        #expect(pages.refused(Screen(kiosk, "en"), refusal: refusal, now: eve).read.contains("Tomorrow"))
    }

    @Test func aRefusalWithoutItsTimesStillMakesSense() {
        for outcome in [Outcome.tooEarly, .notToday] {
            let screen = pages.refused(Screen(kiosk, "en"), refusal: Refusal(outcome, ticket: "7KFM"), now: SampleCentre.time(10, 0))
            #expect(!screen.contains("{") && screen.contains("7KFM"))
        }
    }

    @Test func arrivingSaysWhereByWhatPictureWhatNextAndHowLong() {
        let page = pages.arrived(Screen(kiosk, "en"), slip: SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet", at: SampleCentre.time(10, 30), wait: 10),
            SampleCentre.stop("v1", "A", service: "physio", place: "pool", at: SampleCentre.time(11, 45)),
        ]), showsDetails: true)
        for words in ["Thank you", "Quiet room", "striped fox", "About 10 minutes to wait", "11:45am", "Pool", "Physiotherapy"] {
            #expect(page.read.contains(words))
        }
        #expect(page.contains("colour-sky") && page.contains("url(#token-fox-striped)"))
    }

    @Test func aChildAndAParentAreSentTheirOwnWays() {
        let page = pages.arrived(Screen(kiosk, "en"), slip: SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet"), SampleCentre.stop("v2", "M", service: "physio", place: "pool"),
        ]), showsDetails: true).read
        #expect(page.contains("A Quiet room") && page.contains("M Pool"))
    }

    @Test func eachOfAFamilyIsToldTheirOwnWaitWhereTheyDiffer() {
        func page(_ second: Int) -> String {
            pages.arrived(Screen(kiosk, "en"), slip: SampleCentre.slip([
                SampleCentre.stop("v1", "A", service: "play", place: "quiet", wait: 10),
                SampleCentre.stop("v2", "M", service: "physio", place: "quiet", wait: second),
            ]), showsDetails: true).read
        }
        #expect(page(70).contains("A About 10 minutes to wait") && page(70).contains("M About 70 minutes to wait"))
        #expect(page(10).contains("Quiet room About 10 minutes to wait") && page(10).components(separatedBy: "About").count == 2)
    }

    @Test func aLookUpShowsOnlyTheWayAndThePicture() {
        let slip = SampleCentre.slip([
            SampleCentre.stop("v1", "A", service: "play", place: "quiet", at: SampleCentre.time(10, 30), wait: 10),
            SampleCentre.stop("v1", "A", service: "physio", place: "pool", at: SampleCentre.time(11, 45)),
        ], .late)
        let page = pages.arrived(Screen(kiosk, "en"), slip: slip, showsDetails: false)
        #expect(page.read.contains("Quiet room") && page.read.contains("striped fox"))
        for words in ["Pool", "11:45", "10:30", "minutes to wait", "late", "P0", "Physiotherapy"] { #expect(!page.read.contains(words)) }
    }

    @Test func aStoreThatCannotBeWrittenShowsNothingAsDone() {
        let page = pages.error(Screen(kiosk, "en"), error: DeskError(.storeNotWritable, cause: "disk full at /var/lib"))
        #expect(page.contains("data-outcome=\"store-not-writable\"") && page.read.contains("Please speak to a person"))
        #expect(!page.read.contains("Thank you") && !page.contains("disk full"))
    }
}
