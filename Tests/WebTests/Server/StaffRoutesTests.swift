import Foundation
import Reception
import Testing

@testable import Web

@Suite("What staff are served") struct StaffRoutesTests {
    @Test func theListIsAPageOrJSON() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).header("Content-Type") == "text/html; charset=utf-8")
            let json = try await house.get("\(house.staff)/staff/arrivals", house.bearer.merging(TestHouse.json) { one, _ in one })
            #expect(try json.decoded(Board.self) == DeskSample.board(at: Position(epoch: "e1", sequence: 7)))
        }
    }

    @Test func anActIsDoneAndTheListShownAgain() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            let page = try await house.post("\(house.staff)/staff/acts", "kind=call&target=attendance%3A1", inside)
            #expect((page.status, page.header("Location")) == (303, "/staff/arrivals"))
            let script = try await house.post(
                "\(house.staff)/staff/acts", "kind=not-come&target=appointment:2", ["Cookie": inside["Cookie"] ?? ""])
            #expect((script.status, script.body.count) == (204, 0))
            #expect(house.desk.seen.acts == [StaffAct(.call, "attendance:1"), StaffAct(.notCome, "appointment:2")])
        }
    }

    @Test(arguments: ["", "kind=call", "kind=dance&target=a", "target=a", "kind=call&target="])
    func whatIsNoActIsRefused(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.post("\(house.staff)/staff/acts", form, house.bearer).status == 400)
            #expect(house.desk.seen.acts.isEmpty)
        }
    }

    @Test func aConflictIsSaid() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { $0.fails = DeskError(.conflict, cause: "has left") }
            let page = try await house.post("\(house.staff)/staff/acts", "kind=call&target=a", inside)
            #expect((page.status, page.header("Content-Type")) == (409, "text/html; charset=utf-8"))
            let json = try await house.post("\(house.staff)/staff/acts", "kind=call&target=a", house.bearer)
            #expect(try json.decoded(DeskError.self) == DeskError(.conflict, cause: "has left"))
        }
    }

    @Test func aFileIsPreviewedThenApplied() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            let data = Data("a,b\r\n--X\r\n\u{0}".utf8)
            let preview = try await house.upload(data, inside)
            #expect(preview.status == 200)
            let token = try #require(preview.text.firstMatch(of: /[0-9a-f]{64}/)).output
            let apply = try await house.post("\(house.staff)/staff/import/apply", "token=\(token)", inside)
            #expect(apply.status == 200)
            #expect(apply.text.firstMatch(of: /[0-9a-f]{64}/) == nil)
            #expect(house.imports.value == ["day.csv clinic \(data.count) preview", "day.csv clinic \(data.count) apply"])
            #expect(try await house.post("\(house.staff)/staff/import/apply", "token=\(token)", inside).status == 409)
        }
    }

    /// What is applied is what was shown: a newer preview takes the place of an older one, and nobody applies another's.
    @Test func onlyThePreviewThatWasShownIsApplied() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn(), other = try await house.signIn()
            let first = try await house.upload(Data("1".utf8), inside)
            let token = try #require(first.text.firstMatch(of: /[0-9a-f]{64}/)).output
            #expect(try await house.post("\(house.staff)/staff/import/apply", "token=\(token)", other).status == 409)
            _ = try await house.upload(Data("22".utf8), inside)
            #expect(try await house.post("\(house.staff)/staff/import/apply", "token=\(token)", inside).status == 409)
            #expect(house.imports.value.allSatisfy { $0.hasSuffix("preview") })
        }
    }

    @Test func anUploadThatIsNoneIsRefused() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.upload(Data("a".utf8), profile: "other", inside).status == 400)
            #expect(try await house.upload(Data(), inside).status == 400)
            let form = try await house.post("\(house.staff)/staff/import", "profile=clinic", inside)
            #expect(form.status == 400)
            let long = try await house.upload(Data(count: StaffRoutes.longestUpload), inside)
            #expect(long.status == 413)
            #expect(house.imports.value.isEmpty)
        }
    }

    /// The longest file that is taken, with what looks like the beginning of a boundary all through.
    @Test func aLongUploadIsRead() async throws {
        try await TestHouse.open { (house) async throws in
            let data = Data(String(repeating: "\r\n--X\r", count: 4_000_000).utf8)
            #expect(try await house.upload(data, try await house.signIn()).status == 200)
            #expect(house.imports.value == ["day.csv clinic \(data.count) preview"])
        }
    }
}
