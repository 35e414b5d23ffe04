/// One pin on which a lamp or a button can hang.
public struct BoardPin: Hashable, Sendable {
    /// The line's name, or its number where the chip's lines have none.
    public var line: String
    /// Where on the board it is.
    public var place: String
    /// The line's number on the chip.
    public var number: Int
    /// The level that the chip itself holds before any program runs; `nil` where it holds none.
    public var pull: LineBias?

    /// The 40-pin header of a Raspberry Pi. Left out are the lines of the serial console (14, 15) and of the board's own memory (0, 1).
    /// The chip pulls 0–8 up and the others down until a program says otherwise (BCM2835 ARM Peripherals, table 6-31): buttons to
    /// ground belong on the former, lamps on the latter.
    static let header: [BoardPin] = [
        header(2, 3), header(3, 5), header(4, 7), header(5, 29), header(6, 31), header(7, 26), header(8, 24), header(9, 21),
        header(10, 19), header(11, 23), header(12, 32), header(13, 33), header(16, 36), header(17, 11), header(18, 12),
        header(19, 35), header(20, 38), header(21, 40), header(22, 15), header(23, 16), header(24, 18), header(25, 22),
        header(26, 37), header(27, 13),
    ]

    /// The eight lines of a CP2112.
    static let expander: [BoardPin] = (0..<8).map { BoardPin(line: "\($0)", place: "GPIO.\($0)", number: $0, pull: nil) }

    private static func header(_ number: Int, _ pin: Int) -> BoardPin {
        BoardPin(line: "GPIO\(number)", place: "pin \(pin)", number: number, pull: number <= 8 ? .pullUp : .pullDown)
    }
}
