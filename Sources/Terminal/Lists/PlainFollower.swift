import Reception
public import Words

/// Prints the board's lines, and then, for as long as it is followed, the lines that change.
public struct PlainFollower: Sendable {
    let client: DeskClient
    let language: Language

    public init(client: DeskClient, language: Language) { (self.client, self.language) = (client, language) }

    /// Hands all lines to `write`, and then those of each change. Losing the hub, and having it again, are lines as well.
    ///
    /// It ends when its task is cancelled.
    /// - Throws: ``DeskError`` where the hub does not answer at the start; and what `write` throws.
    public func run(_ write: @Sendable (String) throws -> Void) async throws {
        let centre = try await client.centre()
        var board = try await client.board()
        try write(PlainList.text(board, centre: centre, language: language))
        var isLost = false
        for await signal in client.signals() {
            switch signal {
            case .lost(let error, _):
                if !isLost { try write("! \(Cells.safe(error.cause))\n") }
                isLost = true
            case .at(let position):
                if isLost { try write("! \(Cells.safe(language("terminal.back")))\n") }
                isLost = false
                if position == board.position { continue }
                let new = try await fetch()
                try write(PlainList.changes(from: board, to: new, centre: centre, language: language))
                board = new
            }
        }
        try Task.checkCancellation()
    }

    /// The board; where it cannot be had just now, it is asked for again.
    private func fetch() async throws -> Board {
        while true {
            do {
                return try await client.board()
            } catch is DeskError {
                try await client.pause(.seconds(2))
            }
        }
    }
}
