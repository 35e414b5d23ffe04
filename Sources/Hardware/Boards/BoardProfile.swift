/// A board that is known by name: on which chip its lines are, and on which pins of its header.
public enum BoardProfile: String, Hashable, Sendable, CaseIterable {
    case raspberryPi3 = "raspberry-pi-3", raspberryPi4 = "raspberry-pi-4", raspberryPi5 = "raspberry-pi-5"
    case raspberryPiZero2W = "raspberry-pi-zero-2-w"
    /// Any computer with a GPIO expander on USB.
    case usbExpander = "usb-expander"
    /// Lines that are drawn on a page.
    case simulated

    /// What the chip's driver calls it: the labels in the kernel's drivers/pinctrl/bcm/pinctrl-bcm2835.c and pinctrl-rp1.c, and of
    /// the CP2112 in drivers/hid/hid-cp2112.c. An MCP2221 (`mcp2221_gpio`) has no edges, so it lights lamps and hears no buttons.
    public var chip: String {
        switch self {
        case .raspberryPi3, .raspberryPiZero2W: "pinctrl-bcm2835"
        case .raspberryPi4: "pinctrl-bcm2711"
        case .raspberryPi5: "pinctrl-rp1"
        case .usbExpander: "cp2112_gpio"
        case .simulated: SimulatedLines.label
        }
    }

    /// The pins that lamps and buttons can hang on; `nil` where any name will do.
    public var pins: [BoardPin]? {
        switch self {
        case .raspberryPi3, .raspberryPi4, .raspberryPi5, .raspberryPiZero2W: BoardPin.header
        case .usbExpander: BoardPin.expander
        case .simulated: nil
        }
    }

    /// Where a line is on the header; `nil` on a board without one.
    public func pin(of line: String) -> BoardPin? { pins?.first { $0.line == line } }
}
