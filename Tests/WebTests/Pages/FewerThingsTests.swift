import Foundation
import Reception
import Testing
import Words

@testable import Web

@Suite("Fewer things at a time") struct FewerThingsTests {
    let pages: Pages

    init() throws { pages = try SampleCentre.pages() }

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
}
