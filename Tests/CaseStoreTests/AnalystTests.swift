@testable import casestore
import Foundation
import Reception
@testable import Store
import Testing

@Suite("What the council's analysts may read")
struct AnalystTests {
    @Test("They read visits and waits as times and days, and nothing that names anybody")
    func views() async throws {
        let address = try await PostgresCluster.running().database()
        let box = try await LedgerCase(.postgres, address: address)
        var journal = SampleJournal(hub: "elm")
        let counts = Signposted(day: .init(year: 2026, month: 11, day: 23), counts: [.init(theme: Uptake.sensitive, by: .need, value: nil, outcome: .referred, count: 9)])
        _ = try await box.ledger.store(of: "elm").take([
            journal.began(), journal.arrival(1), journal.act(1, .call, .seen, after: 90), journal.next(.signposted(counts)),
        ])
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Device/casestore/analysts.sql")
        for _ in 0..<2 { #expect(try psql(address, ["-q", "-f", file.path]).0 == 0, "it may be run again") }
        let mine = "SET ROLE hazel_analyst; "
        #expect(try psql(address, ["-qAtc", mine + "SELECT service, seconds FROM analysis.waits"]).1 == "speech|90\n")
        #expect(try psql(address, ["-qAtc", mine + "SELECT extract(year FROM began), day FROM analysis.visits"]).1.hasPrefix("2026|2026-11-2"))
        #expect(try psql(address, ["-qAtc", mine + "SELECT * FROM analysis.sensitive_referrals"]).1 == "elm|2026-11-23|9\n")
        let undocumented = """
            SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'analysis'::regnamespace AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS NULL
            """
        #expect(try psql(address, ["-qAtc", undocumented]).1.isEmpty, "every column says what it is")
        for table in ["detail", "visits", "change_ledger"] {
            let (status, text) = try psql(address, ["-qAtc", mine + "SELECT * FROM public.\(table)"])
            #expect(status != 0 && text.contains("permission denied"), "\(table)")
        }
        let (refused, why) = try psql(address, ["-qAtc", mine + "DELETE FROM analysis.visits"])
        #expect(refused != 0 && why.contains("permission denied"))
        let columns = try psql(address, ["-qAtc", "SELECT column_name FROM information_schema.columns WHERE table_schema = 'analysis'"]).1
        #expect(!columns.contains("person") && !columns.contains("body"))
    }

    private func psql(_ address: String, _ arguments: [String]) throws -> (Int32, String) {
        try Program.run(URL(filePath: "/usr/bin/psql"), [address, "-v", "ON_ERROR_STOP=1"] + arguments)
    }
}
