import Foundation
import Reception
@testable import Sync
import Testing

@Suite("The case store's commands", .serialized)
struct CommandTests {
    @Test("Counts are protected, a person's records are told, a backup holds what was kept")
    func commands() async throws {
        let store = try await RunningStore(.sqlite)
        try await store.start()
        let client = try CaseStoreClient(try await store.enrol("elm"))
        var journal = SampleJournal(hub: "elm")
        var batch = [journal.began()]
        batch += (0..<11).map { journal.arrival($0, person: "p\($0)") }
        batch += (20..<23).map { journal.arrival($0, service: "advice") }
        _ = try await client.take(batch)
        await client.shutdown()
        let told = try await store.command(["statistics", "--from", "2026-11-01", "--until", "2026-11-30"])
        #expect(told.contains("\tspeech\t10\n"), "eleven are rounded: \(told)")
        #expect(told.contains("\tadvice\t[c]\n"), "three are not told: \(told)")
        try await store.command(["statistics", "--from", "2026-11-30", "--until", "2026-11-01"], status: 65)
        let person = try await store.command(["person", "p3"])
        #expect(person.contains(#""table":"visits""#) && !person.contains("\"p4\""))
        #expect(try await store.command(["person", "p3", "--erase"]).contains("elm: erased"))
        #expect(!(try await store.command(["person", "p3"])).contains("visits"))
        let file = store.folder.appending(path: "copy.sqlite").path
        try await store.command(["backup", file])
        #expect(try await store.command(["backup", file], status: 69).contains("there is a file already"))
        let (status, text) = try Program.run(URL(filePath: "/usr/bin/python3"), ["-c", """
            import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM change_ledger").fetchone()[0])
            """, file])
        #expect(status == 0 && text == "15\n")
        try await store.command(["hub", "revoke", "ash"], status: 66)
        #expect(try await store.command(["hub", "add", "Not A Hub"], status: 65).contains("lower-case letters"))
    }
}
