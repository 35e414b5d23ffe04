import Foundation
import Reception
import Testing

@testable import Web

@Suite("The way in for staff") struct StaffDoorTests {
    @Test func theSecretOpensASession() async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.staff)/staff/arrivals", TestHouse.html).header("Location") == "/staff")
            let reply = try await house.post("\(house.staff)/staff", "secret=\(house.secret)")
            #expect((reply.status, reply.header("Location")) == (303, "/staff/arrivals"))
            let cookie = try #require(reply.header("Set-Cookie"))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
            #expect(!cookie.contains(house.secret))
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).status == 200)
            #expect(try await house.get("\(house.staff)/staff", inside).header("Location") == "/staff/arrivals")
        }
    }

    @Test(arguments: ["", "wrong", "correct-hors", "correct-horsE", "correct-horsecorrect-horse"])
    func anotherTextDoesNot(_ text: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.staff)/staff", "secret=\(text)")
            #expect(reply.status == 403)
            #expect(reply.header("Set-Cookie") == nil)
            #expect(try await house.get("\(house.staff)/api/v1/board", ["Authorization": "Bearer \(text)"]).status != 200)
        }
    }

    @Test(arguments: ["/api/v1/board", "/staff/events", "/staff/arrivals", "/staff/paper", "/staff/import"])
    func programsAreToldSo(_ path: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.get("\(house.staff)\(path)")
            #expect(reply.status == 401)
            #expect(reply.header("WWW-Authenticate") == "Bearer")
            let stale = try await house.get("\(house.staff)\(path)", ["Cookie": "hazel-staff=0123"])
            #expect(stale.status == 401)
        }
    }

    @Test func guessingIsSlowed() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            for _ in 0..<10 { #expect(try await house.post("\(house.staff)/staff", "secret=x").status == 403) }
            let right = try await house.post("\(house.staff)/staff", "secret=\(house.secret)")
            #expect((right.status, right.header("Retry-After")) == (429, "300"))
            #expect(try await house.get("\(house.staff)/api/v1/board", house.bearer).status == 429)
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).status == 200)
            house.clock.advance(milliseconds: 300_000)
            #expect(try await house.post("\(house.staff)/staff", "secret=\(house.secret)").status == 303)
        }
    }

    @Test func aSessionEnds() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn(), other = try await house.signIn()
            let out = try await house.post("\(house.staff)/staff/sign-out", "", inside)
            #expect(out.header("Set-Cookie")?.contains("Max-Age=0") == true)
            #expect(try await house.get("\(house.staff)/staff/arrivals", inside).status == 303)
            #expect(try await house.get("\(house.staff)/staff/arrivals", other).status == 200)
            house.clock.advance(milliseconds: 12 * 3_600_000)
            #expect(try await house.get("\(house.staff)/staff/arrivals", other).status == 303)
        }
    }

    @Test func anEmptySecretFitsNothing() {
        #expect(!Secret("").fits(""))
        #expect(!Secret("").fits("a"))
        #expect(Secret("é").fits("é"))
    }

    @Test func aLimitSlides() {
        let limit = SlidingLimit(2, within: 10)
        var now = DeskSample.moment
        for seconds in [0, 5] as [Int64] {
            now.boottime = DeskSample.moment.boottime + seconds * 1_000_000_000
            #expect(!limit.isReached(at: now))
            limit.count(at: now)
        }
        #expect(limit.isReached(at: now))
        now.boottime = DeskSample.moment.boottime + 10_000_000_000
        #expect(!limit.isReached(at: now))
    }

    @Test func theOldestSessionsGoFirst() {
        let sessions = Sessions()
        var now = DeskSample.moment
        for id in 0...Sessions.most {
            now.boottime += 1
            sessions.open("\(id)", at: now)
        }
        #expect(!sessions.isOpen("0", at: now))
        #expect(sessions.isOpen("1", at: now) && sessions.isOpen("\(Sessions.most)", at: now))
    }
}
