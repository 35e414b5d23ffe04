import Hardware
import Reception
import Testing

@testable import hazel

@Suite("The board in the configuration")
struct BoardConfigurationTests {
    @Test("is none where the file says nothing") func none() throws {
        #expect(try Samples.read(Samples.small).board == nil)
    }

    @Test("is what the file says") func said() throws {
        let board = try #require(try Samples.read(Self.with("""
            profile: raspberry-pi-4, calm: yes, patience: 45, lines: [
              {line: GPIO17, means: lamp place:quiet-room, pattern: steady, active-low: yes, drive: open-drain},
              {line: GPIO5, means: button assistance, bias: pull-up, debounce: 35}, {line: GPIO27, means: lamp assistance, kiosk: entrance},
              {line: GPIO22, means: button quiet-room-done}, {line: GPIO23, means: heartbeat}, {line: GPIO24, means: button calm}]
            """)).board)
        #expect(board.profile == .raspberryPi4 && board.chip == nil && board.rules == LampRules(calm: true, patience: 45))
        #expect(board.lines == [
            BoardLine(.lamp(.place("quiet-room")), line: "GPIO17", activeLow: true, drive: .openDrain, pattern: .steady),
            BoardLine(.button(.assistance), line: "GPIO5", bias: .pullUp, debounce: 35, kiosk: "entrance"),
            BoardLine(.lamp(.assistance), line: "GPIO27", kiosk: "entrance"), BoardLine(.button(.done("quiet-room")), line: "GPIO22"),
            BoardLine(.heartbeat, line: "GPIO23"), BoardLine(.button(.calm), line: "GPIO24"),
        ])
    }

    @Test("that is wrong is told with what was meant", arguments: [
        ("profile: raspberry-pi-6", "9:18: profile: there is no profile of a board “raspberry-pi-6”; did you mean “raspberry-pi-3”?"),
        ("lines: []", "the key “profile” is missing"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO99, means: sounder}]", "line: there is no line of this board “GPIO99”; did you mean “GPIO19”?"),
        ("profile: usb-expander, lines: [{line: 8, means: sounder}]", "line: there is no line of this board “8”"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: lamp place:quite-room}]", "did you mean “lamp place:quiet-room”?"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: lamp kiosk-redy}]", "did you mean “lamp kiosk-ready”?"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: button receptoin-done}]", "did you mean “button reception-done”?"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17}]", "the key “means” is missing: a meaning of a line"),
        ("profile: raspberry-pi-4, lines: [{means: sounder}]", "the key “line” is missing"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: sounder}, {line: GPIO17, means: door}]", "line: GPIO17 is used on line 9 already; each is used once"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: lamp assistance, kiosk: entrnce}]", "kiosk: there is no kiosk “entrnce”; did you mean “entrance”?"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: lamp place:reception, kiosk: entrance}]", "there is no key “kiosk” here"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: sounder, debounce: 5}]", "there is no key “debounce” here"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: door, pattern: pulse}]", "there is no key “pattern” here"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: lamp assistance, pattern: strobe}]", "pattern: there is no pattern “strobe”"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: door, bias: pulled}]", "bias: there is no bias “pulled”"),
        ("profile: raspberry-pi-4, lines: [{line: GPIO17, means: door, debounce: 2000}]", "debounce: “2000” is not a whole number from 0 to 1000"),
        ("profile: simulated, patience: 5", "patience: “5” is not a whole number from 10 to 3600"),
        ("profile: simulated, lines: {a: b}", "lines: here must stand a list"),
        ("profile: simulated, colour: red", "there is no key “colour” here"),
    ])
    func wrong(board: String, sentence: String) {
        let problems = Samples.problems(Self.with(board))
        #expect(problems.contains { $0.contains(sentence) }, "\(problems)")
    }

    @Test("must say at which kiosk a button for assistance is, where there are several") func severalKiosks() {
        let text = Self.with("profile: simulated, lines: [{line: a, means: button assistance}]")
            .replacing("kiosks:", with: "kiosks:\n  - {id: side, name: Side door}")
        #expect(Samples.problems(text).contains { $0.contains("the key “kiosk” is missing: the kiosk at which the button is") })
    }

    @Test("takes any line of a chip that the file names") func otherChip() throws {
        let board = try Samples.read(Self.with("profile: usb-expander, chip: mcp2221_gpio, lines: [{line: RELAY, means: sounder}]")).board
        #expect(board?.chip == "mcp2221_gpio" && board?.lines.first?.line == "RELAY")
    }

    @Test("of the demo centre is drawn on a page, and has a lamp, a sounder and a button of each kind") func demo() throws {
        let board = try #require(try Samples.shipped("demo/hazel.yaml").board)
        #expect(board.profile == .simulated && board.open() is SimulatedLines)
        let meanings = Set(board.lines.map(\.meaning))
        #expect(meanings.isSuperset(of: [.lamp(.kioskReady), .lamp(.kioskFault), .lamp(.assistance), .sounder, .button(.assistance), .door]))
    }

    /// The small sample with a board on its ninth line.
    private static func with(_ board: String) -> String { Samples.small + "\nboard: {\(board.replacing("\n", with: " "))}" }
}
