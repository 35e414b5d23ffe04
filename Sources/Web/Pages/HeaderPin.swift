/// Where the lines of a Raspberry Pi stand on its header of 40 pins.
enum HeaderPin {
    /// The pin of a line by the name that the kernel gives it; `nil` where it is on no such header.
    static func number(of line: String) -> Int? {
        guard line.hasPrefix("GPIO"), let gpio = Int(line.dropFirst(4)) else { return nil }
        return pins[gpio]
    }

    /// The same on all models with 40 pins (Raspberry Pi documentation, “GPIO and the 40-pin header”).
    private static let pins = [
        0: 27, 1: 28, 2: 3, 3: 5, 4: 7, 5: 29, 6: 31, 7: 26, 8: 24, 9: 21, 10: 19, 11: 23, 12: 32, 13: 33, 14: 8, 15: 10, 16: 36, 17: 11,
        18: 12, 19: 35, 20: 38, 21: 40, 22: 15, 23: 16, 24: 18, 25: 22, 26: 37, 27: 13,
    ]
}
