@testable import casestore
import Foundation
import Testing

@Suite("How fast changes are kept")
struct BenchTests {
    @Test("Is measured beside the same rows put straight, changes alone and all that is kept of them", arguments: Engine.allCases)
    func rows(_ engine: Engine) async throws {
        let store = try await RunningStore(engine)
        let text = try await store.command(["bench", "rows", "--rows", "1200", "--batch", "500", "--format", "json"])
        let measure = try JSONDecoder().decode(BenchRows.Measure.self, from: Data(text.utf8))
        #expect(measure.rows == 1200 && measure.batch == 500 && measure.ledger > 0 && measure.memory > 0)
        #expect(measure.straight > 0 && measure.straightWhole > 0)
        #expect(abs(measure.ratio - measure.ledger / measure.straight) < 0.01 && abs(measure.ratioWhole - measure.ledger / measure.straightWhole) < 0.01)
        #expect(try await store.command(["bench", "rows", "--rows", "500"], status: 74).contains("the database is not empty"))
    }
}
