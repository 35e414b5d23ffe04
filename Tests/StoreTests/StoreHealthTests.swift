import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite struct StoreHealthTests {
    @Test func aSoundStoreSaysSo() async throws {
        let store = try StoreCase()
        _ = try await store.desk.askAssistance(at: "main", reason: .toilet)
        let health = try await JournalFile(folder: store.folder).health(within: .seconds(60))
        #expect(health.isWhole && health.faults.isEmpty && health.journal?.firstBreak == nil && health.journal?.records == 2)
    }

    @Test func aJournalThatWasChangedIsToldWithItsPlace() async throws {
        let store = try StoreCase()
        _ = try await store.desk.askAssistance(at: "main", reason: .toilet)
        try await store.desk.database.pool.write { try $0.execute(sql: "UPDATE journal SET body = x'7b7d' WHERE kind = 'assistance'") }
        let health = try await JournalFile(folder: store.folder).health(within: .seconds(60))
        #expect(health.journal?.firstBreak?.position.sequence == 2)
    }

    @Test func aDamagedPageIsToldAndNothingThatStoodOnIt() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", family: "Canary")])
        let folder = store.folder.appending(path: "copy")
        let file = folder.appending(path: "hazel.sqlite")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try await store.desk.database.pool.vacuum(into: file.path)
        var bytes = try Data(contentsOf: file)
        bytes.replaceSubrange((bytes.count - 4096)..., with: Data(repeating: 0xff, count: 4096))
        try bytes.write(to: file)
        let health = try await JournalFile(folder: folder).health(within: .seconds(3600))
        #expect(!health.faults.isEmpty && !health.faults.joined().contains("Canary"))
    }

    @Test func figuresCountAndNameNothing() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", family: "Canary")])
        let figures = try JournalFile(folder: store.folder).figures()
        #expect(figures.rows["appointment"] == 1 && figures.rows["person"] == 2 && figures.changes["began"] == 1)
        #expect(figures.migrations.first == "1 journal" && figures.bytes > 0 && figures.head?.sequence == 1)
        #expect(try !String(decoding: Coding.encode(figures), as: UTF8.self).contains("Canary"))
    }

    @Test func theDeskProvesThatItAnswers() async throws {
        let store = try StoreCase()
        let before = try JournalFile(folder: store.folder).head()
        try await store.desk.prove()
        #expect(try JournalFile(folder: store.folder).head() == before)
    }
}
