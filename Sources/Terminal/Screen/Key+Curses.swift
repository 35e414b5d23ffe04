import CNCurses

extension Key {
    /// A character that was typed; `nil` for control characters that mean nothing here.
    init?(character code: UInt32) {
        switch code {
        case 3: self = .interrupt
        case 8, 127: self = .backspace
        case 9: self = .tab
        case 10, 13: self = .enter
        case 12: self = .redraw
        case 14: self = .down
        case 16: self = .up
        case 27: self = .escape
        default:
            guard code >= 32, let scalar = Unicode.Scalar(code), !Cells.isControl(scalar) else { return nil }
            self = .character(Character(scalar))
        }
    }

    /// A key that ncurses names; `nil` for those that mean nothing here.
    init?(curses code: Int32) {
        switch code {
        case KEY_UP: self = .up
        case KEY_DOWN: self = .down
        case KEY_PPAGE: self = .pageUp
        case KEY_NPAGE: self = .pageDown
        case KEY_HOME: self = .home
        case KEY_END: self = .end
        case KEY_ENTER: self = .enter
        case KEY_BACKSPACE: self = .backspace
        default: return nil
        }
    }
}
