import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("Whoever is here for work") struct VisitorTests {
        @Test("signs in to a meeting, is on the list, and leaves") func meeting() async throws {
            try await TestHub.open { hub in
                let session = TestHub.record("m1", at: "10:00", person: nil, holders: [])
                _ = try await hub.client.take(BookBatch(importID: "i", source: "s", records: [session], preview: false))
                let url = hub.kiosk("/kiosk/entrance/visitor")
                let which = try await hub.post(url, form: [("role", "meeting")])
                let meeting = try #require(try await hub.client.meetings().first)
                #expect(which.page == "visitor-which" && which.text.contains(meeting.id.rawValue) && which.text.contains("10:00am"))
                let notice = try await hub.post(url, form: [("role", "meeting"), ("meeting", meeting.id.rawValue)])
                #expect(notice.page == "visitor-notice")
                let fields = ["role", "meeting", "read"].flatMap { name in notice.fields(name).map { (name, $0) } }
                let done = try await hub.post(url, form: fields + [("identification", "yes")])
                #expect(done.page == "visitor-done")
                let row = try #require(try await hub.board().rows.first { $0.state == .working })
                #expect(row.role == .meeting && row.identification == true && row.due == Day.time("10:00"))
                try await hub.client.act(StaffAct(.left, row.id))
                #expect(try await !hub.board().rows.contains { $0.state == .working })
            }
        }

        @Test("cannot sign in to what is no meeting") func none() async throws {
            try await TestHub.open { hub in
                let form = [("role", "meeting"), ("meeting", "none"), ("read", "yes")]
                let missing = try await hub.post(hub.kiosk("/kiosk/entrance/visitor"), form: form)
                let which = try await hub.post(hub.kiosk("/kiosk/entrance/visitor"), form: [("role", "meeting")])
                #expect(missing.status == 404 && which.page == "visitor-no-meeting")
                #expect(try await hub.board().rows.isEmpty)
            }
        }

        @Test("reads the centre's own notice") func notice() async throws {
            try await TestHub.open({ $0.visitorNotice = ["en": "Our own words."] }) { hub in
                let page = try await hub.post(hub.kiosk("/kiosk/entrance/visitor"), form: [("role", "volunteer")])
                #expect(page.text.contains("Our own words."))
            }
        }
    }
}
