import Foundation
import Testing

/// Where the scripts in `oracle/` have left what other programs make of calendars: the folder named by HAZEL_CALENDAR_ORACLE.
enum CalendarOracle {
    /// `nil` where the variable is not set: then what needs it is skipped, and shown as skipped.
    static let folder = ProcessInfo.processInfo.environment["HAZEL_CALENDAR_ORACLE"].map { URL(filePath: $0) }

    /// JSON objects, one a line. A file that is missing is a failure, not a pass.
    static func rows<Row: Decodable>(_ type: Row.Type, in file: URL) throws -> [Row] {
        let data = try Data(contentsOf: file)
        let decoder = JSONDecoder()
        return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: Data($0)) }
    }
}
