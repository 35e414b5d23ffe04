import Foundation
import Reception
import Testing

@testable import hazel

extension TestHub {
    /// Names that must stand on no page of a kiosk.
    static let given = "Amarantha", family = "Kowalczyk"

    static func record(
        _ id: String, at text: String = "10:00", day: Int = 0, person: String? = "child", given: String = given, family: String = family,
        born: String = "2019-03-04", service: Service.ID = "speech", holders: [String] = ["parent"], passes: [Pass.ID] = [],
        cancelled: Bool = false, revision: Int = 0, protected: Bool = false, marks: [PersonMark]? = nil
    ) -> BookRecord {
        let person = person.map {
            PersonRecord(
                externalID: $0,
                personal: Personal(given: given, family: family, born: CentreDay(born), adjustments: [Adjustment(.quietPlace)]),
                protected: protected, marks: marks)
        }
        return BookRecord(
            externalID: id, person: person, service: service, start: Day.time(text, day: day), minutes: 30, cancelled: cancelled,
            revision: revision, holders: holders, passes: passes, origin: Origin(file: "clinic.csv", line: 2))
    }

    /// Brings records into the book, through the interface.
    @discardableResult
    func take(_ records: BookRecord...) async throws -> BookOutcome { try await take(records) }

    @discardableResult
    func take(_ records: [BookRecord]) async throws -> BookOutcome {
        let batch = BookBatch(importID: "i", source: "clinic", records: records, preview: false)
        return try await post(api("/book/batches"), json: batch).decoded(BookOutcome.self)
    }

    /// The pass of a holder: issued over the socket, as `hazel pass issue` does it.
    func pass(of holder: String = "parent", source: String = "clinic") async throws -> Pass {
        let entry = try #require(try await client.passes(.holder(source: source, externalID: holder)).first)
        return try await PassIssue(client, configuration, surroundings: surroundings).pass(for: entry)
    }

    func code(of holder: String = "parent") async throws -> String { try #require(try await pass(of: holder).code) }

    /// A family with these appointments and a pass.
    func family(_ records: BookRecord...) async throws -> String {
        try await take(records)
        return try await code()
    }
}
