/// A key as the arrivals screen understands it.
enum Key: Equatable, Sendable {
    case character(Character)
    case up, down, pageUp, pageDown, home, end
    case enter, escape, backspace, tab
    /// Ctrl-C: leave at once, whatever is open.
    case interrupt
    /// Ctrl-L: draw everything anew.
    case redraw
}
