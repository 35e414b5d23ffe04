import Foundation

/// Work on many elements by all processors at once.
public enum Pieces {
    /// Fewer than these are not worth sharing out.
    private static let least = 64

    /// What the work makes of each element, in their order.
    /// - Parameter work: is given the element's place, too.
    /// - Throws: what the work threw first, by the order of the elements.
    public static func map<Element: Sendable, Value: Sendable>(
        _ elements: [Element], _ work: @escaping @Sendable (Int, Element) throws -> Value
    ) async throws -> [Value] {
        let size = max(least, elements.count / ProcessInfo.processInfo.activeProcessorCount + 1)
        let starts = Array(stride(from: 0, to: elements.count, by: size))
        if starts.count < 2 { return try elements.enumerated().map { try work($0, $1) } }
        return try await withThrowingTaskGroup(of: (Int, Result<[Value], any Error>).self) { group in
            for start in starts {
                group.addTask {
                    (start, Result { try (start..<min(start + size, elements.count)).map { try work($0, elements[$0]) } })
                }
            }
            var pieces: [Int: Result<[Value], any Error>] = [:]
            for try await (start, piece) in group { pieces[start] = piece }
            return try starts.flatMap { try pieces[$0]?.get() ?? [] }
        }
    }
}
