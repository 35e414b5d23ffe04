import CNCurses
import Foundation

/// The terminal while it is ours. Opened and closed by one thread, which alone uses it; closing gives the terminal back as it was.
struct CursesScreen: ~Copyable {
    private let screen: OpaquePointer
    private let hasColours: Bool

    /// - Parameter environment: `NO_COLOR`, where it is set and not empty, keeps colours away (no-color.org).
    /// - Throws: ``ScreenError`` where this is no terminal that can show a screen.
    init(environment: [String: String]) throws(ScreenError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        hazel_locale()
        guard let screen = hazel_open() else { throw .unknownTerminal(environment["TERM"] ?? "") }
        self.screen = screen
        hasColours = (environment["NO_COLOR"] ?? "").isEmpty && hazel_colours()
    }

    deinit { hazel_close(screen) }

    /// The size of the window now.
    var size: ScreenSize {
        var (rows, columns): (Int32, Int32) = (0, 0)
        hazel_size(&rows, &columns)
        return ScreenSize(columns: Int(columns), rows: Int(rows))
    }

    func redraw() { hazel_redraw() }

    func draw(_ lines: [ScreenLine], caret: (row: Int, column: Int)?) {
        hazel_erase()
        for (row, line) in lines.enumerated() {
            hazel_move(Int32(clamping: row), 0)
            for span in line.spans {
                let characters = span.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
                hazel_write(characters, Int32(clamping: characters.count), attributes(span.style))
            }
        }
        hazel_cursor(caret != nil)
        if let caret { hazel_move(Int32(clamping: caret.row), Int32(clamping: caret.column)) }
        hazel_refresh()
    }

    /// The keys that were pressed and not yet read.
    func keys() -> [Key] {
        var keys: [Key] = []
        var code: UInt32 = 0
        while case let kind = hazel_key(&code), kind != 0 {
            if let key = kind == 1 ? Key(character: code) : Key(curses: Int32(bitPattern: code)) { keys.append(key) }
        }
        return keys
    }

    private func attributes(_ style: Style) -> UInt32 {
        var attributes: UInt32 = 0
        if style.contains(.bold) { attributes |= hazel_bold() }
        if style.contains(.dim) { attributes |= hazel_dim() }
        if style.contains(.reverse) { attributes |= hazel_reverse() }
        if style.contains(.underline) { attributes |= hazel_underline() }
        guard hasColours else { return attributes }
        let colours: [(Style, Int32)] = [(.urgent, COLOR_RED), (.attention, COLOR_YELLOW), (.well, COLOR_GREEN), (.busy, COLOR_CYAN)]
        if let (_, colour) = colours.first(where: { style.contains($0.0) }) { attributes |= hazel_colour(colour) }
        return attributes
    }
}
