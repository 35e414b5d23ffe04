import Foundation
import Reception
import Synchronization
import Web

/// Counts the figures anew from the journal and compares, once a night: while it does, nobody can check in, so that it is done when
/// nobody comes. What it found stands in the morning's look at the hub.
final class NightCount: Sendable {
    private let zone: TimeZone
    /// How many figures differ.
    private let differences: @Sendable () async throws -> Int
    private let last = Mutex<CheckReport.Line?>(nil)

    init(zone: TimeZone, differences: @escaping @Sendable () async throws -> Int) { (self.zone, self.differences) = (zone, differences) }

    /// Before so many hours of the day it is night.
    static let morning = 6

    /// - Returns: at night what was just found, by day what was found last.
    func line(at now: Date) async -> CheckReport.Line {
        guard WallTime(now, in: zone).secondOfDay < Self.morning * 3600 else {
            return last.withLock { $0 } ?? .init(mark: .note, part: "figures", text: "are counted anew and compared in the night to come")
        }
        let line = await look()
        last.withLock { $0 = line }
        return line
    }

    private func look() async -> CheckReport.Line {
        do {
            let count = try await differences()
            guard count > 0 else { return .init(mark: .ok, part: "figures", text: "every one is as the journal tells it") }
            return .init(mark: .mend, part: "figures", text: "\(count) differ from the journal: stop the hub, and hazel statistics rebuild mends them")
        } catch {
            return .init(mark: .mend, part: "figures", text: "could not be compared with the journal: \(error)")
        }
    }
}
