import Foundation
import Reception
import Synchronization
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Leaving") struct Leaving {
        @Test("a family scans, says who leaves, and staff let them go") func wholeWay() async throws {
            try await TestHub.open { hub in
                let code = try await Self.siblings(hub)
                _ = try await hub.arrive(code)
                let page = try await hub.get(hub.kiosk("/kiosk/entrance/leaving?lang=en"), TestHub.html)
                #expect(page.page == "leaving" && page.attribute("data-scan") == "/kiosk/entrance/leave-scan")
                let asked = try await Self.scan(hub, code)
                #expect(asked.page == "leave" && !asked.text.contains(TestHub.given) && !asked.text.contains("Rosalind"))
                let done = try await Self.leave(hub, asked, "transport")
                #expect(done.page == "goodbye" && done.status == 200)
                let notice = try #require(try await hub.board().notices.first?.leaving)
                #expect(notice.count == 2 && notice.transport && !notice.confirm)
                #expect(try await hub.board().rows.allSatisfy { $0.state == .waiting && $0.flags.contains(.leaving) })
                for row in try await hub.board().rows { try await hub.client.act(StaffAct(.left, row.id)) }
                #expect(try await hub.board().notices.isEmpty)
                #expect(try await hub.board().rows.allSatisfy { $0.state == .done })
            }
        }

        @Test("the screen of those who are here already leads there") func alreadyHere() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"))
                _ = try await hub.arrive(code)
                hub.clock.set("10:20")
                let again = try await hub.scan(code)
                #expect(again.outcome == "already-here")
                let asked = try await Self.post(hub, "leave", ["arrival", "pass"].flatMap { name in again.fields(name).map { (name, $0) } })
                #expect(asked.page == "leave" && asked.fields("leaves").count == 1)
                #expect(try await Self.leave(hub, asked, "leave").page == "goodbye")
            }
        }

        @Test("a child who came on another pass is announced, and staff confirm") func otherPass() async throws {
            try await TestHub.open { hub in
                let mothers = try await hub.family(TestHub.record("1"), TestHub.record("3", at: "16:00", holders: ["father"]))
                _ = try await hub.arrive(mothers)
                let asked = try await Self.scan(hub, try await hub.code(of: "father"))
                #expect(asked.page == "leave")
                let mine = try await Self.leave(hub, asked, "leave")
                #expect(try await hub.board().notices.first?.leaving?.confirm == true)
                let others = try await Self.leave(hub, try await Self.scan(hub, mothers), "leave")
                #expect(mine.text == others.text)
            }
        }

        @Test("a mark alerts staff, and every page is as it always is", arguments: [PersonMark.doNotRelease, .doNotMeet("K7")])
        func marks(_ mark: PersonMark) async throws {
            let plain = try await Self.day(marks: nil), marked = try await Self.day(marks: [mark])
            #expect(plain.pages.count == 5 && plain.notices == [[]])
            #expect(marked.pages == plain.pages)
            #expect(marked.headers == plain.headers)
            let caution: Caution = mark == .doNotRelease ? .doNotRelease : .doNotMeet
            #expect(marked.notices == [[caution], [caution]])
        }

        @Test("what is said that cannot be is refused, and nobody is announced", arguments: [
            "", "arrival=none", "arrival=none&answer=leave&leaves=v", "arrival=none&answer=leave", "pass=none&answer=fly&leaves=v", "pass=%27%3B--",
        ]) func nonsense(form: String) async throws {
            try await TestHub.open { hub in
                _ = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let fields = form.split(separator: "&").map { pair in
                    (String(pair.prefix { $0 != "=" }), String(pair.drop { $0 != "=" }.dropFirst()))
                }
                let page = try await Self.post(hub, "leave", fields)
                #expect(page.page == "refused")
                #expect(try hub.count("leaving") == 0)
            }
        }

        @Test("nobody is here: a person helps, and staff read why") func nobody() async throws {
            try await TestHub.open { hub in
                let page = try await Self.scan(hub, try await hub.family(TestHub.record("1")))
                #expect(page.page == "refused" && page.outcome == "see-person")
                #expect(try await hub.board().notices.map(\.refusal?.lookUp) == [.nobodyHere])
                let staff = try await hub.get(hub.staff("/staff/arrivals"), try await hub.signIn())
                #expect(staff.text.contains("A pass was scanned for leaving. Nobody of it is here."))
            }
        }

        @Test("five faces, one press, and a question that nobody has to answer") func feedback() async throws {
            try await TestHub.open { hub in
                let question = try await Self.post(hub, "feedback", [("face", "4")])
                #expect(question.page == "feedback" && question.text.contains("Did people listen to you?"))
                #expect(try await Self.post(hub, "feedback", [("face", "4"), ("answer", "")]).page == "thanks")
                #expect(try hub.count("fed-back") == 1)
                #expect(try await Self.post(hub, "feedback", [("face", "4"), ("answer", "partly")]).page == "thanks")
                #expect(try hub.count("fed-back") == 2)
                for fields in [[("face", "0")], [("face", "6")], [("face", "x")], [], [("face", "3"), ("answer", "maybe")]] {
                    #expect(try await Self.post(hub, "feedback", fields).status == 400)
                }
                #expect(try hub.count("fed-back") == 2)
                for _ in 0..<7 { _ = try await Self.post(hub, "feedback", [("face", "5")]) }
                #expect(try await hub.board().faces?.counts == [0, 0, 0, 1, 7])
            }
        }

        private static func siblings(_ hub: TestHub) async throws -> String {
            try await hub.family(TestHub.record("1"), TestHub.record("2", at: "10:30", person: "sister", given: "Rosalind", service: "clinic"))
        }

        private static func post(_ hub: TestHub, _ page: String, _ fields: [(String, String)]) async throws -> Answer {
            try await hub.post(hub.kiosk("/kiosk/entrance/\(page)"), form: fields)
        }

        private static func scan(_ hub: TestHub, _ code: String) async throws -> Answer { try await post(hub, "leave-scan", [("code", code)]) }

        /// All who are asked about leave.
        private static func leave(_ hub: TestHub, _ asked: Answer, _ answer: String) async throws -> Answer {
            let visits = asked.fields("leaves") + asked.text.matches(of: /<input type="checkbox" name="leaves" value="([^"]*)"/).map { String($0.1) }
            let known = ["arrival", "pass"].flatMap { name in asked.fields(name).map { (name, $0) } }
            return try await post(hub, "leave", known + visits.map { ("leaves", $0) } + [("answer", answer)])
        }

        /// A child arrives and leaves while somebody else is in the building: every page that the kiosk shows, without ids and pictures.
        private static func day(marks: [PersonMark]?) async throws -> (pages: [String], headers: [[String]], notices: [[Caution]]) {
            let seen = Seen()
            try await TestHub.open { hub in
                try await hub.take(TestHub.record("9", person: "other", holders: ["aunt"], marks: marks?.filter { $0 != .doNotRelease }))
                _ = try await hub.arrive(try await hub.code(of: "aunt"))
                try await hub.take(TestHub.record("1", marks: marks), TestHub.record("2", at: "10:30", person: "sister"))
                let code = try await hub.code()
                let party = try await hub.scan(code)
                let arrived = try await hub.tell(party, here: party.fields("visit"), others: 0)
                hub.clock.set("10:20")
                let again = try await hub.scan(code)
                let asked = try await scan(hub, code)
                let goodbye = try await leave(hub, asked, "leave")
                for answer in [party, arrived, again, asked, goodbye] { seen.add(answer) }
                for notice in try await hub.board().notices.reversed() { seen.note(notice.caution?.cautions ?? notice.leaving?.cautions ?? []) }
            }
            return seen.all
        }
    }
}

/// What a kiosk has shown, without what differs from one hour to the next: ids, and the picture of the party.
private final class Seen: Sendable {
    private let state = Locked((pages: [String](), headers: [[String]](), notices: [[Caution]]()))

    var all: (pages: [String], headers: [[String]], notices: [[Caution]]) { state.value }

    func add(_ answer: Answer) {
        let page = answer.text.replacing(/(?:value|data-arrival)="[0-9a-f-]{24,36}"/, with: "id")
            .replacing(/<div class="animal-picture".*?<\/div>/.dotMatchesNewlines(), with: "").replacing(/<p class="animal-name">[^<]*/, with: "")
        let headers = answer.headers.filter { !["content-length", "date"].contains($0.name.lowercased()) }.map { "\($0.name): \($0.value)" }
        state.change { state in
            state.pages.append(page)
            state.headers.append(headers)
        }
    }

    func note(_ cautions: [Caution]) { state.change { $0.notices.append(cautions) } }
}

/// A value under a lock.
private final class Locked<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>
    init(_ value: Value) { mutex = Mutex(value) }
    var value: Value { mutex.withLock { $0 } }
    func change(_ change: (inout Value) -> Void) { mutex.withLock { change(&$0) } }
}
