import Foundation
import Reception
import Testing
@testable import Intake

@Suite struct CSVLargeFileTests {
    /// `HAZEL_CSV_ROWS` sets another number of rows, for measuring.
    @Test func oneInAHundredIsBadAndJustThoseAreNamed() throws {
        let rows = ProcessInfo.processInfo.environment["HAZEL_CSV_ROWS"].flatMap { Int($0) } ?? 100_000
        let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        let large = try CSVLargeFile(url, rows: rows)
        var file = try CSVAppointmentFile(url, profile: CSVProfile(name: "large"), centre: CSVSample.centre, now: CSVSample.now)
        var (taken, refused, warned, most) = (0, [Int](), 0, 0)
        let clock = ContinuousClock()
        let time = try clock.measure {
            while let items = try file.next() {
                most = max(most, items.count)
                for item in items {
                    switch item {
                    case .record: taken += 1
                    case .complaint(let complaint) where complaint.weight == .refused: refused.append(complaint.origin.line)
                    case .complaint: warned += 1
                    }
                }
            }
        }
        #expect(taken == rows / 100 * 99)
        #expect(refused == large.bad)
        #expect(warned == 0)
        #expect(file.bytesRead == file.size)
        #expect(most < 5_000, "a piece of the file is a few hundred records, so that memory stays small")
        print("CSV: \(rows) rows, \(file.size) bytes in \(time); peak resident memory \(Self.peak() ?? "unknown")")
    }

    @Test func aFileThatIsNotThereIsAnErrorWithItsName() {
        for path in ["/nowhere/book.csv", FileManager.default.temporaryDirectory.path] {
            #expect(throws: DeskError.self) {
                try CSVAppointmentFile(URL(filePath: path), profile: CSVProfile(name: "x"), centre: CSVSample.centre, now: CSVSample.now)
            }
        }
    }

    private static func peak() -> String? {
        let status = try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
        return status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init)
    }
}
