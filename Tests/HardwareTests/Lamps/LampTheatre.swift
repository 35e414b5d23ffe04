import Foundation
import Reception

@testable import Hardware

/// Plays a day before an eye that sees each lamp light up. It does to the show what `LampBoard` does, in time that is only counted.
struct LampTheatre {
    /// A hub that is wrong in one way: what the search must find.
    enum Mutant: CaseIterable, Sendable {
        /// The tick is a second.
        case shortTick
        /// A decision is shown at once.
        case eager
        /// The tick is counted from when setting the lines began.
        case countsFromBefore
        /// A hub that was killed lights its lamps as soon as it is back.
        case hastyStart
        /// A line that is back is set to what its lamp was.
        case hastyLine
    }

    let mutant: Mutant?
    private var show = LampShow(LampDay.plan, at: 0)
    private var now: UInt64 = 0
    /// What the eye sees.
    private var lit: [Bool]
    /// Whether each line is there.
    private var there: [Bool]
    private var rows: [Place.ID: BoardRow.State] = [:]
    private var calls: [LampScene.Call] = []
    private var works = true, isCalm = false
    private var delays: [UInt64]
    private var turn = 0
    /// When lamps lit up, each with the setting of the lines that did it.
    private(set) var rises: [(at: UInt64, setting: Int)] = []
    private var setting = 0

    init(_ day: LampDay, mutant: Mutant? = nil) {
        self.mutant = mutant
        lit = show.lamps.map { _ in false }
        there = show.lamps.map { _ in true }
        delays = day.delays
        start()
        for happening in day.happenings {
            wait(until: now + happening.gap)
            happen(happening.kind)
        }
        wait(until: now + 5_000_000_000)
    }

    /// The least time between two lamps lighting up that did not do so together; `nil` where that never happened.
    var leastGap: UInt64? { zip(rises, rises.dropFirst()).filter { $0.setting != $1.setting }.map { $1.at - $0.at }.min() }

    /// The most settings of the lines by which lamps lit up within any second.
    var mostInASecond: Int {
        rises.indices.map { first in
            Set(rises[first...].prefix { $0.at < rises[first].at + 1_000_000_000 }.map(\.setting)).count
        }.max() ?? 0
    }

    private mutating func happen(_ kind: LampDay.Kind) {
        switch kind {
        case .wait(let place): rows[LampDay.places[place]] = .waiting
        case .call(let place): rows[LampDay.places[place]] = .called
        case .leave(let place): rows[LampDay.places[place]] = nil
        case .ask(let kiosk): calls.append(LampScene.Call(kiosk: kiosk == 0 ? "one" : "two", waited: 0))
        case .answer(let named): if !calls.isEmpty { if named { calls.removeFirst() } else { calls[0].answered = true } }
        case .settle: calls = []
        case .fault: works = false
        case .mend: works = true
        case .calm(let begins): isCalm = begins
        case .lose(let lamp): lose(lamp)
        case .find(let lamp): find(lamp)
        case .flicker(let lamp):
            lose(lamp)
            find(lamp)
        case .kill: start()
        case .nothing: break
        }
        show.see(scene, at: hubTime(now))
        if mutant == .eager { set(show.levels.indices.map { isWanted($0) }) }
        play()
    }

    /// The hub begins: all lamps have fallen back to their pulls.
    private mutating func start() {
        lit = lit.map { _ in false }
        let tick = LampPlayer.tick
        show = LampShow(LampDay.plan, at: hubTime(mutant == .hastyStart ? now - min(now, tick) : now))
        for lamp in there.indices where there[lamp] { show.hold(lamp) }
        show.see(scene, at: hubTime(now))
    }

    private mutating func lose(_ lamp: Int) {
        (there[lamp], lit[lamp]) = (false, false)
        show.lose(lamp)
    }

    private mutating func find(_ lamp: Int) {
        guard !there[lamp] else { return }
        there[lamp] = true
        show.hold(lamp)
        if mutant == .hastyLine, isWanted(lamp) {
            setting += 1
            rise(lamp)
        }
    }

    private mutating func wait(until end: UInt64) {
        while let due = show.due(at: hubTime(now)).map(realTime), due < end {
            let began = now
            now = max(now, min(due + delay(), end))
            age(now - began)
            play()
            if now == began { break }
        }
        age(end - min(now, end))
        now = max(now, end)
    }

    /// The time as the hub has it.
    private func hubTime(_ real: UInt64) -> UInt64 { mutant == .shortTick ? real / 10 * 11 : real }
    private func realTime(_ hub: UInt64) -> UInt64 { mutant == .shortTick ? hub / 11 * 10 + 10 : hub }

    private mutating func age(_ nanoseconds: UInt64) {
        for index in calls.indices { calls[index].waited += TimeInterval(nanoseconds) / 1_000_000_000 }
    }

    private mutating func play() {
        guard show.advance(at: hubTime(now)) else { return }
        let began = now
        set(show.levels)
        show.wereSet(at: hubTime(mutant == .countsFromBefore ? began : now))
    }

    /// Sets the lines one after the other, which takes its time.
    private mutating func set(_ levels: [Bool]) {
        setting += 1
        let each = delay() / UInt64(levels.count)
        for lamp in levels.indices where there[lamp] {
            now += each
            if levels[lamp], !lit[lamp] { rise(lamp) }
            lit[lamp] = levels[lamp]
        }
    }

    private mutating func rise(_ lamp: Int) {
        lit[lamp] = true
        rises.append((now, setting))
    }

    private mutating func delay() -> UInt64 {
        turn += 1
        return delays.isEmpty ? 0 : delays[turn % delays.count]
    }

    private func isWanted(_ lamp: Int) -> Bool {
        ![.off, .once(0)].contains(LampDay.plan.rules.pattern(of: show.lamps[lamp], in: scene))
    }

    private var scene: LampScene {
        guard works else { return .fault }
        var scene = LampScene(
            waiting: Set(rows.keys), called: Set(rows.filter { $0.value == .called }.map(\.key)), calls: calls, isWorking: true)
        scene.isCalm = isCalm
        return scene
    }
}
