import Foundation
import Reception
import Testing
import Words

@testable import Web

@Suite("Fewer things at a time") struct FewerThingsTests {
    let pages: Pages

    init() throws { pages = try SampleCentre.pages() }

    private var details: PartyDetails {
        PartyDetails(slip: SampleCentre.slip([SampleCentre.stop("v1", "A", service: "play", place: "quiet")]), members: [
            .init(visit: "v1", initial: "A", adjustments: [Adjustment(.hoist)], hasAnswered: false, canKeep: true, services: []),
        ])
    }

    private func screen(_ looks: Set<Manner.Look>) -> Screen { Screen(SampleCentre.kiosk, Manner("en", looks)) }

    @Test(arguments: [(0, [0, 1, 2], 3), (3, [3, 4, 5], 6), (6, [6], nil), (7, [0, 1, 2], 3), (-1, [0, 1, 2], 3)] as [(Int, [Int], Int?)])
    func aFewAtATime(from: Int, shown: [Int], next: Int?) {
        let portion = Portion(Array(0..<7), from: from, of: 3, on: screen([.simple]))
        #expect(portion.shown == shown && portion.next == next)
    }

    @Test func otherwiseAllOfThem() {
        let portion = Portion(Array(0..<7), from: 3, of: 3, on: screen([.large]))
        #expect(portion.shown == Array(0..<7) && portion.next == nil)
        #expect(Portion([Int](), from: 0, of: 3, on: screen([.simple])).shown.isEmpty)
    }

    /// Whoever goes on sees every reason once, and can go back from each screen.
    @Test func everyReasonIsReached() {
        var from: Int? = 0, seen: [String] = []
        while let first = from {
            let page = pages.assistanceReasons(screen([.simple]), from: first)
            let reasons = page.matches(of: #/name="reason" value="([a-z-]+)"/#).map { String($0.output.1) }
            #expect((1...3).contains(reasons.count) && page.contains("class=\"button back\""))
            seen += reasons
            from = page.firstMatch(of: #/from=([0-9]+)/#).flatMap { Int($0.output.1) }
        }
        #expect(seen == AssistanceReason.allCases.map(\.rawValue))
    }

    /// Fewer things can be taken back on the first screen; a look that is pressed on a later one leaves one there.
    @Test func everyLookIsReached() {
        var from: Int? = 0, seen: [String] = []
        while let first = from {
            let page = pages.display(screen([.simple]), from: first)
            let looks = page.matches(of: #/aria-checked="(true|false)" href="([^"]+)"/#).map { String($0.output.2) }
            #expect((1...2).contains(looks.count))
            if first > 0 { #expect(looks.allSatisfy { $0.hasSuffix("&amp;from=\(first)") }) }
            seen += looks
            from = page.firstMatch(of: #/choice-plain" href="[^"]+from=([0-9]+)/#).flatMap { Int($0.output.1) }
            #expect(page.contains("As usual") == (from == nil))
        }
        #expect(seen.count == 5 && seen.first == "/kiosk/main/display?lang=en")
    }

    /// Three switches on a screen; what was switched on on the others is carried on, and one can be done after each.
    @Test func everyAdjustmentIsReached() {
        var step: Int? = 0, seen: [String] = []
        while let now = step {
            let page = pages.adjustChoose(
                screen([.simple]), details: details, member: details.members[0], step: now, kinds: [.hoist], asking: false)
            let kinds = page.matches(of: #/type="checkbox" name="kind" value="([a-z-]+)"/#).map { String($0.output.1) }
            #expect((1...3).contains(kinds.count) && page.contains("name=\"do\" value=\"ready\""))
            #expect(page.contains("type=\"hidden\" name=\"kind\" value=\"hoist\"") != kinds.contains("hoist"))
            seen += kinds
            step = page.firstMatch(of: #/button-more" name="step" value="([0-9]+)"/#).flatMap { Int($0.output.1) }
        }
        #expect(seen == AdjustmentChoice.steps.joined().map(\.rawValue))
    }
}
