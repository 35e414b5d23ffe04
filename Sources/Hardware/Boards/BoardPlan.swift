/// The lines of one hub: on which board, which, and what they mean.
public struct BoardPlan: Hashable, Sendable {
    /// Which board it is: where its chip is found.
    public var profile: BoardProfile
    /// The label of another chip than the profile's.
    public var chip: String?
    /// What each line means; no two of one name.
    public var lines: [BoardLine]
    /// What the lamps show of the desk.
    public var rules: LampRules

    /// - Parameter chip: the label of another chip than the profile's own.
    public init(profile: BoardProfile, chip: String? = nil, lines: [BoardLine], rules: LampRules = LampRules()) {
        (self.profile, self.chip, self.lines, self.rules) = (profile, chip, lines, rules)
    }

    /// Which line of which chip. The lines of an expander have no names, so its chip must be the one.
    public func address(of line: BoardLine) -> LineAddress {
        let usual: LineAddress.Chip = profile == .usbExpander ? .only(profile.chip) : .usually(profile.chip)
        return LineAddress(line.line, on: chip.map { .only($0) } ?? usual, number: profile.pin(of: line.line)?.number)
    }

    /// How a line is asked for.
    public func settings(of line: BoardLine) -> LineSettings {
        LineSettings(
            address(of: line), consumer: "\(line.meaning)", activeLow: line.activeLow, bias: line.bias, drive: line.drive)
    }
}
