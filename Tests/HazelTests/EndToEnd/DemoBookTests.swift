import Foundation
import Reception
import Store
import Testing
import Web

@testable import hazel

extension EndToEnd {
    @Suite("The demo centre, opened") struct DemoBooks {
        @Test("takes every file of appointments with none refused") func files() async throws {
            try await Self.open { hub in
                let folder = Samples.configFolder.appending(path: "demo")
                let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                    .filter { $0.hasSuffix("csv") || $0.hasSuffix("ics") }
                #expect(names == ["appointments-update.csv", "appointments.csv", "demo.ics"])
                for name in names {
                    let report = try await hub.importFile(folder.appending(path: name))
                    #expect(report.refused == 0 && report.complaints.isEmpty && report.added > 0)
                }
            }
        }

        @Test("has its book and a pass for every family of the day") func complete() async throws {
            try await Self.open { hub in
                try await Self.prepare(hub)
                #expect(hub.centre.services.count >= 30 && hub.centre.places.count == 15)
                #expect(try await hub.rows().count { $0.hasPrefix("appointment ") && $0.contains("source:\"demo\"") } == 120)
                let entries = try await hub.client.passes(.day(Day.today))
                #expect(entries.count >= 30 && entries.allSatisfy { $0.pass?.code != nil })
                let today = entries.map { $0.appointments.map(\.appointment).filter { hub.centre.day(of: $0.start) == Day.today } }
                #expect(today.contains { Set($0.map(\.person)).count < $0.count })
                #expect(today.contains { Set($0.map(\.person)).count > 1 && Set($0.map(\.place)).count > 1 })
                #expect(entries.contains { entry in
                    Dictionary(grouping: entry.appointments) { "\($0.appointment.person ?? "")\($0.appointment.service)" }
                        .contains { $0.value.count >= 5 }
                })
                let board = try await hub.board()
                #expect(Set(board.rows.flatMap(\.adjustments).map(\.kind)) == Set(Adjustment.Kind.allCases))
                #expect(board.rows.contains { $0.protected && $0.name == nil })
            }
        }

        @Test("answers every family's scan, and checks most of them in") func scans() async throws {
            try await Self.open { hub in
                try await Self.prepare(hub)
                var outcomes: [String: Int] = [:]
                for entry in try await hub.client.passes(.day(Day.today)) {
                    let page = try await hub.arrive(entry.pass?.code ?? "")
                    #expect(page.status == 200)
                    outcomes[page.outcome ?? "", default: 0] += 1
                }
                #expect(outcomes["checked-in", default: 0] >= 10)
                #expect(Set(["late", "ambiguous", "already-here", "too-early", "too-late"]).isSubset(of: outcomes.keys))
                #expect(try hub.journal.verify().firstBreak == nil)
            }
        }

        @Test("begins anew each day, and not at each start") func days() async throws {
            try await Self.open { hub in
                try await Self.prepare(hub)
                let (first, taken) = (try await hub.rows(), try hub.count("book-taken"))
                try await Self.prepare(hub)
                #expect(try await hub.rows() == first)
                hub.clock.set("09:50", day: 1)
                try await Self.prepare(hub)
                #expect(try hub.count("book-taken") == 2 * taken)
                #expect(try await hub.board().rows.count >= 60)
                let update = try await hub.importFile(Samples.configFolder.appending(path: "demo/appointments-update.csv"))
                #expect(update.refused == 0 && update.added == 1 && update.cancelled == 2 && update.changed >= 3)
            }
        }

        /// The demo centre, keeping all it has in the hub's own folder.
        private static func open(_ body: (TestHub) async throws -> Void) async throws {
            let demo = try Samples.shipped("demo/hazel.yaml")
            try await TestHub.open({ own in
                var configuration = demo
                (configuration.state, configuration.socket, configuration.listen) = (own.state, own.socket, own.listen)
                (configuration.passes.ring, configuration.passes.key) = (own.passes.ring, own.passes.key)
                own = configuration
            }, body)
        }

        private static func prepare(_ hub: TestHub) async throws {
            try await DemoBook(
                desk: hub.desk, configuration: hub.configuration, surroundings: hub.surroundings, logger: hub.log.logger).prepare()
        }
    }
}
