import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOHTTP1
import Reception
import Testing

@testable import Web

@Suite("What the log knows") struct CanaryTests {
    private static let canary = "CANARY7"

    /// One word in every field, header, address and file that a client can fill; the log at debug level has it nowhere.
    @Test func nothingOfARequestIsInTheLog() async throws {
        try await TestHouse.open { (house) async throws in
            let canary = Self.canary
            let inside = try await house.signIn()
            for route in ["scan", "party", "look-up", "walk-in", "assistance", "assistance/who", "visitor", "contact", "find/service/clinic/contact"] {
                let fields = ["code", "arrival", "visit", "here", "day", "letters", "service", "companions", "lang", "kiosk", "reason", "ticket", "role", "meeting", "way", "contact", "typed", "safety", "best", "need", "theme", "consent", "do"]
                let form = fields.map { "\($0)=\(canary)" }.joined(separator: "&")
                _ = try await house.post("\(house.kiosk)/kiosk/main/\(route)", form)
                _ = try await house.post("\(house.kiosk)/kiosk/\(canary)/\(route)?q=\(canary)", form, ["Referer": "http://\(canary)"])
                _ = try await house.post("\(house.kiosk)/kiosk/main/\(route)", json: "{\"code\":\"\(canary)\",\"\(canary)\":1}")
            }
            for url in ["\(house.kiosk)/kiosk/\(canary)?lang=\(canary)", "\(house.kiosk)/\(canary)", "\(house.staff)/staff/\(canary)"] {
                _ = try await house.get(url, ["X-\(canary)": canary, "Host": canary])
                _ = try await house.get(url, ["Cookie": "hazel-staff=\(canary)", "Last-Event-ID": canary])
            }
            _ = try await house.post("\(house.staff)/staff", "secret=\(canary)")
            _ = try await house.get("\(house.staff)/api/v1/board", ["Authorization": "Bearer \(canary)"])
            _ = try await house.post("\(house.staff)/staff/acts", "kind=\(canary)&target=\(canary)", inside)
            _ = try await house.post("\(house.staff)/staff/acts", "kind=answer&target=a&name=\(canary)", inside)
            _ = try await house.post("\(house.staff)/staff", "secret=\(house.secret)&name=\(canary)")
            _ = try await house.upload(Data(canary.utf8), profile: canary, name: canary, inside)
            for route in API.routes where route.method == .post {
                for body in ["{\"kiosk\":\"\(canary)\",\"code\":\"\(canary)\"}", "\(canary)", "{\"\(canary)\":0}"] {
                    _ = try await house.post("\(house.staff)/api/v1\(route.path)", json: body, house.bearer)
                }
            }
            #expect(house.log.lines.count > 60)
            #expect(!house.log.text.contains(canary))
            #expect(!house.log.text.contains(house.secret))
        }
    }

    @Test func aLineHasTheRouteAndNotTheAddress() async throws {
        try await TestHouse.open { (house) async throws in
            _ = try await house.get("\(house.kiosk)/kiosk/side?lang=pl")
            let line = try #require(house.log.lines.first { $0.contains("answered") })
            #expect(line == "debug answered method=GET milliseconds=0 route=/kiosk/{kiosk} status=200")
            var odd = house.request("\(house.kiosk)/kiosk/main", .PROPFIND, [:])
            odd.headers.add(name: "X", value: "y")
            #expect(try await house.send(odd).status == 404)
            #expect(house.log.text.contains("method=other") && !house.log.text.contains(Self.canary))
        }
    }
}
