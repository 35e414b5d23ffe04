import Foundation
import Reception
import Testing

@testable import Hardware

@Suite("The boards that are known by name")
struct BoardTests {
    @Test("have each pin once, and no line twice", arguments: BoardProfile.allCases) func pins(_ profile: BoardProfile) {
        let pins = profile.pins ?? []
        #expect(Set(pins.map(\.line)).count == pins.count && Set(pins.map(\.place)).count == pins.count)
        #expect(!profile.chip.isEmpty)
    }

    @Test("keep the pins of power and ground, of the board's memory and of its console free") func header() {
        let places = Set(BoardPin.header.map(\.place))
        for pin in [1, 2, 4, 6, 8, 9, 10, 14, 17, 20, 25, 27, 28, 30, 34, 39] { #expect(!places.contains("pin \(pin)")) }
        #expect(places.count == 24)
        #expect(BoardProfile.raspberryPi5.pin(of: "GPIO17")?.place == "pin 11")
    }

    @Test("pull a line up or down by themselves until a program runs") func pulls() {
        let up = BoardPin.header.filter { $0.pull == .pullUp }.map(\.number)
        #expect(up == [2, 3, 4, 5, 6, 7, 8])
    }

    @Test("are found by their chip's label, or by a line's name where the label is another", arguments: [
        (BoardProfile.raspberryPi4, nil, LineAddress.Chip.usually("pinctrl-bcm2711")), (.raspberryPi5, "bench", .only("bench")),
        (.usbExpander, nil, .only("cp2112_gpio")), (.usbExpander, "mcp2221_gpio", .only("mcp2221_gpio")),
    ])
    func address(profile: BoardProfile, chip: String?, expected: LineAddress.Chip) {
        let line = BoardLine(.sounder, line: profile == .usbExpander ? "3" : "GPIO17")
        let address = BoardPlan(profile: profile, chip: chip, lines: [line]).address(of: line)
        #expect(address == LineAddress(line.line, on: expected, number: profile == .usbExpander ? 3 : 17))
    }

    @Test("have a wiring table that says where each wire goes, and by what it is safe") func wiring() {
        let plan = BoardPlan(profile: .raspberryPi4, lines: [
            BoardLine(.lamp(.place("garden")), line: "GPIO17"), BoardLine(.button(.assistance), line: "GPIO5", activeLow: true, kiosk: "entrance"),
        ])
        let rows = plan.wiring.split(separator: "\n")
        #expect(Set(rows.map(\.count)).count == 1)
        let cells = rows.map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        #expect(cells[2] == ["GPIO17", "pin 11", "470 Ω in series with an LED, or a transistor; 10 kΩ to ground", "lamp place:garden"])
        #expect(cells[3] == ["GPIO5, active low", "pin 29", "1 kΩ in series with the contact; 10 kΩ to 3.3 V", "button assistance, entrance"])
    }
}
