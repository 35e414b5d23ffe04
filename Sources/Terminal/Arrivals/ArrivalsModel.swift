import Foundation
import Reception
import Words

/// The arrivals screen as a value: what is known, what is chosen, and what is asked of the user.
///
/// It changes only by ``take(_:at:)``; the layout draws it; neither touches a terminal or the hub.
struct ArrivalsModel: Sendable {
    let centre: Centre
    let language: Language
    /// The first name of the user, where it is known: a family is told who comes.
    let name: String?
    var size: ScreenSize
    var board: Board
    /// This machine's time when ``board`` came, and now.
    var received: Date
    var local: Date
    var connection = Connection.live
    var cursor: Cursor?
    /// Where the cursor stood in ``stops``: the place it keeps when its line goes away.
    var cursorIndex = 0
    var showsExpected = true
    var showsDone = false
    var filter = Filter.all
    var search = ""
    var prompt = Prompt.none
    var message: Message?
    /// The row of the last act, until another key is pressed: the act may have taken its line out of sight, and can still be undone.
    var justActed: String?
    var loading = false
    /// A change was heard of while the board was being fetched.
    var stale = false
    /// The hub is followed, but the board could not be fetched.
    var boardFault = false
    /// When a board that could not be fetched is asked for again.
    var retry: Date?
    /// How far receivers have what happens here, and when that is asked for again; `nil`: never.
    var syncs: [SyncState] = []
    var syncDue: Date?

    enum Connection: Equatable, Sendable {
        case live
        case lost(DeskError, again: Date)
    }

    enum Cursor: Equatable, Sendable {
        case notice(String)
        case row(String)
    }

    enum Filter: Hashable, Sendable {
        case all
        case place(Place.ID)
        case service(Service.ID)
    }

    /// What keys mean while something is open over the list.
    enum Prompt: Equatable, Sendable {
        case none
        /// Text is typed; Escape brings back what was searched for before.
        case search(before: String)
        /// The choice that is marked.
        case filter(Int)
        case confirm(StaffAct, on: String)
        /// The first line of the help that is shown.
        case help(Int)
    }

    struct Message: Equatable, Sendable {
        var text: String
        var isFault = false
    }

    init(centre: Centre, language: Language, board: Board, size: ScreenSize, now: Date, name: String? = nil, syncDue: Date? = nil) {
        (self.centre, self.language, self.board, self.size, self.name) = (centre, language, board, size, name)
        (received, local, self.syncDue) = (now, now, syncDue)
        cursor = rows.first.map { .row($0.id) } ?? stops.first
        cursorIndex = stops.firstIndex { $0 == cursor } ?? 0
    }

    /// The hub's time now: minutes are counted by the clock that stamped the arrivals, even where this machine's differs.
    var now: Date { board.now.addingTimeInterval(max(local.timeIntervalSince(received), 0)) }

    var isLost: Bool { connection != .live }

    func words(of row: BoardRow) -> RowWords { RowWords(row, centre: centre, language: language, now: now, day: board.day) }
    func words(of notice: Notice) -> NoticeWords { NoticeWords(notice, centre: centre, language: language, day: board.day, later: now.timeIntervalSince(board.now)) }
}
