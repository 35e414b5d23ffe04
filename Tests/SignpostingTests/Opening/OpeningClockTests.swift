import Foundation
import Reception
@testable import Signposting
import Testing

/// The spellings of a time that feeds have been seen to send, and those that look as if they would.
@Suite struct OpeningClockTests {
    @Test(arguments: [
        ("10:00", 600), ("10:00:00", 600), ("09:00:00Z", 540), ("09:00Z", 540), ("09:00+00:00", 540), ("09:00+01:00", 540), ("09:00:00+0100", 540),
        ("9:00", 540), ("0930", 570), ("09.30", 570), ("9am", 540), ("9.30 am", 570), ("12:15 p.m.", 735), ("12am", 0), ("12pm", 720), ("5PM", 1020),
        ("noon", 720), ("12 noon", 720), ("24:00", 1440), ("00:00", 0), ("09:00:00.000Z", 540), ("1900-01-01T09:00:00", 540), ("2026-01-05 09:00", 540),
        ("09:00 GMT", 540), ("09:00 bst", 540), (" 09:00 ", 540),
    ]) func isReadAsTheClockInTheHall(text: String, minutes: Int) throws {
        #expect(try OpeningClock.second(of: text) == minutes * 60)
    }

    @Test(arguments: [
        ("09:00-05:00", OpeningDoubt.timeZone), ("09:00+05:30", .timeZone), ("09:00+02:00", .timeZone), ("09:00-01:00", .timeZone),
        ("9", .timeForm), ("12", .timeForm), ("midnight", .timeForm), ("25:00", .timeForm), ("24:30", .timeForm), ("09:60", .timeForm), ("13pm", .timeForm),
        ("0am", .timeForm), ("9 till late", .timeForm), ("", .timeForm), ("9:0", .timeForm), ("९:००", .timeForm), ("09:00:00:00:00", .timeForm),
        ("morning", .timeForm), ("dusk", .timeForm),
    ]) func isADoubtWhereItHasNoOneMeaning(text: String, doubt: OpeningDoubt) {
        #expect(throws: doubt) { try OpeningClock.second(of: text) }
    }

    @Test(arguments: [
        ("09:00", "17:00", 540, 1020), ("00:00", "23:59", 0, 1440), ("00:00:00Z", "23:59:59Z", 0, 1440), ("20:00", "00:00", 1200, 1440),
        ("20:00", "24:00", 1200, 1440), ("22:00", "02:00", 1320, 1560), ("17:00", "09:00", 1020, 1980),
    ]) func aDaysHours(opens: String, closes: String, from: Int, to: Int) throws {
        let span = try OpeningSpan(OpeningSample.weekly("MO", opens, closes))
        #expect(span.opens == from * 60 && span.closes == to * 60)
    }

    /// `09:00` to `05:00` is five in the afternoon; equal times are what a form sends that nobody filled in.
    @Test(arguments: [("09:00", "05:00"), ("09:00", "09:00"), ("00:00", "00:00"), ("24:00", "02:00"), ("16:59", "09:00")])
    func hoursThatNobodyKeepsAreADoubt(opens: String, closes: String) {
        #expect(throws: OpeningDoubt.timeSpan) { try OpeningSpan(OpeningSample.weekly("MO", opens, closes)) }
    }

    @Test func halfATimeIsADoubt() {
        #expect(throws: OpeningDoubt.timesMissing) { try OpeningSpan(OpeningSample.weekly("MO") { $0.closesAt = nil }) }
        #expect(throws: OpeningDoubt.timesMissing) { try OpeningSpan(OpeningSample.weekly("MO") { $0.opensAt = nil }) }
    }
}
