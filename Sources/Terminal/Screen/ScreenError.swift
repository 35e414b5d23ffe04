/// Why no screen can be shown, and what to use instead.
public enum ScreenError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// Nothing is known of the terminal that `TERM` names, or it cannot move its cursor.
    case unknownTerminal(String)
    /// The process or the machine has as many files open as it may.
    case noFilesLeft

    /// In English, for whoever started it.
    public var description: String {
        switch self {
        case .notATerminal: "this is not a terminal: use --plain, --plain --follow or --format json"
        case .unknownTerminal(""): "TERM is not set, so the terminal is not known: set it, or use --plain"
        case .unknownTerminal(let name): "the terminal \"\(Cells.cut(Cells.safe(name), 40))\" (TERM) cannot show a screen: set another TERM, or use --plain"
        case .noFilesLeft: "the system has no open files left for the screen"
        }
    }
}
