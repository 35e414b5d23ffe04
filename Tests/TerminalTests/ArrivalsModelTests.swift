import Foundation
import Reception
import Testing
@testable import Terminal

/// What the keys do.
struct ArrivalsModelTests {
    @Test func `who waits comes first, and is chosen`() throws {
        let model = try Fixtures.model()
        #expect(model.rows.map(\.id) == ["attendance:fox", "attendance:bee", "attendance:duck", "appointment:dan"])
        #expect(model.chosenRow?.id == "attendance:fox")
    }

    @Test(arguments: [("c", StaffAct.Kind.call), ("s", .seen), ("l", .left)])
    func `a letter does its act on the chosen line`(key: String, kind: StaffAct.Kind) throws {
        var model = try Fixtures.model()
        #expect(model.type(key) == [.act(StaffAct(kind, "attendance:fox"), on: "striped fox")])
    }

    @Test func `done is for who is seen, not come for who is expected, Enter calls`() throws {
        var model = try Fixtures.model()
        #expect(model.type("jjd") == [.act(StaffAct(.done, "attendance:duck"), on: "plain duck")])
        #expect(model.type("jn") == [.act(StaffAct(.notCome, "appointment:dan"), on: "Dan P.")])
        #expect(model.type("g").isEmpty)
        #expect(model.take(.key(.enter), at: Fixtures.now) == [.act(StaffAct(.call, "attendance:fox"), on: "striped fox")])
    }

    @Test func `an act that makes no sense is not sent, and says so`() throws {
        var model = try Fixtures.model()
        #expect(model.type("n").isEmpty)
        let message = try #require(model.message)
        #expect(message.text.contains("striped fox") && message.text.contains("Waiting"))
        #expect(model.type("z").isEmpty)
        #expect(model.message != nil && model.message != message)
    }

    @Test func `taking back an arrival is asked about first`() throws {
        var model = try Fixtures.model()
        #expect(model.type("u").isEmpty)
        #expect(model.sees("Take back the arrival of striped fox?"))
        #expect(model.type("n").isEmpty)
        #expect(!model.sees("Take back"))
        #expect(model.type("uy") == [.act(StaffAct(.undo, "attendance:fox"), on: "striped fox")])
    }

    @Test func `a mark is set by a letter, and taken off after a question`() throws {
        var model = try Fixtures.model()
        #expect(model.type("m") == [.act(StaffAct(.markRelease, "attendance:fox"), on: "striped fox")])
        #expect(model.type("p") == [.act(StaffAct(.protect, "attendance:fox"), on: "striped fox")])
        var rows = Fixtures.rows
        let fox = try #require(rows.firstIndex { $0.id == "attendance:fox" })
        (rows[fox].flags, rows[fox].protected) = ([.doNotRelease, .leaving], true)
        _ = model.take(.board(Fixtures.board(rows)), at: Fixtures.now)
        #expect(model.type("m").isEmpty && model.sees("Take off the mark"))
        #expect(model.type("y") == [.act(StaffAct(.unmarkRelease, "attendance:fox"), on: "striped fox")])
        #expect(model.type("l").isEmpty && model.sees("is it confirmed who takes them?"))
        #expect(model.type("y") == [.act(StaffAct(.left, "attendance:fox"), on: "striped fox")])
        #expect(model.type("p").isEmpty && model.sees("No longer protect"))
        #expect(model.type("n").isEmpty)
        #expect(model.type("u") == [.act(StaffAct(.undo, "attendance:fox"), on: "striped fox")])
    }

    @Test func `who leaves is read with what to look to`() throws {
        var board = Fixtures.board(Fixtures.rows)
        board.notices = [Notice(
            ticket: "6HPK", at: Fixtures.now, kiosk: "main", refusal: nil,
            leaving: .init(tokens: [Token(.fox, .striped)], count: 1, transport: true, cautions: [.doNotRelease]))]
        var model = try Fixtures.model()
        _ = model.take(.board(board), at: Fixtures.now)
        let words = model.words(of: try #require(board.notices.first)).reason
        #expect(words == "striped fox: 1 person says they are leaving. Their transport is here. Do not release: confirm who takes them.")
    }

    @Test func `taking back a call is not`() throws {
        var model = try Fixtures.model()
        #expect(model.type("ju") == [.act(StaffAct(.undo, "attendance:bee"), on: "wavy bee")])
    }

    @Test func `an act that took its line out of sight is undone by the next key`() throws {
        var model = try Fixtures.model()
        _ = model.type("jjd")
        var rows = Fixtures.rows
        let duck = try #require(rows.firstIndex { $0.id == "attendance:duck" })
        rows[duck].state = .done
        _ = model.take(.board(Fixtures.board(rows)), at: Fixtures.now)
        #expect(!model.rows.contains { $0.id == "attendance:duck" })
        #expect(model.type("u") == [.act(StaffAct(.undo, "attendance:duck"), on: "plain duck")])
        #expect(model.type("k").isEmpty && model.justActed == nil)
    }

    @Test func `the question goes away when somebody else has called the party meanwhile`() throws {
        var model = try Fixtures.model()
        _ = model.type("u")
        var rows = Fixtures.rows
        rows[0].state = .called
        _ = model.take(.board(Fixtures.board(rows)), at: Fixtures.now)
        #expect(model.prompt == .none)
        #expect(model.type("y").isEmpty)
    }

    @Test func `yes is also said in the user's language`() throws {
        var model = try Fixtures.model(language: "pl")
        #expect(model.type("ut").count == 1)
    }

    @Test func `what was done is said, and what was not, and why`() throws {
        var model = try Fixtures.model()
        let act = StaffAct(.call, "attendance:fox")
        #expect(model.take(.acted(act, on: "striped fox", nil), at: Fixtures.now) == [.loadBoard])
        #expect(model.sees("Called: striped fox"))
        _ = model.take(.acted(act, on: "striped fox", DeskError(.conflict, cause: "the party has left")), at: Fixtures.now)
        #expect(model.screen.joined(separator: " ").contains("Not done, striped fox"))
        #expect(model.screen.joined(separator: " ").contains("the party has left"))
    }

    @Test func `expected ones are hidden by e, done ones shown by x`() throws {
        var model = try Fixtures.model()
        _ = model.type("e")
        #expect(!model.sees("Dan P."))
        _ = model.type("x")
        #expect(model.sees("Eve R."))
        _ = model.type("xe")
        #expect(model.sees("Dan P.") && !model.sees("Eve R."))
    }

    @Test func `q and Ctrl-C leave, and only Ctrl-C does so from everywhere`() throws {
        var model = try Fixtures.model()
        #expect(model.type("q") == [.quit])
        _ = model.type("/q")
        #expect(model.search == "q")
        #expect(model.take(.key(.interrupt), at: Fixtures.now) == [.quit])
    }

    @Test func `every key at every place is survived`() throws {
        let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .enter, .escape, .backspace, .tab]
            + "csdlnuafexjkgG/?q y\u{301}ż李".map(Key.character)
        for board in [Fixtures.board(), Fixtures.board([], notices: [Fixtures.help]), Fixtures.board([])] {
            for first in keys {
                for second in keys {
                    var model = try Fixtures.model(board)
                    for key in [first, second, second] { _ = model.take(.key(key), at: Fixtures.now) }
                    #expect(ArrivalsLayout(model).lines.count == 24)
                }
            }
        }
    }
}
