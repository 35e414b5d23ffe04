import Reception
import Statistics
import Testing

@Suite struct SpanTests {
    @Test(arguments: ["2026", "2026-Q4", "2026-11", "2026-W48", "2026-11-23", "2026-W53", "2024-02-29", "2021-W01"])
    func aPeriodIsReadAsItIsWritten(text: String) { #expect(Span(text)?.description == text) }

    @Test(arguments: ["", "26", "2026-13", "2026-Q5", "2026-Q", "2026-W54", "2025-W53", "2026-W1", "2026-11-31", "2026-11-23-1", "2026-Q1-1", "²026"])
    func allElseIsNone(text: String) { #expect(Span(text) == nil) }

    @Test func aPeriodHasItsDays() {
        #expect(Span("2026-02")?.last.description == "2026-02-28" && Span("2024-Q1")?.last.description == "2024-03-31")
        #expect(Span("2026-W53")?.days.lowerBound.description == "2026-12-28" && Span("2026-W53")?.last.description == "2027-01-03")
        #expect(Span("2026")?.parts.map(\.description).first == "2026-01" && Span("2026")?.parts.count == 12)
        #expect(Span("2026-W48")?.parts.count == 7 && Span("2026-11-23")?.parts.count == 1)
    }

    @Test func likeIsSetBesideLike() {
        #expect(Span("2026-11")?.yearBefore.description == "2025-11" && Span("2026-Q4")?.yearBefore.description == "2025-Q4")
        let day = Span("2026-11-23")
        #expect(day?.yearBefore.first.number == (day?.first.number ?? 0) - 364)
        #expect(Span("2026-01")?.before.description == "2025-12" && Span("2026-Q4")?.after.description == "2027-Q1")
    }
}
