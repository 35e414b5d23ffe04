import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("After the check-in") struct FamilyPage {
        @Test("what helps is asked after the party, and yes leads to the place") func stillRight() async throws {
            try await TestHub.open { hub in
                let asked = try await Self.asked(hub)
                #expect(asked.page == "adjust" && asked.text.contains("Quiet place") && asked.text.contains("data-private"))
                let done = try await hub.press(asked, "adjustments", [("do", "right")])
                #expect(done.page == "arrived" && done.outcome == "checked-in" && done.text.contains("/kiosk/entrance/more"))
            }
        }

        @Test("what helps is changed in two steps, kept, and on the board at once") func change() async throws {
            try await TestHub.open { hub in
                let asked = try await Self.asked(hub)
                let wait = try await hub.press(asked, "adjustments", [("do", "change")])
                #expect(wait.page == "adjust-choose" && wait.text.contains("value=\"quiet-place\" checked"))
                let talk = try await hub.press(wait, "adjustments", [("kind", "low-light"), ("step", "1")])
                #expect(talk.fields("kind") == ["low-light"] && !talk.text.contains("value=\"interpreter\" checked"))
                let chosen = [("kind", "low-light"), ("kind", "interpreter")]
                let keep = try await hub.press(talk, "adjustments", chosen + [("do", "ready"), ("lang", "pl")])
                #expect(keep.page == "adjust-keep" && keep.text.contains("Polski"))
                let done = try await hub.press(keep, "adjustments", chosen + [("do", "keep"), ("lang", "pl")])
                #expect(done.page == "arrived")
                let row = try #require(try await hub.board().rows.first)
                #expect(Set(row.adjustments) == [Adjustment(.lowLight), Adjustment(.interpreter, detail: "Polski")])
            }
        }

        @Test("whoever would rather tell a person has one called, and is told where to wait") func tell() async throws {
            try await TestHub.open { hub in
                let done = try await hub.press(try await Self.asked(hub), "adjustments", [("do", "tell")])
                #expect(try done.page == "arrived" && done.text.contains(TestHub.english("assistance.title")))
                #expect(try await hub.board().notices.count == 1)
            }
        }

        @Test("each of a family who needs something is asked, one after the other") func several() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "10:30", person: "sister", given: "Rosalind", service: "clinic"))
                let scanned = try await hub.scan(code)
                let first = try await hub.press(scanned, "party", scanned.fields("visit").map { ("here", $0) } + scanned.fields("visit").map { ("visit", $0) } + [("companions", "0")])
                let second = try await hub.press(first, "adjustments", [("do", "right")])
                #expect(first.page == "adjust" && second.page == "adjust" && first.fields("visit") != second.fields("visit"))
                #expect(try await hub.press(second, "adjustments", [("do", "right")]).page == "arrived")
                let pick = try await hub.press(second, "strip", [("visit", "")])
                #expect(pick.page == "pick" && pick.text.contains("class=\"initial\""))
            }
        }

        @Test("how to be called and where to wait is kept, and staff see it") func wishes() async throws {
            try await TestHub.open({ $0.centre.wishes = WishesOffered(call: [.screen, .lamp], spot: [.room, .garden]) }) { hub in
                let here = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let more = try await hub.press(here, "more")
                #expect(more.page == "more")
                #expect(try await hub.press(more, "wishes", [("ask", "call")]).text.contains("value=\"lamp\""))
                let done = try await hub.press(more, "wishes", [("spot", "garden")])
                #expect(try done.page == "arrived" && done.text.contains(TestHub.english("wishes.fetched")))
                #expect(try await hub.board().rows.first?.wish == Wish(spot: .garden))
                #expect(try await hub.press(more, "wishes", [("spot", "car")]).status == 400)
                #expect(try await hub.press(more, "wishes", [("spot", "roof")]).status == 400)
            }
        }

        @Test("a point for the forum is written, read and taken by staff; without words the page comes again") func point() async throws {
            try await TestHub.open({ $0.centre.takesPoints = true }) { hub in
                let here = try await hub.arrive(try await hub.family(TestHub.record("1")))
                let page = try await hub.press(try await hub.press(here, "more"), "point")
                #expect(page.page == "point" && page.text.contains("data-letter=\"A\""))
                #expect(try await hub.press(page, "point", [("text", " ")]).page == "point")
                #expect(try await hub.press(page, "point", [("do", "back"), ("text", "lost")]).page == "more")
                let done = try await hub.press(page, "point", [("text", "MORE <b>parking</b>")])
                #expect(try done.page == "arrived" && done.text.contains(TestHub.english("point.saved")) && !done.text.contains("parking"))
                let point = try #require(try await hub.board().points.first)
                #expect(point.text == "MORE <b>parking</b>" && !hub.log.text.contains("parking"))
                try await hub.client.act(StaffAct(.takePoint, point.id))
                #expect(try await hub.board().points.isEmpty)
            }
        }

        @Test("the strip shows now, next and home; a second scan opens it again, and it says when it takes longer")
        func strip() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "11:00", service: "clinic"))
                let strip = try await hub.press(try await hub.arrive(code), "strip")
                #expect(strip.page == "strip" && strip.text.components(separatedBy: "class=\"tile").count > 3)
                #expect(try !strip.text.contains(TestHub.english("strip.longer")))
                hub.clock.set("10:25")
                let again = try await hub.press(try await hub.scan(code), "strip")
                #expect(try again.text.contains(TestHub.english("strip.longer")))
                #expect(try await hub.press(again, "arrival").page == "arrived")
            }
        }

        @Test("a family withholds a visit from a service that leaves it the choice, and never sees a sensitive one")
        func sharing() async throws {
            try await TestHub.open({ $0.centre.services[1].sharing = Sharing(familiesChoose: true, shared: true) }) { hub in
                let code = try await hub.family(TestHub.record("1"), TestHub.record("2", at: "10:10", service: "clinic"))
                let page = try await hub.press(try await hub.arrive(code), "sharing")
                #expect(page.page == "sharing" && page.text.contains("Drop-in clinic") && !page.text.contains("Safe home"))
                let after = try await hub.press(page, "sharing", [("service", "clinic"), ("shared", "no")])
                #expect(try after.text.contains(TestHub.english("share.may-not")))
                #expect(try await hub.board().rows.map(\.withheld) == [false, true])
                #expect(try await hub.press(page, "sharing", [("service", "speech"), ("shared", "no")]).status == 409)
                #expect(try await hub.press(page, "sharing", [("service", "refuge"), ("shared", "no")]).status == 404)
                #expect(try await hub.press(page, "sharing", [("service", "clinic"), ("shared", "perhaps")]).status == 400)
            }
        }

        @Test("a language is kept with the pass where the family wishes it, and answers its next scan")
        func nextLanguage() async throws {
            try await TestHub.open { hub in
                let code = try await hub.family(TestHub.record("1")), polish = [("lang", "pl")]
                let here = try await hub.arrive(code)
                #expect(!(try await hub.press(here, "more")).text.contains("/next-language"))
                let more = try await hub.press(here, "more", polish)
                #expect(more.text.contains("action=\"/kiosk/entrance/next-language\""))
                let ask = try await hub.press(more, "next-language", polish)
                #expect(ask.text.contains("Tylko dzisiaj"))
                #expect(try await hub.press(ask, "next-language", polish + [("keep", "no")]).page == "arrived")
                #expect(try await hub.scan(code).attribute("lang") == "en")
                let kept = try await hub.press(ask, "next-language", polish + [("keep", "yes")])
                #expect(kept.page == "arrived" && kept.text.contains("Zapisaliśmy to"))
                let again = try await hub.scan(code)
                #expect(again.attribute("lang") == "pl" && again.fields("lang").allSatisfy { $0 == "pl" })
                #expect(!(try await hub.press(again, "more", polish)).text.contains("/next-language"))
                #expect(try await hub.press(again, "more", [("lang", "en")]).text.contains("/next-language"))
                #expect(try await hub.press(ask, "next-language", [("keep", "perhaps")]).status == 400)
            }
        }

        @Test("a page that does not know the arrival is refused", arguments: ["arrival", "more", "adjustments", "wishes", "strip", "sharing", "next-language"])
        func unknown(address: String) async throws {
            try await TestHub.open { hub in
                let here = try await hub.arrive(try await hub.family(TestHub.record("1")))
                #expect(try await hub.press(here, address).status == 200)
                let strange = try await hub.press(here, address, [("arrival", "nobody")])
                #expect(strange.status == 404 && strange.page == "refused" && strange.animal == nil)
                #expect(try await hub.press(here, address, at: "garden-door").status == 404)
                #expect(try await hub.press(here, address, [("arrival", "")]).status == 400)
                hub.clock.set("10:21")
                #expect(try await hub.press(here, address).status == 404)
            }
        }

        @Test("a step or a kind that is none is refused", arguments: [("do", "dance"), ("kind", "diagnosis"), ("visit", "nobody")])
        func bad(field: String, value: String) async throws {
            try await TestHub.open { hub in
                let asked = try await Self.asked(hub)
                let fields = field == "kind" ? [("step", "1"), (field, value)] : [(field, value)]
                #expect(try await hub.press(asked, "adjustments", fields).status == (field == "visit" ? 404 : 400))
            }
        }

        @Test("after a look-up there is no more") func lookUp() async throws {
            try await TestHub.open { hub in
                _ = try await hub.family(TestHub.record("1"))
                let found = try await hub.lookUp("K")
                #expect(found.page == "arrived" && !found.text.contains("/more") && found.fields("arrival").isEmpty)
            }
        }

        /// The page that asks whether what helps is still right.
        private static func asked(_ hub: TestHub) async throws -> Answer {
            let scanned = try await hub.scan(try await hub.family(TestHub.record("1")))
            return try await hub.press(scanned, "party", [("visit", scanned.fields("visit")[0]), ("here", scanned.fields("visit")[0]), ("companions", "0")])
        }
    }
}
