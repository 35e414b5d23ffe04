import Foundation
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("A family without an appointment") struct WithoutAppointment {
        @Test("picks a service, is asked how many came, and staff see it") func walkIn() async throws {
            try await TestHub.open { hub in
                let url = hub.kiosk("/kiosk/garden-door/walk-in")
                let choices = try await hub.get(url)
                #expect(choices.text.contains("Drop-in clinic") && !choices.text.contains("Speech therapy") && !choices.text.contains("Safe home"))
                let asked = try await hub.post(url, form: [("service", "clinic")])
                #expect(asked.page == "look-up-numbers" && asked.fields("service") == ["clinic"])
                let page = try await hub.post(url, form: [("service", "clinic"), ("companions", "2")])
                #expect(page.outcome == "checked-in" && page.places == ["The Den"])
                let row = try #require(try await hub.board().rows.first)
                #expect(row.service == "clinic" && row.companions == 2 && row.state == .waiting && row.name == nil)
                #expect(row.token.map { try? TestHub.english($0) } == page.animal)
            }
        }

        @Test("may not be sure") func notSure() async throws {
            try await TestHub.open { (hub) async throws in
                let url = hub.kiosk("/kiosk/entrance/walk-in")
                #expect(try await hub.post(url, form: [("service", ""), ("companions", "0")]).outcome == "checked-in")
                #expect(try await hub.board().rows.map(\.service) == [nil])
            }
        }

        @Test("cannot walk in to a service that takes nobody, or is sensitive", arguments: ["speech", "refuge", "no-such"])
        func closed(service: String) async throws {
            try await TestHub.open { hub in
                let page = try await hub.post(hub.kiosk("/kiosk/entrance/walk-in"), form: [("service", service), ("companions", "1")])
                #expect(page.status == 400 && page.animal == nil)
                #expect(try await hub.board().rows.isEmpty)
            }
        }

        @Test("may ask for a person, and both see the same ticket") func assistance() async throws {
            try await TestHub.open { hub in
                let page = try await hub.post(hub.kiosk("/kiosk/garden-door/assistance"), form: [])
                let notice = try #require(try await hub.board().notices.first)
                #expect(page.page == "assistance" && page.code == notice.ticket)
                #expect(notice.kiosk == "garden-door" && notice.refusal == nil && notice.at == Day.time("09:50"))
                let staff = try await hub.get(hub.staff("/staff/arrivals"), try await hub.signIn())
                #expect(staff.text.contains(notice.ticket) && staff.text.contains("Garden door"))
            }
        }
    }
}
