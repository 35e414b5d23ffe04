import Testing

@testable import Hardware

@Suite("The lamps of a board, played together")
struct LampPlayerTests {
    private static let tick = LampPlayer.tick

    @Test("are all dark when the hub starts, and light up no sooner than a tick after") func start() {
        var player = LampPlayer(lamps: 2, at: 5)
        #expect(player.levels == [false, false] && player.due == nil)
        player.want([.steady, .off])
        #expect(player.due == 5 + Self.tick)
        let early = player.advance(at: 4 + Self.tick)
        #expect(!early && player.levels == [false, false])
        let there = player.advance(at: 5 + Self.tick)
        #expect(there && player.levels == [true, false] && player.due == nil)
    }

    @Test("show a decision at once where the board has been at rest") func atRest() {
        var player = LampPlayer(lamps: 1, at: 0)
        player.want([.steady])
        #expect(player.advance(at: 100 * Self.tick) && player.levels == [true])
    }

    @Test("keep their patterns: at most half of each period dark, and never dark for two ticks", arguments: [
        (LampPattern.steady, 36), (.pulse, 24), (.beacon, 18), (.off, 0), (.once(1), 0), (.once(0), 0),
    ])
    func patterns(_ pattern: LampPattern, lit: Int) {
        let shown = Self.play([[pattern]], ticks: 40)[0]
        #expect(shown.dropFirst(4).count { $0 == "1" } == lit)
        #expect(shown.first == ([.off, .once(0)].contains(pattern) ? "0" : "1"))
        if pattern.isLively { #expect(!shown.contains("00")) }
    }

    @Test("that blink alike are in phase, whenever each began") func phase() {
        let shown = Self.play([[.beacon, .off], [.beacon, .off], [.beacon, .off], [.beacon, .beacon]], ticks: 12)
        #expect(shown[0].dropFirst(5) == shown[1].dropFirst(5))
    }

    @Test("light up in the first tick of a pattern, so that nobody waits for its phase", arguments: 0..<6)
    func firstTick(_ dark: Int) {
        let script = Array(repeating: [LampPattern.off], count: dark) + [[.beacon]]
        #expect(Self.play(script, ticks: dark + 1)[0].last == "1")
    }

    @Test("sound once for each call, and not again when one is answered") func sounder() {
        let script: [[LampPattern]] = [[.once(1)], [.once(1)], [.once(2)], [.once(2)], [.once(1)], [.once(1)], [.once(2)]]
        #expect(Self.play(script, ticks: 8)[0] == "10100010")
    }

    @Test("count the tick from when the lines were set, however slow the board is") func slowBoard() {
        var player = LampPlayer(lamps: 1, at: 0)
        player.want([.steady])
        _ = player.advance(at: 2 * Self.tick)
        player.wereSet(at: 2 * Self.tick + 400)
        player.want([.off])
        #expect(player.due == 3 * Self.tick + 400)
    }

    @Test("that went dark with their chip light up again on a tick") func lost() {
        var player = LampPlayer(lamps: 1, at: 0)
        player.want([.steady])
        _ = player.advance(at: 2 * Self.tick)
        player.lost(0)
        player.want([.off])
        #expect(player.due == nil && player.levels == [false])
        player.want([.steady])
        let early = player.advance(at: 2 * Self.tick + 1), later = player.advance(at: 3 * Self.tick)
        #expect(!early && later && player.levels == [true])
    }

    /// What each lamp shows, tick by tick. The last step of the script goes on.
    private static func play(_ script: [[LampPattern]], ticks: Int) -> [String] {
        var player = LampPlayer(lamps: script[0].count, at: 0)
        var shown = script[0].map { _ in "" }
        for number in 1...ticks {
            player.want(script[min(number, script.count) - 1])
            _ = player.advance(at: UInt64(number) * tick)
            for lamp in shown.indices { shown[lamp] += player.levels[lamp] ? "1" : "0" }
        }
        return shown
    }
}
