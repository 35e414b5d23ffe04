import Reception

/// What happens to the arrivals screen.
enum ArrivalsEvent: Sendable, Equatable {
    case key(Key)
    case resized(ScreenSize)
    /// A second has passed.
    case tick
    case signal(DeskSignal)
    case board(Board)
    case boardFailed(DeskError)
    /// How far receivers have what happens here.
    case sync([SyncState])
    /// An act was done, or was not. What it was done to is named as it stood on the screen.
    case acted(StaffAct, on: String, DeskError?)
}

/// What the arrivals screen wants done.
enum ArrivalsEffect: Sendable, Equatable {
    case loadBoard, loadSync
    case act(StaffAct, on: String)
    case redraw
    case quit
}

/// Rows and columns of a window.
struct ScreenSize: Equatable, Sendable {
    var columns, rows: Int

    /// In less than this there is no list to be read.
    static let least = ScreenSize(columns: 30, rows: 6)

    var isTooSmall: Bool { columns < Self.least.columns || rows < Self.least.rows }
}
