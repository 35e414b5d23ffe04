/// One line of a chip, and how it is used: the vocabulary of libgpiod 2 (`struct gpiod_line_settings`).
public struct LineSettings: Hashable, Sendable {
    /// Which line.
    public var address: LineAddress
    /// Who holds the line, as `gpioinfo` shows it: `hazel:` and what it is for. The kernel keeps 31 bytes (`GPIO_MAX_NAME_SIZE`).
    public var consumer: String
    /// Active is the low level.
    public var activeLow: Bool
    /// The pull inside the chip.
    public var bias: LineBias
    /// How an output drives its level.
    public var drive: LineDrive

    /// - Parameter consumer: what the line is for; `hazel:` comes before it.
    public init(
        _ address: LineAddress, consumer: String, activeLow: Bool = false, bias: LineBias = .asIs, drive: LineDrive = .pushPull
    ) {
        (self.address, self.activeLow, self.bias, self.drive) = (address, activeLow, bias, drive)
        self.consumer = "hazel:\(consumer)".prefix(bytes: 31)
    }
}

/// Which line: never by the number of a chip, which differs from board to board and from kernel to kernel.
public struct LineAddress: Hashable, Sendable {
    /// Where it is looked for.
    public var chip: Chip
    /// The line's name (`GPIO17`), or its number on a chip whose lines have no names.
    public var name: String
    /// Its number on the chip of this board, for kernels that give it another name there (`GPIO4` is `GPIO_GCLK` on some).
    public var number: Int?

    /// On which chip, by what its driver calls it (`pinctrl-bcm2711`).
    public enum Chip: Hashable, Sendable {
        /// Whichever has a line of this name.
        case any
        /// This one; where it is not there, whichever has a line of this name.
        case usually(String)
        /// This one, and no other in its place.
        case only(String)
    }

    /// - Parameter number: on a chip whose lines have no names.
    public init(_ name: String, on chip: Chip = .any, number: Int? = nil) { (self.name, self.chip, self.number) = (name, chip, number) }
}

/// The pull inside the chip. One outside is there before the hub starts, and after it has crashed.
public enum LineBias: String, Hashable, Sendable, CaseIterable {
    case asIs = "as-is", pullUp = "pull-up", pullDown = "pull-down", disabled
}

/// How an output is driven.
public enum LineDrive: String, Hashable, Sendable, CaseIterable {
    case pushPull = "push-pull", openDrain = "open-drain", openSource = "open-source"
}

extension String {
    /// The longest beginning that has no more bytes and cuts no character.
    func prefix(bytes: Int) -> String {
        var text = self
        while text.utf8.count > bytes { text.removeLast() }
        return text
    }
}
