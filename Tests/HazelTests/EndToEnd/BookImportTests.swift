import Foundation
import Reception
import Store
import Synchronization
import Testing
import Web

@testable import hazel

extension EndToEnd {
    /// Files of appointments, taken over the socket while the hub runs.
    @Suite("An import") struct BookImports {
        @Test("counts what it did, and done again changes nothing") func again() async throws {
            try await TestHub.open { hub in
                let file = try hub.write(Self.day, to: "clinic-1.csv")
                let first = try await hub.importFile(file)
                #expect(first.counts == [2, 0, 1, 0, 2] && first.profile == "clinic" && first.file == "clinic-1.csv")
                #expect(first.complaints.map { "\($0.origin)" } == ["clinic-1.csv:5: time", "clinic-1.csv:6: service"])
                let before = try await Self.book(hub)
                let second = try await hub.importFile(file)
                #expect(second.counts == [0, 0, 0, 3, 2] && second.vanished.isEmpty)
                #expect(try await Self.book(hub) == before)
                #expect(try hub.count("book-taken") == 2)
            }
        }

        @Test("as a preview says the same, and changes nothing at all") func preview() async throws {
            try await TestHub.open { hub in
                let file = try hub.write(Self.day, to: "clinic-1.csv")
                let before = try await hub.rows()
                let preview = try await hub.importFile(file, preview: true)
                #expect(try await hub.rows() == before)
                let done = try await hub.importFile(file)
                #expect(preview.counts == done.counts && preview.details == done.details && preview.complaints == done.complaints)
            }
        }

        @Test("of a later file moves, adds, cancels and restores, and leaves what vanished to a person") func update() async throws {
            try await TestHub.open { hub in
                _ = try await hub.importFile(try hub.write(Self.day, to: "clinic-1.csv"))
                let code = try await hub.code(of: "holder of P1")
                let later = TestHub.csv([
                    ("A1", "P1", "speech", "10:15", "booked"), ("A3", "P3", "clinic", "11:00", "booked"), ("A9", "P1", "clinic", "09:00", "booked"),
                    ("A8", "P8", "SLT", "15:00", "booked"),
                ])
                let report = try await hub.importFile(try hub.write(later, to: "clinic-2.csv"))
                #expect(report.counts == [2, 2, 0, 0, 0])
                #expect(report.details.map(\.what) == [.moved, .restored, .added, .added])
                #expect(report.vanished.map(\.externalID) == ["A2"])
                #expect(try await hub.code(of: "holder of P1") == code)
                #expect(try await hub.scanJSON(code).kiosk.slip?.stops.map(\.due) == [Day.time("09:00"), Day.time("10:15")])
                #expect(try await hub.board().rows.count == 5)
            }
        }

        @Test("of a calendar takes its events with their persons, and again changes nothing") func calendar() async throws {
            try await TestHub.open { hub in
                let file = try hub.write(Self.calendar, to: "group.ics")
                let before = try await hub.rows()
                #expect(try await hub.importFile(file, preview: true).counts == [3, 0, 1, 0, 1])
                #expect(try await hub.rows() == before)
                #expect(try await hub.importFile(file).counts == [3, 0, 1, 0, 1])
                #expect(try await hub.importFile(file).counts == [0, 0, 0, 4, 1])
                let code = try #require(try await hub.pass(of: "parent", source: "groups").code)
                #expect(try await hub.arrive(code).outcome == "checked-in")
                #expect(try await hub.board().rows.map(\.place) == ["blue-room"])
            }
        }

        @Test("of three thousand records keeps no family waiting") func large() async throws {
            try await TestHub.open { hub in
                let holders = (0..<40).map { "holder-\($0)" }
                try await hub.take(holders.map { TestHub.record("of \($0)", person: "child of \($0)", holders: [$0]) })
                var codes: [String] = []
                for holder in holders { codes.append(try await hub.code(of: holder)) }
                let file = try hub.write(TestHub.csv((0..<3_000).map { ("B\($0)", "Q\($0)", "clinic", "16:00", "") }), to: "clinic-large.csv")
                let isDone = Mutex(false)
                async let imported = Self.noting(isDone) { try await hub.importFile(file) }
                var during = 0
                for code in codes {
                    #expect(try await hub.scanJSON(code).kiosk.outcome == "checked-in")
                    if !isDone.withLock({ $0 }) { during += 1 }
                }
                #expect(try await imported.counts == [3_000, 0, 0, 0, 0])
                #expect(during >= 3)
                #expect(try await hub.board().rows.count == 3_040)
                #expect(try hub.journal.verify().firstBreak == nil)
            }
        }

        private static func noting<Value: Sendable>(_ isDone: borrowing Mutex<Bool>, _ work: () async throws -> Value) async throws -> Value {
            let value = try await work()
            isDone.withLock { $0 = true }
            return value
        }

        private static func book(_ hub: TestHub) async throws -> [String] {
            try await hub.rows().filter { !$0.hasPrefix("journal") && !$0.hasPrefix("appointment") }
        }

        private static let day = TestHub.csv([
            ("A1", "P1", "speech", "10:00", "booked"), ("A2", "P2", "SLT", "10:30", ""), ("A3", "P3", "clinic", "11:00", "cancelled"),
            ("A4", "P4", "speech", "25:00", ""), ("A5", "P5", "Astrology", "12:00", ""),
        ])

        /// Three weeks of a group of which one is cancelled, one person's appointment, and one event of a service that nobody knows.
        private static let calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:one
            DTSTART:20261123T100000
            DURATION:PT30M
            CATEGORIES:Speech therapy
            X-PERSON:child
            X-HOLDER:parent
            END:VEVENT
            BEGIN:VEVENT
            UID:group
            DTSTART:20261124T100000
            DURATION:PT1H
            RRULE:FREQ=WEEKLY;COUNT=3
            CATEGORIES:Drop-in clinic
            END:VEVENT
            BEGIN:VEVENT
            UID:group
            RECURRENCE-ID:20261201T100000
            DTSTART:20261201T100000
            DURATION:PT1H
            STATUS:CANCELLED
            CATEGORIES:Drop-in clinic
            END:VEVENT
            BEGIN:VEVENT
            UID:odd
            DTSTART:20261125T100000
            CATEGORIES:Astrology
            END:VEVENT
            END:VCALENDAR

            """.replacing("\n", with: "\r\n")
    }
}
