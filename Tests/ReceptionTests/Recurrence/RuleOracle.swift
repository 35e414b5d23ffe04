import Foundation

/// Where `oracle/rules.py` has left rules of the day: the folder named by HAZEL_CALENDAR_ORACLE.
enum RuleOracle {
    /// `nil` where the variable is not set: then what needs it is skipped, and shown as skipped.
    static let folder = ProcessInfo.processInfo.environment["HAZEL_CALENDAR_ORACLE"].map { URL(filePath: $0) }

    /// JSON objects, one a line. A file that is missing is a failure, not a pass.
    static func rows<Row: Decodable>(_ type: Row.Type, in file: URL) throws -> [Row] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: Data($0)) }
    }
}
