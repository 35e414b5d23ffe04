import Foundation
import Reception
import Testing

@testable import Hardware

@Suite("What the lamps show of the desk")
struct LampRulesTests {
    private static let garden = BoardLine(.lamp(.place("garden")), line: "1")

    @Test("somebody waits: steady; somebody is called: a slow pulse; nobody: dark", arguments: [
        ([BoardRow.State.waiting], LampPattern.steady), ([.called], .pulse), ([.waiting, .called], .pulse), ([.seen], .off),
        ([.done, .notCome, .expected, .working], .off), ([], .off),
    ])
    func place(states: [BoardRow.State], pattern: LampPattern) {
        let rows = states.map { BoardRow(id: $0.rawValue, state: $0, place: "garden") }
        #expect(LampRules().pattern(of: Self.garden, in: Self.scene(rows)) == pattern)
        let elsewhere = BoardLine(.lamp(.place("den")), line: "2")
        #expect(LampRules().pattern(of: elsewhere, in: Self.scene(rows)) == .off)
    }

    @Test("a lamp that a family has asked for stands still, and a call comes before it")
    func shown() {
        var scene = Self.scene([])
        scene.shown = ["garden"]
        #expect(LampRules().pattern(of: Self.garden, in: scene) == .steady)
        #expect(LampRules().pattern(of: BoardLine(.lamp(.place("den")), line: "2"), in: scene) == .off)
        scene.called = ["garden"]
        #expect(LampRules().pattern(of: Self.garden, in: scene) == .pulse)
    }

    @Test("a family that wants to be called otherwise sees a lamp that stands still", arguments: [
        (Wish(), LampPattern.pulse), (Wish(call: .lamp), .pulse), (Wish(call: .screen), .steady), (Wish(call: .voice), .steady),
        (Wish(call: .person), .steady), (Wish(spot: .room), .pulse), (Wish(spot: .garden), .steady), (Wish(call: .lamp, spot: .car), .steady),
    ])
    func wishes(wish: Wish, pattern: LampPattern) {
        let row = BoardRow(id: "a", state: .called, place: "garden", wish: wish)
        #expect(LampRules().pattern(of: Self.garden, in: Self.scene([row])) == pattern)
    }

    @Test("a family asks for a person: a beacon until somebody who gives a name comes", arguments: [
        (nil, LampPattern.beacon), (Notice.Answer(name: nil, seconds: 3), .steady), (Notice.Answer(name: "Samira", seconds: 3), .off),
    ])
    func assistance(answer: Notice.Answer?, pattern: LampPattern) {
        let scene = Self.scene([], [Self.call("entrance", waited: 5, answer)])
        #expect(LampRules().pattern(of: BoardLine(.lamp(.assistance), line: "1"), in: scene) == pattern)
    }

    @Test("after a set time without a word a second lamp comes, and one more sound") func escalation() {
        let rules = LampRules(patience: 60)
        let (second, bell) = (BoardLine(.lamp(.assistanceOverdue), line: "1"), BoardLine(.sounder, line: "2"))
        let asked = Self.scene([], [Self.call("entrance", waited: 59)])
        #expect(rules.pattern(of: second, in: asked) == .off && rules.pattern(of: bell, in: asked) == .once(1))
        let wait = rules.nextChange(in: asked) ?? 0
        #expect(wait > 1 && wait < 1.1)
        let late = asked.later(wait)
        #expect(rules.pattern(of: second, in: late) == .beacon && rules.pattern(of: bell, in: late) == .once(2))
        #expect(rules.nextChange(in: late) == nil)
        let answered = Self.scene([], [Self.call("entrance", waited: 90, Notice.Answer(name: nil, seconds: 80))])
        #expect(rules.pattern(of: second, in: answered) == .off && rules.pattern(of: bell, in: answered) == .once(0))
    }

    @Test("a lamp of one kiosk is dark while another asks") func kiosk() {
        let scene = Self.scene([], [Self.call("garden-door", waited: 1)])
        var lamp = BoardLine(.lamp(.assistance), line: "1")
        #expect(LampRules().pattern(of: lamp, in: scene) == .beacon)
        lamp.kiosk = "entrance"
        #expect(LampRules().pattern(of: lamp, in: scene) == .off)
    }

    @Test("a refusal, somebody who leaves and a caution light no lamp: who looks at it would know") func discreet() {
        let refusal = Notice(ticket: "AAA", at: .distantPast, kiosk: "entrance", refusal: Refusal(.unknown, ticket: "AAA"))
        let scene = Self.scene([], [refusal])
        #expect(scene.calls.isEmpty)
    }

    @Test("a desk that does not answer: the fault lamp, and nothing else") func fault() {
        let lines = LineMeaning.all(in: Self.centre).filter(\.isOutput).map { BoardLine($0, line: "\($0)") }
        let lit = lines.filter { ![.off, .once(0)].contains(LampRules().pattern(of: $0, in: .fault)) }
        #expect(lit.map(\.meaning) == [.lamp(.kioskFault)])
        let well = lines.filter { ![.off, .once(0)].contains(LampRules().pattern(of: $0, in: Self.scene([]))) }
        #expect(well.map(\.meaning) == [.lamp(.kioskReady)])
    }

    @Test("in calm mode nothing blinks and nothing sounds, whatever the file says of a pattern") func calm() {
        let rules = LampRules(patience: 60)
        var scene = Self.scene([BoardRow(id: "a", state: .called, place: "garden")], [Self.call("entrance", waited: 90)])
        scene.isCalm = true
        for meaning in LineMeaning.all(in: Self.centre) {
            for pattern in [nil, LampPattern.pulse, .beacon] {
                let shown = rules.pattern(of: BoardLine(meaning, line: "1", pattern: pattern), in: scene)
                #expect([.off, .steady].contains(shown), "\(meaning)")
            }
        }
    }

    @Test("a lamp may be told to do something else when it wants to be noticed, and else stands as it does") func chosen() {
        let called = Self.scene([BoardRow(id: "a", state: .called, place: "garden")])
        let waiting = Self.scene([BoardRow(id: "a", state: .waiting, place: "garden")])
        let lamp = BoardLine(.lamp(.place("garden")), line: "1", pattern: .steady)
        #expect(LampRules().pattern(of: lamp, in: called) == .steady)
        let beacon = BoardLine(.lamp(.place("garden")), line: "1", pattern: .beacon)
        #expect(LampRules().pattern(of: beacon, in: called) == .beacon && LampRules().pattern(of: beacon, in: waiting) == .steady)
    }

    static let centre = Centre(
        id: "test", name: "Test", fictional: true, zone: .gmt,
        places: [Place(id: "garden", name: "Garden", colour: "green", symbol: "flower"), Place(id: "den", name: "Den", colour: "teal", symbol: "moon")],
        services: [], kiosks: [Kiosk(id: "entrance", name: "Entrance", language: "en", pixelsPerMillimetre: 3.78)], languages: ["en"])

    static func call(_ kiosk: Kiosk.ID, waited: Int, _ answer: Notice.Answer? = nil) -> Notice {
        Notice(ticket: "T\(waited)", at: .distantPast, kiosk: kiosk, refusal: nil, reason: .person, waited: waited, answer: answer)
    }

    static func scene(_ rows: [BoardRow], _ notices: [Notice] = []) -> LampScene {
        LampScene(Board(
            position: Position(epoch: "e", sequence: 1), day: CentreDay(year: 2026, month: 11, day: 23), now: .distantPast, clockTrusted: true,
            rows: rows, notices: notices))
    }
}
