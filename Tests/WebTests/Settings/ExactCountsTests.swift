import Foundation
import Reception
import Statistics
import Testing

@testable import Web

@Suite("Exact counts") struct ExactCountsTests {
    private static func fit(_ parts: inout ListenerParts) {
        let read: TallyReading = { tally, days in
            let day = CentreDay(year: 2026, month: 11, day: 2)
            guard tally == .visits, days.contains(day) else { return TallyRows(rows: []) }
            return TallyRows(rows: [.init(period: .day(day), a: "1", b: "pass", count: 43), .init(period: .day(day), a: "1", b: "walk-in", count: 3)])
        }
        parts.statistics = Asking(centre: parts.centre, read: read)
        parts.exact = ExactRight(centre: parts.centre, secrets: [("Amina", "lake-moss")], read: read)
    }

    private static let question = "measure=visits&period=2026-W45&by=way"

    @Test func areShownOnceTheLookIsWrittenDown() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let inside = try await house.signIn(), address = "\(house.staff)/manage/exact"
            let form = try await house.get("\(address)?\(Self.question)", inside).text
            #expect(form.contains("Show exact counts") && form.contains("Nobody yet.") && !form.contains("<td>3</td>"))
            let page = try await house.post(address, "\(Self.question)&name=Amina&secret=lake-moss&reason=A+family+asks+for+its+own+record", inside)
            #expect(page.status == 200 && page.text.contains("<td>3</td>") && page.text.contains("<td>43</td>"))
            #expect(page.text.contains("Amina, visits 2026-W45 by way. A family asks for its own record"))
            #expect(house.desk.seen.exactLooks == [
                ExactLook(measure: "visits", period: "2026-W45", breakdown: "way", name: "Amina", reason: "A family asks for its own record"),
            ])
            #expect(page.header("Cache-Control") == "no-store")
        }
    }

    @Test func areNotShownWhereTheLookCannotBeWrittenDown() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let inside = try await house.signIn()
            house.desk.set { $0.fails = DeskError(.storeNotWritable, cause: "full") }
            let page = try await house.post("\(house.staff)/manage/exact", "\(Self.question)&name=Amina&secret=lake-moss&reason=because+I+may", inside)
            #expect(page.status >= 500 && !page.text.contains("<td>3</td>"))
        }
    }

    @Test(arguments: [
        ("Amina", "wrong", "because I may", 403), ("Ben", "lake-moss", "because I may", 403), ("Amina", "", "because I may", 403), ("Amina", "lake-moss", "why", 400),
    ])
    func areNotShownWithoutTheRightAndAReason(name: String, secret: String, reason: String, status: Int) async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let words = reason.replacing(" ", with: "+")
            let page = try await house.post(
                "\(house.staff)/manage/exact", "\(Self.question)&name=\(name)&secret=\(secret)&reason=\(words)", try await house.signIn())
            #expect(page.status == status && !page.text.contains("<td>3</td>") && house.desk.seen.exactLooks.isEmpty)
        }
    }

    @Test func wrongTriesAreSlowed() async throws {
        try await TestHouse.open(fit: Self.fit) { (house) async throws in
            let inside = try await house.signIn(), body = "\(Self.question)&name=Amina&secret=x&reason=because+I+may"
            for _ in 0..<10 { _ = try await house.post("\(house.staff)/manage/exact", body, inside) }
            let right = body.replacing("secret=x", with: "secret=lake-moss")
            #expect(try await house.post("\(house.staff)/manage/exact", right, inside).status == 429)
        }
    }

    @Test func areNowhereInACentreThatGivesTheRightToNobody() async throws {
        try await TestHouse.open(fit: { Self.fit(&$0); $0.exact = nil }) { (house) async throws in
            let inside = try await house.signIn()
            #expect(try await house.get("\(house.staff)/manage/exact?\(Self.question)", inside).status == 404)
            #expect(!(try await house.get("\(house.staff)/manage/visits?period=2026-11", inside).text.contains("Exact counts")))
        }
    }
}
