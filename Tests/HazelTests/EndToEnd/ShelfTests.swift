import Foundation
import Intake
import Reception
import Testing

@testable import hazel

extension EndToEnd {
    @Suite("The shelf of the directory") struct Shelves {
        @Test("takes the demo centre's directory whole, and keeps it") func demo() async throws {
            try await TestHub.alone { hub in
                let shelf = Shelf(configuration: hub.configuration)
                let file = Samples.configFolder.appending(path: "demo/services.json").path(percentEncoded: false)
                let reading = try await shelf.refresh(from: file) { Day.time("09:00") }
                #expect(reading.fresh && reading.complaints.isEmpty && reading.entries.count >= 30)
                #expect(Shelf(configuration: hub.configuration).kept().map(\.id) == reading.entries.map(\.id))
            }
        }

        @Test("keeps the last good copy where the source has nothing, is missing or is something else") func lastGood() async throws {
            try await TestHub.open { hub in
                let shelf = Shelf(configuration: hub.configuration)
                let good = try hub.write(#"{"contents": [{"id": "1", "name": "Speech", "description": "Talking."}]}"#, to: "good.json")
                #expect(try await shelf.refresh(from: good.path) { .now }.entries.map(\.id) == ["1"])
                let empty = try hub.write("{}", to: "empty.json")
                let reading = try await shelf.refresh(from: empty.path) { .now }
                #expect(!reading.fresh && reading.entries.map(\.id) == ["1"] && !reading.complaints.isEmpty)
                await #expect(throws: DeskError.self) { try await shelf.refresh(from: hub.folder.appending(path: "none.json").path) { .now } }
                let strange = try await shelf.refresh(from: hub.kiosk("/kiosk")) { .now }
                #expect(!strange.fresh && !strange.complaints.isEmpty)
                #expect(shelf.kept().map(\.id) == ["1"])
            }
        }

        @Test("fills in what the configuration leaves out, and nothing that it says") func filled() async throws {
            try await TestHub.alone { hub in
                var configuration = hub.configuration
                configuration.directoryIDs = ["speech": "1", "clinic": "2"]
                configuration.centre.services[0].organisation = ""
                configuration.centre.services[1].summary = "Our own words."
                let shelf = Shelf(configuration: configuration)
                #expect(configuration.filled(from: shelf.kept()).centre.services == configuration.centre.services)
                let entries = ["1", "2"].map {
                    #"{"id": "\#($0)", "name": "N\#($0)", "description": "Says \#($0).", "organization": {"id": "o", "name": "Trust"}}"#
                }
                let file = try hub.write(#"{"contents": [\#(entries.joined(separator: ","))]}"#, to: "services.json")
                _ = try await shelf.refresh(from: file.path) { .now }
                let services = configuration.filled(from: shelf.kept()).centre.services
                #expect(services.map(\.summary) == ["Says 1.", "Our own words.", nil])
                #expect(services.map(\.organisation) == ["Trust", "Trust", "Charity"])
            }
        }
    }
}
