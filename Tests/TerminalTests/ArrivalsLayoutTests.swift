import Foundation
import Reception
import Testing
@testable import Terminal

/// The screen, as text.
struct ArrivalsLayoutTests {
    private let full = Fixtures.board(notices: [Fixtures.tooEarly, Fixtures.help])

    @Test func `80 by 24 says who, where, since when, what they need, and what the keys do`() throws {
        var board = full
        board.rows[0].adjustments = [Adjustment(.quietPlace)]
        board.rows[0].companions = 2
        let screen = try Fixtures.model(board).screen
        #expect(screen.count == 24)
        #expect(screen[0] == "Hazel House, Tuesday 24 November                                   10:30am  Live")
        #expect(screen[1] == "1 waiting, 1 called, 1 being seen, 1 expected. Longest wait: 24 minutes")
        #expect(screen[2] == "! Needs a person (2)")
        #expect(screen[3].hasPrefix("  P07-7KFM  10:28am  Entrance  Too early: the time to check in has not begun."))
        #expect(screen[4] == "  C2H9      10:29am  Entrance  A family asks for a person. asked 1 min ago")
        #expect(screen[5].split(separator: " ") == ["State", "Token", "Name", "Service", "Place", "Since", "Notes"])
        #expect(screen[6].hasPrefix("> Waiting    striped fox Amina K.  Speech") && screen[6].contains("24 min  Quiet place"))
        #expect(screen[7].hasPrefix("  Called     wavy bee    Żaneta Ł. Portage"))
        #expect(screen[9].contains("Dan P.") && screen[9].contains("11:15am"))
        #expect(screen[19...20].joined(separator: " ").contains(
            "striped fox · Amina K. · Speech and language therapy · Blue room · Waiting · since 10:06am · Due 10:35am · Quiet place"))
        let keys = screen[22...].joined(separator: "  ")
        for key in ["c call", "s seen", "d done", "l left", "n not come", "u undo", "i I come", "a dealt with", "f show", "/ find", "e expected", "x ",
                    "? help", "q "] { #expect(keys.contains(key)) }
    }

    @Test func `140 by 40 cuts nothing off`() throws {
        let screen = try Fixtures.model(full, columns: 140, rows: 40).screen
        #expect(screen.count == 40)
        #expect(!screen.joined().contains("…"))
        #expect(screen[3].hasSuffix("Check-in opens at 11:00am. The appointment is at 11:45am."))
        #expect(screen[6].contains("Speech and language therapy  Blue room    24 min"))
        #expect(screen[39].hasPrefix("c call") && screen[39].contains("? help"))
    }

    @Test func `40 by 10 keeps state, token, name and wait`() throws {
        let screen = try Fixtures.model(full, columns: 40, rows: 10).screen
        #expect(screen.count == 10)
        #expect(screen[1].hasPrefix("  P07-7KFM"))
        #expect(screen.contains { $0.hasPrefix("> Waiting    striped fox Amina K.") })
        #expect(screen[9].hasPrefix("c call") && screen[9].contains("? help"))
    }

    @Test func `at every size there are just so many lines, each just so wide`() throws {
        var board = full
        board.rows[1].name = "آمنہ خ."
        board.rows[2].name = "李小龍李小龍李小龍"
        board.rows[3].name = "e\u{301}va\u{1B}[2J"
        board.rows += (0..<60).map { (index: Int) in Fixtures.row("appointment:\(index)", .expected, name: "Zoë \(index)", due: index) }
        for language in ["en", "pl", "ur"] {
            var model = try Fixtures.model(board, language: language)
            for (columns, rows) in [(1, 1), (2, 2), (29, 5), (30, 6), (40, 10), (60, 12), (80, 16), (80, 24), (99, 33), (140, 40), (300, 90)] {
                model.size = ScreenSize(columns: columns, rows: rows)
                for keys in ["", "f", "f?", "?", "/x", "u"] {
                    var typed = model
                    _ = typed.type(keys)
                    let lines = ArrivalsLayout(typed).lines
                    #expect(lines.count == rows)
                    #expect(lines.filter { $0.width != columns }.map(\.text) == [], "\(language) \(columns) \(rows) \(keys)")
                }
            }
        }
    }

    @Test func `nothing that the hub sends reaches the terminal as a command`() throws {
        let evil = "\u{1B}]0;owned\u{7}\u{9B}2J\r\n\u{202E}"
        var row = Fixtures.row(evil, .waiting, Token(.fox, .plain), name: evil, service: evil, place: evil, since: 1)
        (row.adjustments, row.language) = ([Adjustment(.other, detail: evil), Adjustment(.interpreter, detail: evil)], evil)
        let notice = Notice(ticket: evil, at: Fixtures.now, kiosk: .init(evil), refusal: Refusal(.unreadable, problem: .address, ticket: evil))
        var centre = Fixtures.centre
        centre.name = evil
        var model = try Fixtures.model(Fixtures.board([row], notices: [notice]), columns: 140, rows: 40, centre: centre)
        let fault = DeskError(.unreachable, cause: evil)
        _ = model.take(.signal(.lost(fault, again: .seconds(1))), at: Fixtures.now)
        _ = model.take(.acted(StaffAct(.call, evil), on: evil, fault), at: Fixtures.now)
        for keys in ["", "f", "u", "k"] {
            var typed = model
            _ = typed.type(keys)
            let text = ArrivalsLayout(typed).lines.map(\.text).joined()
            #expect(!text.unicodeScalars.contains { Cells.isControl($0) || Cells.isLeftOut($0) })
        }
    }

    @Test func `what must be known is in words, in the list in short and below it in full`() throws {
        var row = Fixtures.row("attendance:x", .waiting, Token(.cat, .starry), since: 1)
        (row.late, row.flags, row.bookChanged, row.companions, row.protected) = (true, [.believed, .clockNotTrusted, .doubleBooked], true, 3, true)
        let screen = try Fixtures.model(Fixtures.board([row]), columns: 140, rows: 40).screen
        let line = try #require(screen.first { $0.hasPrefix(">") })
        for word in ["Protected", "late", "not in book", "time?", "two at once", "changed", "+3"] { #expect(line.contains(word)) }
        let detail = screen[36...38].joined(separator: " ") + screen[35]
        for text in ["Late", "Not in our book yet", "Time not certain", "Two appointments at one time", "and 3 others"] {
            #expect((screen.joined(separator: " ") + detail).contains(text))
        }
    }

    @Test func `every state and every refusal has words in every language`() throws {
        for language in ["en", "pl", "ur"] {
            let model = try Fixtures.model(language: language)
            for outcome in Outcome.allCases {
                for problem in PassProblem.allCases.map(Optional.some) + [nil] {
                    let refusal = Refusal(outcome, problem: problem, lookUp: outcome == .seePerson ? .locked : nil, ticket: "7KFM")
                    let notice = Notice(ticket: "7KFM", at: Fixtures.now, kiosk: .init("entrance"), refusal: refusal)
                    #expect(!model.words(of: notice).reason.contains("staff."))
                }
            }
            for state in BoardRow.State.allCases { #expect(!model.words(of: Fixtures.row("x", state)).state.contains("staff.")) }
            let help = ArrivalsHelp.lines(model).joined() + ArrivalsLayout(model).hints.map(\.text).joined()
            #expect(!help.contains("terminal."))
        }
    }

    @Test func `an untrusted clock is said above the list`() throws {
        #expect(try Fixtures.model(Fixtures.board(trusted: false)).sees("The hub’s clock is not certain."))
    }

    @Test func `the chosen line is in sight in the longest list, and the screen says which part it shows`() throws {
        let rows = (0..<300).map { (index: Int) in Fixtures.row("appointment:\(index)", .expected, name: "Child \(index).", due: index) }
        var model = try Fixtures.model(Fixtures.board(rows))
        _ = model.take(.key(.end), at: Fixtures.now)
        #expect(model.screen.contains { $0.hasPrefix("> Expected") && $0.contains("Child 299.") })
        #expect(model.sees("to 300 of 300"))
        _ = model.type("k")
        #expect(model.screen.contains { $0.hasPrefix("> ") && $0.contains("Child 298.") })
    }

    @Test func `help is read to its end in a small window`() throws {
        var model = try Fixtures.model(columns: 40, rows: 10)
        _ = model.type("?")
        #expect(model.sees("Call the party") && !model.sees("Leave"))
        for _ in 0..<60 { _ = model.take(.key(.down), at: Fixtures.now) }
        #expect(model.sees("Leave"))
        _ = model.type("z")
        #expect(model.prompt == .none)
    }
}
