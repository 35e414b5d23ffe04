import Foundation
@testable import Reception
import Testing

@Suite("Times in the form that Hazel writes")
struct FixedTimeTests {
    @Test("Any time that is written is read as the same, and as a calendar reads it")
    func same() throws {
        var random = Seeded(6)
        for _ in 0..<3000 {
            // From 1600 to 2400.
            let date = Date(microseconds: Int64.random(in: -11_676_096_000_000_000..<13_569_465_600_000_000, using: &random))
            let text = Coding.text(of: date)
            let read = try #require(FixedTime.microseconds(text), "\(text)")
            #expect(read == date.microseconds, "\(text)")
            let whole = try Date(text.prefix(19) + "Z", strategy: .iso8601)
            #expect(whole.microseconds + (Int64(text.dropLast().suffix(6)) ?? 0) == read, "\(text)")
        }
    }

    @Test("A day or an hour that there is not is no time", arguments: [
        "2026-02-29T10:00:00.000000Z", "2026-13-01T10:00:00.000000Z", "2026-01-01T24:00:00.000000Z", "2026-01-01T10:60:00.000000Z",
        "2026-01-01 10:00:00.000000Z", "2026-01-01T10:00:00.0000000Z", "2026-01-01T10:00:00.00000xZ", "",
    ])
    func none(_ text: String) { #expect(FixedTime.microseconds(text) == nil) }
}
