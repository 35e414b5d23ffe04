import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("The counts of signposting, in the store") struct UptakeTableTests {
    private let month = CentreMonth(of: StoreCase.today)

    @Test func aStepIsCountedByOneThingAtATime() async throws {
        let store = try StoreCase()
        for _ in 0..<8 { try await store.desk.count(Uptake(theme: "know", need: "sleep", band: .early, language: "pl", outcome: .seen)) }
        try await store.desk.count(Uptake(theme: "know", need: "sleep", outcome: .takenAway))
        let rows = try await store.desk.uptake(in: month).rows
        #expect(rows.filter { $0.outcome == .seen }.map { "\($0.by.rawValue) \($0.value ?? "-") \($0.count ?? -1)" } == ["band 0-4 10", "language pl 10", "need sleep 10"])
        #expect(rows.filter { $0.outcome == .takenAway }.allSatisfy { $0.count == nil })
        #expect(try await store.desk.uptake(in: month.back(1)).rows.isEmpty)
    }

    @Test func whatIsSensitiveIsOneFigure() async throws {
        let store = try StoreCase()
        for _ in 0..<9 { try await store.desk.count(Uptake(theme: Uptake.sensitive, need: "home", band: .young, language: "ur", outcome: .seen)) }
        #expect(try await store.desk.uptake(in: month).rows == [.init(theme: Uptake.sensitive, by: .need, value: nil, outcome: .seen, counted: 9)])
        #expect(try await store.contents("uptake").count == 1)
    }

    /// Neither the journal nor a time nor an order tells when within the day it was, or after whom.
    @Test func nothingLinksItToAVisit() async throws {
        let (one, other) = (try StoreCase(), try StoreCase())
        let steps = ["sleep", "talking", "money"].map { Uptake(theme: "know", need: $0, band: .early, language: "en", outcome: .seen) }
        for (store, steps) in [(one, steps), (other, steps.reversed())] {
            try await store.take([StoreCase.record("1")])
            _ = try await store.holdPass()
            let journal = try await store.journalRecords()
            for step in steps {
                store.pass(minutes: 7)
                try await store.desk.count(step)
            }
            try await store.desk.note(UnfoundSearch(words: "swimming", language: "en"))
            #expect(try await store.journalRecords() == journal, "the journal did not grow")
        }
        let tables = try await (one.contents("uptake"), other.contents("uptake"))
        #expect(tables.0 == tables.1 && !tables.0.isEmpty, "another order leaves the same rows")
        #expect(tables.0.allSatisfy { $0.contains("2026-11-23") && !$0.contains(":") })
        let columns = try await one.desk.database.pool.read { db in try ["uptake", "unfound"].flatMap { try db.columns(in: $0).map(\.name) } }
        #expect(Set(columns) == ["period", "theme", "dimension", "value", "outcome", "count", "words", "language", "last"])
    }

    @Test(arguments: ["My son Tom", "", "a;b"]) func whatIsNoCodeIsRefused(_ need: String) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError(.invalid, cause: "theme, need, language: short codes in small letters are asked")) {
            try await store.desk.count(Uptake(theme: "know", need: need, outcome: .seen))
        }
    }

    /// After 13 months days are months; no figure changes by it.
    @Test func daysFoldIntoMonths() async throws {
        let store = try StoreCase()
        for day in [0, 1, 1] {
            store.set("09:50", day: day)
            for _ in 0..<4 { try await store.desk.count(Uptake(theme: "know", need: "sleep", outcome: .seen)) }
        }
        let before = try await store.desk.uptake(in: month)
        store.set("09:50", day: 390)
        try await store.desk.foldUptake()
        #expect(try await store.contents("uptake").contains { $0.contains("2026-11-23") }, "13 months are not over")
        store.set("09:50", day: 405)
        try await store.desk.foldUptake()
        let rows = try await store.contents("uptake")
        #expect(rows.count == 3 && rows.allSatisfy { $0.hasPrefix("2026-11|") && $0.hasSuffix("|12") })
        #expect(try await store.desk.uptake(in: month) == before)
    }

    @Test func aClockThatIsNotTrustedCountsOnTheLastDayThatWas() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        store.set("09:50", day: -4000, trusted: false)
        try await store.desk.count(Uptake(theme: "know", outcome: .seen))
        #expect(try await store.contents("uptake").allSatisfy { $0.hasPrefix("2026-11-23|") })
    }
}

@Suite("Searches that found nothing, in the store") struct UnfoundTableTests {
    @Test func theMostOftenComesFirst() async throws {
        let store = try StoreCase()
        for words in ["swimming lessons", "drums", "swimming lessons"] { try await store.desk.note(UnfoundSearch(words: words, language: "en")) }
        try await store.desk.note(UnfoundSearch(words: "drums", language: "pl"))
        #expect(try await store.desk.gaps().map { "\($0.words) \($0.language) \($0.count)" } == ["swimming lessons en 2", "drums en 1", "drums pl 1"])
        #expect(try await store.desk.gaps().allSatisfy { $0.last == StoreCase.today })
    }

    @Test("What may be a name is kept in no words until it was sought on three days")
    func heldBack() async throws {
        let store = try StoreCase()
        let search = UnfoundSearch(words: "hippotherapy", language: "en", doubtful: true)
        for day in [0, 0, 1] {
            store.set("09:50", day: day)
            try await store.desk.note(search)
            #expect(try await store.desk.gaps().isEmpty)
            for table in try await store.tableNames() {
                #expect(try await store.contents(table).allSatisfy { !$0.contains("hippotherapy") }, "\(table)")
            }
        }
        store.set("09:50", day: 2)
        try await store.desk.note(search)
        #expect(try await store.desk.gaps().map(\.words) == ["hippotherapy"])
        try await store.desk.note(search)
        #expect(try await store.desk.gaps().map(\.count) == [2])
        #expect(try await store.contents("held_search").isEmpty)
    }

    @Test(arguments: ["", "tom born 2019", "a@b", String(repeating: "word ", count: 50)]) func whatLooksPersonalIsRefused(_ words: String) async throws {
        let store = try StoreCase()
        await #expect(throws: DeskError(.invalid, cause: "words: a few words are asked, without numbers or addresses")) {
            try await store.desk.note(UnfoundSearch(words: words, language: "en"))
        }
        #expect(try await store.desk.gaps().isEmpty)
    }

    @Test func theTableIsBoundedAndWhatIsSoughtOftenStays() async throws {
        let store = try StoreCase()
        for _ in 0..<2 { try await store.desk.note(UnfoundSearch(words: "swimming", language: "en")) }
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        for index in 0..<(UnfoundTable.most + 20) {
            try await store.desk.note(UnfoundSearch(words: letters[index % 26] + letters[index / 26 % 26] + letters[index / 676], language: "en"))
        }
        let gaps = try await store.desk.gaps()
        #expect(gaps.count == UnfoundTable.most && gaps[0].words == "swimming")
    }

    @Test func itIsForgottenAfter13Months() async throws {
        let store = try StoreCase()
        try await store.desk.note(UnfoundSearch(words: "swimming", language: "en"))
        store.set("09:50", day: 405)
        try await store.desk.foldUptake()
        #expect(try await store.desk.gaps().isEmpty)
    }
}
