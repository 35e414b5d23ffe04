import Reception
import Testing
@testable import Terminal

struct PaperListTests {
    private func paper(_ board: Board, language: String = "en") throws -> [String] {
        PaperList.text(board, centre: Fixtures.centre, language: try Fixtures.language(language))
            .split(separator: "\n").map(String.init)
    }

    @Test func `all appointments stand by their time, with a box to tick`() throws {
        var board = Fixtures.board()
        board.rows[3].adjustments = [Adjustment(.stepFree), Adjustment(.interpreter, detail: "Polish")]
        let lines = try paper(board)
        #expect(lines[0] == "Hazel House")
        #expect(lines[1] == "Paper list for Tuesday 24 November. Printed at 10:30am")
        let boxes = lines.filter { $0.hasPrefix("[") }
        #expect(boxes.map { $0.prefix(11) } == ["[x] 9:30am ", "[x] 10:15am", "[x] 10:30am", "[x] 10:35am", "[ ] 11:15am"])
        #expect(boxes[4].contains("Dan P.") && boxes[4].contains("Blue room"))
        #expect(lines.contains("              Step-free way, Interpreter: Polish") || lines.contains { $0.contains("Step-free way, Interpreter: Polish") })
        #expect(lines.last?.contains("Shred it") == true)
    }

    @Test(arguments: ["en", "pl", "ur"]) func `no line is wider than the paper`(language: String) throws {
        var board = Fixtures.board()
        board.rows[0].name = String(repeating: "Wilhelmina ", count: 20)
        board.rows[0].adjustments = Adjustment.Kind.allCases.map { Adjustment($0, detail: "as agreed with the family") }
        #expect(try paper(board, language: language).allSatisfy { Cells.width($0) <= PaperList.width })
    }

    @Test func `what has no room on its line stands below it in full`() throws {
        #expect(try paper(Fixtures.board()).contains { $0.hasPrefix("     ") && $0.contains("Speech and language therapy") })
    }

    @Test func `a day without appointments says so, and protected persons stay unnamed`() throws {
        #expect(try paper(Fixtures.board([])).contains("Nothing is booked for this day."))
        var row = Fixtures.row("appointment:x", .expected, name: "Secret S.")
        row.protected = true
        let lines = try paper(Fixtures.board([row])).joined()
        #expect(lines.contains("Protected") && !lines.contains("Secret"))
    }
}
