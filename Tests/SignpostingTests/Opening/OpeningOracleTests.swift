import Foundation
import Reception
import Signposting
import Testing

/// Random schedules and moments against `python-dateutil` and `zoneinfo`: `oracle/schedules.py` wrote what is expected.
@Suite struct OpeningOracleTests {
    private struct Row: Decodable {
        var schedules: [DirectorySchedule]
        var at: Double
        var bank: Bool
        var kind: String
        var time: Double?
    }

    /// The folder named by HAZEL_CALENDAR_ORACLE; `nil` where it is not set: then the test is skipped, and shown as skipped.
    private static let folder = ProcessInfo.processInfo.environment["HAZEL_CALENDAR_ORACLE"].map { URL(filePath: $0) }
    private static let beside = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "oracle/schedules.jsonl")

    @Test func saysAsDateutilDoes() throws { try check(Self.beside, atLeast: 300) }

    /// So many lines must be there: HAZEL_SCHEDULES_COUNT, else 2,500.
    private static let count = ProcessInfo.processInfo.environment["HAZEL_SCHEDULES_COUNT"].flatMap(Int.init) ?? 2500

    /// The same for thousands made on the day, perhaps with another seed.
    @Test(.enabled(if: folder != nil)) func saysOfFreshSchedulesAsDateutilDoes() throws {
        try check(try #require(Self.folder).appending(path: "schedules.jsonl"), atLeast: Self.count)
    }

    private func check(_ file: URL, atLeast count: Int) throws {
        let decoder = JSONDecoder()
        let rows = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Row.self, from: Data($0)) }
        #expect(rows.count >= count)
        var different = 0, kinds: [String: Int] = [:]
        for (number, row) in rows.enumerated() {
            kinds[row.kind, default: 0] += 1
            let (kind, time) = said(row)
            guard kind != row.kind || time != row.time else { continue }
            different += 1
            if different <= 10 { Issue.record("line \(number + 1): \(kind) \(time ?? 0), expected \(row.kind) \(row.time ?? 0)") }
        }
        #expect(different == 0)
        #expect(["open", "opens", "none"].allSatisfy { kinds[$0, default: 0] * 20 > rows.count }, "\(kinds)")
        print("schedules: \(rows.count) at a moment each (\(kinds.sorted { $0.key < $1.key })), \(different) otherwise than by dateutil")
    }

    private func said(_ row: Row) -> (String, Double?) {
        let calendar = OpeningCalendar(zone: OpeningSample.london, closedOnBankHolidays: row.bank)
        switch OpeningHours(row.schedules, in: calendar).state(at: Date(timeIntervalSince1970: row.at)) {
        case .open(let until): return ("open", until?.date.timeIntervalSince1970)
        case .opens(let time): return ("opens", time.date.timeIntervalSince1970)
        case .ask(.ended): return ("none", nil)
        case let other: return (other.text, nil)
        }
    }
}
