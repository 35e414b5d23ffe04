import Foundation
import Reception
import Testing
@testable import Terminal

/// A family asks for a person, on the text screen.
struct AssistanceTests {
    private func call(_ reason: AssistanceReason, waited: Int = 60, answer: Notice.Answer? = nil, ticket: String = "C2H9") -> Notice {
        Notice(
            ticket: ticket, at: Fixtures.now.adding(minutes: -1), kiosk: .init("entrance"), refusal: nil, reason: reason, waited: waited,
            answer: answer)
    }

    private func model(_ notices: [Notice], name: String? = "Sam") throws -> ArrivalsModel {
        ArrivalsModel(
            centre: Fixtures.centre, language: try Fixtures.english(), board: Fixtures.board(notices: notices),
            size: ScreenSize(columns: 80, rows: 24), now: Fixtures.now, name: name)
    }

    @Test func `i says that I am coming, with my name`() throws {
        var model = try model([call(.unwell)])
        #expect(model.type("i") == [.act(StaffAct(.answer, "C2H9", name: "Sam"), on: "C2H9")])
        _ = model.take(.acted(StaffAct(.answer, "C2H9", name: "Sam"), on: "C2H9", nil), at: Fixtures.now)
        #expect(model.sees("You are coming: C2H9"))
        #expect(model.type("a") == [.act(StaffAct(.acknowledge, "C2H9"), on: "C2H9")])
    }

    @Test func `of several the user says which, and nobody is called by a name that is not known`() throws {
        var model = try model([call(.unwell), call(.lost, ticket: "7KFM")], name: nil)
        #expect(model.type("i").isEmpty && model.sees("Choose which one, then press again."))
        #expect(model.type("ji") == [.act(StaffAct(.answer, "7KFM"), on: "7KFM")])
        var empty = try self.model([])
        #expect(empty.type("i").isEmpty && empty.sees("Nobody needs a person right now."))
    }

    @Test func `the list says why, since when, and who is on the way`() throws {
        let model = try model([call(.tooLoud), call(.private, answer: .init(name: "Alex", seconds: 65), ticket: "7KFM")])
        #expect(model.screen[3] == "  C2H9      10:29am  Entrance  It is too loud for a family. asked 1 min ago")
        #expect(model.screen[4].hasPrefix("  7KFM      10:29am  Entrance  A family asks to talk in private. Alex"))
        var chosen = model
        _ = chosen.take(.key(.tab), at: Fixtures.now)
        _ = chosen.type("j")
        #expect(chosen.screen.joined(separator: " ").contains("Alex is coming, answered after 1 min"))
    }

    @Test func `after two minutes the line says that nobody has answered, though no change was heard of`() throws {
        var model = try model([call(.toilet, waited: 100)])
        #expect(!model.sees("Nobody has answered yet."))
        _ = model.take(.tick, at: Fixtures.now.addingTimeInterval(21))
        #expect(model.screen[3].hasPrefix("  C2H9      10:29am  Entrance  ! Nobody has answered yet. A family needs"))
        _ = model.take(.key(.tab), at: Fixtures.now.addingTimeInterval(21))
        #expect(model.screen.joined(separator: " ").contains("A family needs the toilet or a changing place. asked 2 min ago"))
    }

    @Test func `plain lines tell a change from the mere passing of minutes`() throws {
        let before = Fixtures.board(notices: [call(.toilet, waited: 10)]), later = Fixtures.board(notices: [call(.toilet, waited: 900)])
        let english = try Fixtures.english()
        #expect(PlainList.changes(from: before, to: later, centre: Fixtures.centre, language: english).isEmpty)
        let answered = Fixtures.board(notices: [call(.toilet, waited: 900, answer: .init(name: "Sam", seconds: 30))])
        let lines = PlainList.changes(from: before, to: answered, centre: Fixtures.centre, language: english)
        #expect(lines == "10:30am\tNeeds a person\tC2H9\t10:29am\tEntrance\tA family needs the toilet or a changing place. "
            + "Sam is coming, answered after 30 s\n")
        #expect(PlainList.text(later, centre: Fixtures.centre, language: english).contains("! Nobody has answered yet. A family needs"))
    }

    @Test func `a name cannot reach the terminal as a command`() throws {
        let model = try model([call(.lost, answer: .init(name: "\u{1B}[2J\u{202E}S", seconds: 1))])
        let text = ArrivalsLayout(model).lines.map(\.text).joined()
        #expect(!text.unicodeScalars.contains { Cells.isControl($0) || Cells.isLeftOut($0) })
    }
}
