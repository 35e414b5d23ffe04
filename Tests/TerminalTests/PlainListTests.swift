import Reception
import Testing
import Words
@testable import Terminal

struct PlainListTests {
    @Test func `each row is a line of nine fields, each notice one of five`() throws {
        let board = Fixtures.board(notices: [Fixtures.tooEarly])
        let lines = PlainList.text(board, centre: Fixtures.centre, language: try Fixtures.english()).split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines[0] == "Needs a person\tP07-7KFM\t10:28am\tEntrance\tToo early: the time to check in has not begun. "
            + "Check-in opens at 11:00am. The appointment is at 11:45am.")
        #expect(lines[1] == "Waiting\tstriped fox\tAmina K.\tSpeech and language therapy\tBlue room\tsince 10:06am\tDue 10:35am\t-\t-")
        #expect(lines.dropFirst().allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 9 })
    }

    @Test func `a tab or a line break in a name makes neither a field nor a line`() throws {
        let row = Fixtures.row("attendance:x", .waiting, name: "A\tB\nC\u{1B}[1m", since: 1)
        let text = PlainList.text(Fixtures.board([row]), centre: Fixtures.centre, language: try Fixtures.english())
        #expect(text.split(separator: "\n").count == 1)
        #expect(text.split(separator: "\t").count == 9)
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `how a party is called, where it waits and who may not know is in the notes`() throws {
        var row = Fixtures.row("attendance:x", .waiting, name: "A", since: 1)
        (row.wish, row.withheld) = (Wish(call: .person, spot: .garden), true)
        let text = PlainList.text(Fixtures.board([row]), centre: Fixtures.centre, language: try Fixtures.english())
        #expect(text.hasSuffix("\tThis service may not know, Go to them, Waits in the garden\n"))
    }

    @Test func `an empty board is no line at all`() throws {
        #expect(PlainList.text(Fixtures.board([]), centre: Fixtures.centre, language: try Fixtures.english()).isEmpty)
    }

    @Test func `only what has changed is a line again; the minutes are not a change`() throws {
        var later = Fixtures.board(sequence: 2)
        later.now = later.now.adding(minutes: 7)
        let english = try Fixtures.english()
        #expect(PlainList.changes(from: Fixtures.board(), to: later, centre: Fixtures.centre, language: english).isEmpty)
        (later.rows[0].state, later.rows[0].since) = (.called, later.now)
        later.notices = [Fixtures.help]
        let lines = PlainList.changes(from: Fixtures.board(), to: later, centre: Fixtures.centre, language: english).split(separator: "\n")
        #expect(lines == [
            "10:37am\tNeeds a person\tC2H9\t10:29am\tEntrance\tA family asks for a person.",
            "10:37am\tCalled\tstriped fox\tAmina K.\tSpeech and language therapy\tBlue room\tsince 10:37am\tDue 10:35am\t-\t-",
        ])
    }
}
