import Foundation
import Reception
import Testing

@testable import Web

@Suite("What staff see of a call") struct NoticePagesTests {
    private let pages: Pages

    init() throws { pages = try SampleCentre.pages() }

    private func page(_ notice: Notice, lang: String = "en") -> String {
        pages.arrivals(lang: lang, board: SampleCentre.board([], notices: [notice]))
    }

    private func call(_ reason: AssistanceReason = .toilet, waited: Int = 60, answer: Notice.Answer? = nil) -> Notice {
        Notice(ticket: "4XWC", at: SampleCentre.time(10, 5), kiosk: "main", refusal: nil, reason: reason, waited: waited, answer: answer)
    }

    @Test(arguments: [
        (AssistanceReason.person, "asks for a person"), (.toilet, "needs the toilet"), (.interpreter, "asks for an interpreter"),
        (.tooLoud, "too loud"), (.unwell, "feels unwell"), (.lost, "cannot find the way"), (.private, "talk in private"),
    ])
    func theReasonIsInPlainWords(reason: AssistanceReason, words: String) {
        #expect(page(call(reason)).read.contains(words))
    }

    @Test func bothActsAreOfferedAndTheNextOneStandsOut() {
        let open = page(call())
        #expect(open.contains("name=\"kind\" value=\"answer\" class=\"act-main\"") && open.contains("aria-label=\"I am coming: 4XWC\""))
        #expect(open.contains("value=\"acknowledge\" aria-label=\"Dealt with: 4XWC\"") && open.read.contains("asked 1 min ago"))
        let answered = page(call(answer: .init(name: "Sam", seconds: 65)))
        #expect(answered.contains("value=\"acknowledge\" class=\"act-main\"") && answered.read.contains("Sam is coming, answered after 1 min"))
        #expect(!answered.contains("data-late"))
        #expect(page(call(answer: .init(name: nil, seconds: 40))).read.contains("Somebody is coming, answered after 40 s"))
    }

    @Test func aRefusalIsDealtWithAndWasNotAsked() {
        let refused = page(Notice(
            ticket: "4XWC", at: SampleCentre.time(10, 5), kiosk: "main", refusal: Refusal(.tooEarly, ticket: "4XWC"), waited: 900))
        #expect(refused.contains("value=\"acknowledge\" class=\"act-main\"") && refused.contains("value=\"answer\" aria-label"))
        #expect(!refused.read.contains("asked") && !refused.contains("notice-late") && !refused.contains("data-late"))
    }

    @Test func aCallThatNobodyAnswersIsMarkedInWords() {
        let fresh = page(call(waited: 119)), late = page(call(waited: 121))
        #expect(!fresh.contains("notice-late") && fresh.contains("hidden>Nobody has answered yet."))
        #expect(late.contains("notice-late") && late.contains("\">Nobody has answered yet.") && late.read.contains("asked 2 min ago"))
    }

    @Test func aNameIsTextWhateverItHolds() {
        #expect(page(call(answer: .init(name: "<b>\"S", seconds: 9))).contains("&lt;b&gt;&quot;S is coming"))
    }
}
