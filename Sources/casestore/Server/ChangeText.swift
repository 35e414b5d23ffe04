import Foundation
import Reception

/// The lines of a request: one sent change each.
enum ChangeText {
    /// - Throws: ``CaseStoreError`` `unreadable`, with the number of the first line that is none.
    static func changes(_ data: Data) throws -> [SentChange] {
        let decoder = JSONDecoder()
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { place, line in
            do {
                return try decoder.decode(SentChange.self, from: line)
            } catch {
                throw CaseStoreError(.unreadable, cause: "Line \(place + 1) is not a change.")
            }
        }
    }
}
