import Foundation
import NIOHTTP1
import Reception
import Testing

@testable import Web

@Suite("The date of an answer") struct HTTPDateTests {
    @Test(arguments: [(784_111_777.0, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT")])
    func hasTheFormOfTheStandard(seconds: Double, text: String) {
        #expect(HTTPDate.text(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test func isTheHubsOwn() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.get(house.onSocket("/api/v1/board"))
            #expect(reply.headers.first(name: "date") == HTTPDate.text(house.clock.hidden.wall))
        }
    }
}
