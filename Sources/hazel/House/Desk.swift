import Foundation
import Passes
import Reception
import Signposting
import Statistics
import Store
import Terminal

/// The desk of a command: the hub that is running, over its socket; else its store, opened for the length of the command.
enum Desk {
    static func with<Result>(
        _ configuration: Configuration, _ work: (any FrontDesk) async throws -> Result
    ) async throws -> Result {
        if let result = try await overSocket(configuration, work) { return result }
        return try await work(try open(configuration, surroundings: .system(trust: configuration.clockTrust)))
    }

    /// Opens the store itself. The keys of passes are read anew at each scan that needs them, so that a rotation needs no restart.
    static func open(_ configuration: Configuration, surroundings: Surroundings) throws -> HubStore {
        let ring = RingReader(file: configuration.passes.ring)
        let holidays = configuration.opening.bankHolidays
        return try HubStore(
            try HubDatabase(folder: URL(filePath: configuration.state)), centre: configuration.centre, surroundings: surroundings,
            limit: LookUpLimit(misses: configuration.lookUp.misses, minutes: configuration.lookUp.minutes),
            patience: ReferralPatience(workingDays: configuration.answerWithin) { holidays.list(in: $0.year).contains($0) },
            tallying: TallyRules(zone: configuration.centre.zone), receivers: configuration.receivers, read: { ring.read($0) })
    }

    /// `nil` where no hub answers at the socket.
    private static func overSocket<Result>(
        _ configuration: Configuration, _ work: (any FrontDesk) async throws -> Result
    ) async throws -> Result? {
        guard FileManager.default.fileExists(atPath: configuration.socket.path) else { return nil }
        return try await DeskClient.with(socket: configuration.socket.path) { client in
            do {
                _ = try await client.centre()
            } catch let error as DeskError where error.code == .unreachable {
                return nil
            }
            return try await work(client)
        }
    }
}
