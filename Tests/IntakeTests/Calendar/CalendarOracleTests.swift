import Foundation
import Intake
import Reception
import Testing

/// The calendars in two wheels of PyPI against `recurring_ical_events`: `oracle/calendars.py` wrote what is expected.
@Suite(.enabled(if: CalendarOracle.folder != nil, "HAZEL_CALENDAR_ORACLE names no folder"))
struct CalendarOracleTests {
    private struct Row: Decodable {
        struct Window: Decodable {
            var from, to: Int
            /// UID and start.
            var pairs: [[String]]
            /// UIDs of which the library makes nothing.
            var failed: [String: String]

            var range: Range<Date> { Date(timeIntervalSince1970: Double(from))..<Date(timeIntervalSince1970: Double(to)) }
        }

        var wheel, file: String
        var windows: [Window]

        func data() throws -> Data {
            try Data(contentsOf: try #require(CalendarOracle.folder).appending(path: "calendars/\(wheel)/\(file)"))
        }
    }

    private struct Pair: Hashable { var uid, start: String }

    /// Where Hazel reads otherwise than the library, by file and UID, and why.
    private static let argued: [String: Set<String>] = [
        // RDATE adds a period of whole days to an event with a time of day: that day at the event's time, not at midnight.
        "tests_calendars_issue_1633_rdate_with_dates.ics": ["1"],
        "tests_calendars_issue_1633_rdate_with_dates_and_tzid.ics": ["1"],
        // A series without a zone whose EXDATEs are in UTC stays on the centre's clock; the library moves it to UTC.
        "tests_events_event_with_recurrence.ics": [""],
        // DTEND before DTSTART: the event still starts when it says, with a warning; the library swaps the two.
        "test_calendars_end_before_start_event.ics": ["UYDQSG9TH4DE0WM3QFL2J"],
        "test_calendars_issue_132_swapped_start_and_end.ics": ["84A72-65798A00-5-20465200"],
        // DTSTART a day, DTEND a time: DTSTART decides what an event is; the library makes it start at midnight.
        "test_calendars_issue_201_mixed_datetime_and_date.ics": ["19970901T130000Z-123403@example.com"],
        "test_calendars_issue_201_test_matrix.ics": ["VEVENT-DATE-DATETIME", "VEVENT-DATE-HOURS", "VEVENT-DATE-UTC"],
        // UNTIL is a day and the event has a time: the last day counts wholly, as people mean it; the library ends at its midnight.
        "test_calendars_issue_75_range_parameter.ics": ["210"],
        // X-WR-TIMEZONE is in no standard: a time without a zone is on the clock of the profile or the centre.
        "test_calendars_issue_86_x_wr_timezone_without_time_zone_in_dt.ics": ["match_1025179"],
    ]

    @Test(arguments: ["icalendar", "recurring_ical_events"]) func sameStartsAsTheLibrary(wheel: String) throws {
        let rows = try rows(of: wheel)
        var same = 0, different: Set<String> = []
        for row in rows {
            for window in row.windows {
                let (shared, apart) = try compare(row, window)
                same += shared.count
                if !apart.isEmpty { different.insert(row.file) }
                let unargued = apart.filter { Self.argued[row.file]?.contains($0.uid) != true }
                #expect(unargued.isEmpty, "\(row.file)")
            }
        }
        let stale = Set(rows.map(\.file)).intersection(Self.argued.keys).subtracting(different)
        #expect(stale.isEmpty, "argued differences that are none")
        print("\(wheel): \(rows.count) calendars; \(same) starts the same; \(different.count) calendars differ, as argued")
    }

    /// At least 90 in 100 files are read, and 90 in 100 of their events that say when they start are imported; each other one is
    /// refused with its line and a reason. (An event without a start, of which the wheel has many, can be no appointment.)
    @Test func importsNearlyAllEvents() throws {
        var events = 0, refusals: [BookComplaint] = [], files = 0
        let rows = try rows(of: "icalendar")
        for row in rows {
            let data = try row.data()
            let refused = read(data, row.file, CalendarSample.window("19900101", "20300101")).complaints.filter { $0.weight == .refused }
            events += String(decoding: data, as: UTF8.self).components(separatedBy: "BEGIN:VEVENT").count - 1
            refusals += refused
            if !refused.contains(where: { $0.reason.hasPrefix("not a calendar") }) { files += 1 }
        }
        let reasons = Dictionary(grouping: refusals, by: \.reason).mapValues(\.count)
        let ofFiles = rows.count - files, startless = reasons["the event has no start"] ?? 0
        let refused = refusals.count - ofFiles - startless
        #expect(refusals.allSatisfy { $0.origin.line > 0 && !$0.reason.isEmpty })
        #expect(files * 10 >= rows.count * 9)
        #expect(refused * 10 <= events - startless)
        print("icalendar: \(files) of \(rows.count) files read; of \(events) events \(startless) have no start, \(refused) others are refused")
        for (reason, count) in reasons.sorted(by: { $0.value > $1.value }) { print("  \(count) × \(reason)") }
    }

    private func rows(of wheel: String) throws -> [Row] {
        let folder = try #require(CalendarOracle.folder)
        let rows = try CalendarOracle.rows(Row.self, in: folder.appending(path: "calendars.jsonl")).filter { $0.wheel == wheel }
        #expect(rows.count == (wheel == "icalendar" ? 163 : 95))
        return rows
    }

    private func read(_ data: Data, _ file: String, _ window: Range<Date>) -> (occurrences: [CalendarOccurrence], complaints: [BookComplaint]) {
        CalendarReader(zone: CalendarSample.london, source: "oracle").occurrences(in: data, file: file, window: window)
    }

    /// What both have, and what only one has.
    private func compare(_ row: Row, _ window: Row.Window) throws -> (shared: Set<Pair>, apart: Set<Pair>) {
        let expected = Set(window.pairs.map { Pair(uid: $0[0], start: $0[1]) })
        let occurrences = read(try row.data(), row.file, window.range).occurrences
        let actual = Set(occurrences.filter { $0.state != .excluded && window.failed[$0.uid] == nil }.map { Pair(uid: $0.uid, start: $0.text) })
        return (expected.intersection(actual), expected.symmetricDifference(actual))
    }
}
