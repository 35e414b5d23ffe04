import Reception
import Testing
@testable import Terminal

/// Cursor, filter, search and notices.
struct ArrivalsFindingTests {
    @Test func `the cursor stays on its line when others come and go`() throws {
        var model = try Fixtures.model()
        _ = model.type("jj")
        #expect(model.chosenRow?.id == "attendance:duck")
        let newcomer = Fixtures.row("attendance:cat", .waiting, Token(.cat, .starry), since: 1)
        _ = model.take(.board(Fixtures.board([newcomer] + Fixtures.rows, sequence: 2)), at: Fixtures.now)
        #expect(model.chosenRow?.id == "attendance:duck")
    }

    @Test func `a line that goes leaves the cursor at its place`() throws {
        var model = try Fixtures.model()
        _ = model.type("j")
        _ = model.take(.board(Fixtures.board(Fixtures.rows.filter { $0.id != "attendance:bee" })), at: Fixtures.now)
        #expect(model.chosenRow?.id == "attendance:duck")
        _ = model.take(.board(Fixtures.board([])), at: Fixtures.now)
        #expect(model.chosenRow == nil)
        #expect(model.type("c").isEmpty)
        #expect(model.sees("Nobody is on the list yet."))
    }

    @Test func `the cursor stops at both ends`() throws {
        var model = try Fixtures.model()
        for _ in 0..<9 { _ = model.take(.key(.down), at: Fixtures.now) }
        #expect(model.chosenRow?.id == "appointment:dan")
        _ = model.take(.key(.pageUp), at: Fixtures.now)
        #expect(model.chosenRow?.id == "attendance:fox")
    }

    @Test func `f shows one place or one service`() throws {
        var model = try Fixtures.model()
        _ = model.type("f")
        #expect(model.sees("> All") && model.sees("Place: Leaf lounge") && model.sees("Service: Portage home visiting"))
        _ = model.type("jj")
        _ = model.take(.key(.enter), at: Fixtures.now)
        #expect(model.rows.map(\.id) == ["attendance:bee"])
        #expect(model.chosenRow?.id == "attendance:bee")
        #expect(model.sees("Show: Leaf lounge"))
        _ = model.take(.key(.escape), at: Fixtures.now)
        #expect(model.rows.count == 4)
    }

    @Test(arguments: ["zaneta", "ŻANETA", "bee", "portage", "leaf", "l."])
    func `the search finds names, tokens, services and places, whatever the accents`(text: String) throws {
        var model = try Fixtures.model()
        _ = model.type("/" + text)
        #expect(model.rows.contains { $0.id == "attendance:bee" })
        _ = model.take(.key(.enter), at: Fixtures.now)
        #expect(model.prompt == .none && model.search == text)
    }

    @Test func `Escape brings back the search from before, Backspace takes a letter`() throws {
        var model = try Fixtures.model()
        _ = model.type("/beef")
        _ = model.take(.key(.backspace), at: Fixtures.now)
        #expect(model.search == "bee")
        _ = model.take(.key(.enter), at: Fixtures.now)
        _ = model.type("/xyz")
        #expect(model.sees("Nobody fits this choice."))
        _ = model.take(.key(.escape), at: Fixtures.now)
        #expect(model.search == "bee")
    }

    @Test func `the only notice is acknowledged by a, of several one is chosen first`() throws {
        var one = try Fixtures.model(Fixtures.board(notices: [Fixtures.tooEarly]))
        #expect(one.type("a") == [.act(StaffAct(.acknowledge, "7KFM"), on: "P07-7KFM")])
        var two = try Fixtures.model(Fixtures.board(notices: [Fixtures.tooEarly, Fixtures.help]))
        #expect(two.type("a").isEmpty)
        #expect(two.type("ja") == [.act(StaffAct(.acknowledge, "C2H9"), on: "C2H9")])
        var none = try Fixtures.model()
        #expect(none.type("a").isEmpty)
        #expect(none.sees("Nobody needs a person right now."))
    }

    @Test func `a notice cannot be called, and Enter does not make it go away`() throws {
        var model = try Fixtures.model(Fixtures.board(notices: [Fixtures.tooEarly, Fixtures.help]))
        _ = model.take(.key(.tab), at: Fixtures.now)
        #expect(model.chosenNotice?.ticket == "7KFM")
        #expect(model.type("c").isEmpty)
        #expect(model.take(.key(.enter), at: Fixtures.now).isEmpty)
        #expect(model.sees("Choose a line first."))
        _ = model.take(.key(.tab), at: Fixtures.now)
        #expect(model.chosenRow?.id == "attendance:fox")
    }

    @Test func `a new notice is announced once`() throws {
        var model = try Fixtures.model()
        let board = Fixtures.board(notices: [Fixtures.help], sequence: 2)
        _ = model.take(.board(board), at: Fixtures.now)
        #expect(model.message?.text.contains("C2H9. A family asks for a person.") == true)
        _ = model.type("j")
        _ = model.take(.board(board), at: Fixtures.now)
        #expect(model.message == nil)
    }
}
