extension PassImage {
    /// Lines for a terminal, two rows of modules a line in half blocks.
    ///
    /// With `colours`, black and white are both set, from the part of the 256 colours that no theme changes, so that dark and
    /// light terminals show the same. Without, light modules are drawn as blocks, which is right on a dark terminal; a light one
    /// shows the code inverted, and not every scanner reads that.
    public func terminal(colours: Bool = true) -> String {
        stride(from: 0, to: side, by: 2).map { row in
            let line = (0..<side).map { block(top: isDark($0, row), bottom: isDark($0, row + 1), ink: colours) }.joined()
            return colours ? "\u{1B}[38;5;16;48;5;231m\(line)\u{1B}[0m\n" : line + "\n"
        }.joined()
    }

    /// The block that inks those of the two modules whose darkness is `ink`. Below the last row the quiet zone goes on.
    private func block(top: Bool, bottom: Bool, ink: Bool) -> String {
        switch (top == ink, bottom == ink) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }
}
