import Foundation
import Reception
import Store

/// The lines of a request: one sent change each.
enum ChangeText {
    /// - Throws: ``CaseStoreError`` `unreadable`, with the number of the first line that is none.
    static func changes(_ data: Data) async throws -> [SentChange] {
        try await Pieces.map(lines(of: data)) { place, line in
            do {
                return try Coding.decode(SentChange.self, from: line)
            } catch {
                throw CaseStoreError(.unreadable, cause: "Line \(place + 1) is not a change.")
            }
        }
    }

    /// Without those that are empty.
    private static func lines(of data: Data) -> [Data] {
        data.withUnsafeBytes { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).map { Data(UnsafeRawBufferPointer(rebasing: $0)) }
        }
    }
}
