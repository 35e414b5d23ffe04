import BoardDoubles
import Reception
import Testing

@testable import Hardware

@Suite("A board without hardware")
struct SimulatedLinesTests {
    private static let lines = [
        BoardLine(.lamp(.place("garden")), line: "lamp"), BoardLine(.button(.assistance), line: "press", kiosk: "entrance"),
    ]
    private let board = SimulatedLines(Self.lines)

    @Test("shows what is driven, by whom, and for what") func drawn() throws {
        let lamp = try board.output(LineSettings(LineAddress("lamp"), consumer: "lamp place:garden"))
        #expect(board.lines.map(\.isActive) == [false, false])
        try lamp.set(true)
        #expect(board.lines[0] == SimulatedLine(
            id: "lamp", meaning: .lamp(.place("garden")), isActive: true, consumer: "hazel:lamp place:garden"))
        lamp.release()
        #expect(board.lines[0].isActive == false && board.lines[0].consumer == nil)
    }

    @Test("tells whoever looks of each change") func changes() async throws {
        var changes = board.changes().makeAsyncIterator()
        #expect(await changes.next()?.map(\.isActive) == [false, false])
        board.pull("press", active: true)
        #expect(await changes.next()?.map(\.isActive) == [false, true])
    }

    @Test("has edges for whoever hears a button") func edges() async throws {
        let button = try board.input(LineSettings(LineAddress("press"), consumer: "button assistance"))
        var edges = button.edges.makeAsyncIterator()
        board.pull("press", active: true)
        board.pull("press", active: true)
        board.pull("press", active: false)
        #expect(await edges.next()?.active == true)
        #expect(await edges.next()?.active == false)
        board.pull("lamp", active: true)
        #expect(board.lines[0].isActive == false)
    }

    @Test("lets a line be held once, and says by whom it is") func busy() throws {
        board.take("lamp", as: "another")
        #expect(throws: LineFault.busy(name: "lamp", consumer: "another")) { try board.output(LineSettings(LineAddress("lamp"), consumer: "x")) }
        #expect(try board.info(LineAddress("lamp")).consumer == "another")
        board.take("lamp", as: nil)
        _ = try board.output(LineSettings(LineAddress("lamp"), consumer: "x"))
    }

    @Test("can be unplugged: what was held is lost, and a new holding is not the old one's") func unplugged() async throws {
        let lamp = try board.output(LineSettings(LineAddress("lamp"), consumer: "x"))
        let button = try board.input(LineSettings(LineAddress("press"), consumer: "y"))
        try lamp.set(true)
        board.plug(false)
        #expect(try board.chips().isEmpty)
        #expect(throws: LineFault.gone(name: "lamp")) { try lamp.set(true) }
        #expect(throws: LineFault.gone(name: "press")) { try button.isActive() }
        for await _ in button.edges {}
        board.plug(true)
        let again = try board.output(LineSettings(LineAddress("lamp"), consumer: "x"))
        #expect(throws: LineFault.self) { try lamp.set(true) }
        lamp.release()
        try again.set(true)
        #expect(board.lines[0].isActive)
    }

    @Test("refuses what it has not", arguments: [
        (LineAddress("lump"), "no chip has a line “lump”"),
        (LineAddress("lamp", on: .only("pinctrl-rp1")), "there is no chip “pinctrl-rp1”; there are hazel-simulated"),
    ])
    func notThere(address: LineAddress, sentence: String) throws {
        let fault = #expect(throws: LineFault.self) { try board.info(address) }
        #expect(fault?.description == sentence)
    }

    @Test("a press that bounces is one, and a button that is let go says so") func settled() async throws {
        let ticks = HandTicks()
        let board = SimulatedLines(Self.lines, now: { ticks.now })
        let button = try board.input(LineSettings(LineAddress("press"), consumer: "y"))
        var levels = button.settled(milliseconds: 20, clock: ticks.clock).makeAsyncIterator()
        for active in [true, false, true] {
            board.pull("press", active: active)
            ticks.advance(milliseconds: 3)
        }
        ticks.advance(milliseconds: 30)
        #expect(await levels.next()?.active == true)
        board.pull("press", active: false)
        ticks.advance(milliseconds: 30)
        #expect(await levels.next()?.active == false)
        board.plug(false)
        #expect(await levels.next() == nil)
    }

    @Test("a consumer's name fits the kernel's 31 bytes, and no character is cut") func consumer() {
        let settings = LineSettings(LineAddress("a"), consumer: "lamp place:a-very-long-name-é-of-a-place")
        #expect(settings.consumer == "hazel:lamp place:a-very-long-na" && settings.consumer.utf8.count == 31)
        #expect(LineSettings(LineAddress("a"), consumer: String(repeating: "é", count: 20)).consumer.utf8.count == 30)
    }
}
