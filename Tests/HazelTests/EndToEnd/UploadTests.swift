import AsyncHTTPClient
import Foundation
import NIOHTTP1
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("An upload in the browser") struct Uploads {
        @Test("shows what would change, and does it when it is applied, once") func applied() async throws {
            try await TestHub.open { hub in
                let headers = try await hub.signIn()
                let before = try await hub.rows()
                let text = TestHub.csv([("A1", "P1", "speech", "10:00", ""), ("A2", "P2", "none", "11:00", "")])
                let preview = try await Self.upload(hub, text, headers)
                #expect(preview.status == 200 && preview.page == "import-preview")
                #expect(preview.text.contains("clinic-day.csv:3"))
                #expect(try await hub.rows() == before)
                let token = try #require(preview.fields("token").first)
                let applied = try await hub.post(hub.staff("/staff/import/apply"), form: [("token", token)], headers)
                #expect(applied.status == 200 && applied.page == "import-preview" && applied.fields("token").isEmpty)
                #expect(try await hub.board().rows.map(\.name) == ["Amarantha K."])
                #expect(try await hub.post(hub.staff("/staff/import/apply"), form: [("token", token)], headers).status == 409)
                #expect(hub.names(in: "state").allSatisfy { !$0.hasPrefix("upload") })
            }
        }

        @Test("is refused of whoever has not signed in") func stranger() async throws {
            try await TestHub.open { hub in
                let answer = try await Self.upload(hub, TestHub.csv([("A1", "P1", "speech", "10:00", "")]), TestHub.html)
                #expect(answer.status == 401)
                #expect(try await hub.board().rows.isEmpty)
            }
        }

        private static func upload(_ hub: TestHub, _ text: String, _ headers: [String: String]) async throws -> Answer {
            let parts = [
                "Content-Disposition: form-data; name=\"profile\"\r\n\r\nclinic",
                "Content-Disposition: form-data; name=\"file\"; filename=\"clinic-day.csv\"\r\nContent-Type: text/csv\r\n\r\n\(text)",
            ]
            var request = hub.request(hub.staff("/staff/import"), .POST, headers)
            request.headers.add(name: "Content-Type", value: "multipart/form-data; boundary=edge")
            request.body = .bytes(Data((parts.map { "--edge\r\n\($0)\r\n" }.joined() + "--edge--\r\n").utf8))
            return try await hub.send(request)
        }
    }
}
