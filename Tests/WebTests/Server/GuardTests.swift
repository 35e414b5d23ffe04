import Foundation
import Testing

@testable import Web

@Suite("What other sites make a browser send") struct GuardTests {
    @Test(arguments: ["evil.example", "127.0.0.1", "127.0.0.1:1", "hub.test", "localhost.evil.example:PORT", "", "127.0.0.1:PORT.evil"])
    func aForeignNameIsTurnedAway(_ host: String) async throws {
        try await TestHouse.open { (house) async throws in
            for (url, port) in [("\(house.kiosk)/kiosk/main", house.kioskPort), ("\(house.staff)/api/v1/board", house.staffPort)] {
                let host = host.replacing("PORT", with: "\(port)")
                let reply = try await house.get(url, ["Host": host].merging(house.bearer) { one, _ in one })
                #expect(reply.status == 403)
                #expect(reply.text.contains("address"))
            }
        }
    }

    @Test(arguments: ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT", "hub.test:PORT"])
    func aNameOfOursIsServed(_ host: String) async throws {
        try await TestHouse.open { (house) async throws in
            let host = host.replacing("PORT", with: "\(house.staffPort)")
            #expect(try await house.get("\(house.staff)/staff", ["Host": host]).status == 200)
        }
    }

    @Test(arguments: [
        ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:1"], ["Origin": "https://127.0.0.1:PORT"],
        ["Origin": "http://localhost:PORT"], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Origin": "http://127.0.0.1:PORT", "Sec-Fetch-Site": "cross-site"],
    ])
    func aForeignPageChangesNothing(_ headers: [String: String]) async throws {
        try await TestHouse.open { (house) async throws in
            func with(_ port: Int) -> [String: String] { headers.mapValues { $0.replacing("PORT", with: "\(port)") } }
            let scan = try await house.post("\(house.kiosk)/kiosk/scan", "code=X", with(house.kioskPort))
            #expect(scan.status == 403)
            let act = try await house.post(
                "\(house.staff)/staff/acts", "kind=call&target=a", with(house.staffPort).merging(house.bearer) { one, _ in one })
            #expect(act.status == 403)
            #expect(house.desk.seen.scans.isEmpty && house.desk.seen.acts.isEmpty)
        }
    }

    @Test(arguments: [
        [:], ["Origin": "http://127.0.0.1:PORT"], ["Origin": "http://127.0.0.1:PORT", "Sec-Fetch-Site": "same-origin"],
        ["Sec-Fetch-Site": "none"],
    ])
    func ourOwnPageIsServed(_ headers: [String: String]) async throws {
        try await TestHouse.open { (house) async throws in
            let own = headers.mapValues { $0.replacing("PORT", with: "\(house.kioskPort)") }
            #expect(try await house.post("\(house.kiosk)/kiosk/scan", "code=X", own).status == 200)
        }
    }

    @Test func everyAnswerHasTheHeaders() async throws {
        try await TestHouse.open { (house) async throws in
            let replies = [
                try await house.get("\(house.kiosk)/kiosk/main"), try await house.get("\(house.kiosk)/nothing"),
                try await house.get("\(house.kiosk)/kiosk/main", ["Host": "evil"]),
                try await house.post("\(house.kiosk)/kiosk/scan", ""), try await house.get("\(house.kiosk)/kiosk/assets/tokens/fox.svg"),
                try await house.get("\(house.staff)/staff"), try await house.get("\(house.staff)/api/v1/board"),
                try await house.get("\(house.staff)/api/v1/board", house.bearer),
            ]
            #expect(replies.map(\.status) == [200, 404, 403, 400, 200, 200, 401, 200])
            for reply in replies {
                let policy = try #require(reply.header("Content-Security-Policy"))
                #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe-inline"))
                #expect(reply.header("X-Content-Type-Options") == "nosniff")
                #expect(reply.header("Referrer-Policy") == "same-origin")
                #expect(reply.header("Permissions-Policy")?.contains("camera=()") == true)
                #expect(reply.header("Cache-Control") == (reply.header("ETag") == nil ? "no-store" : "no-cache"))
                #expect(reply.header("Server") == nil)
            }
        }
    }

    @Test func headersHaveTheirLimit() async throws {
        try await TestHouse.open { (house) async throws in
            let long = String(repeating: "a", count: 20_000)
            let reply = try? await house.get("\(house.kiosk)/kiosk/main", ["X-Long": long])
            #expect(reply == nil || (400..<500).contains(reply?.status ?? 0))
            #expect(try await house.get("\(house.kiosk)/kiosk/main").status == 200)
        }
    }
}
