import Foundation
import GRDB
import Reception
import Synchronization

/// How much one kiosk may ask.
extension HubStore {
    /// - Throws: ``DeskError`` of `conflict` where the kiosk has sent its share.
    func checkShare(of kiosk: Kiosk.ID, _ now: Moment, in db: Database) throws {
        let since = now.wall.addingTimeInterval(-86_400).microseconds
        let ages = try Data.fetchAll(db, sql: "SELECT body FROM referral WHERE at > ?", arguments: [since])
            .map { try Coding.decode(Referral.self, from: $0) }.filter { $0.kiosk == kiosk }.map { now.wall.timeIntervalSince($0.at) }
        guard referralLimit.takes(after: ages) else { throw DeskError(.conflict, cause: "the kiosk has sent all the referrals that it may in this time") }
    }

    /// - Throws: ``DeskError`` of `conflict` where too many codes were wrong at this kiosk.
    func checkGuesses(at kiosk: Kiosk.ID, _ now: Moment) throws {
        let rests = guesses.withLock { guesses in
            guesses[kiosk, default: []].removeAll { Self.seconds(since: $0, now) >= Double(referralLimit.minutes) * 60 }
            return referralLimit.rests(after: guesses[kiosk, default: []].map { Self.seconds(since: $0, now) })
        }
        guard !rests else { throw DeskError(.conflict, cause: "too many codes were wrong at this kiosk; a person helps") }
    }

    /// Counts a code that nobody was given.
    func missed(at kiosk: Kiosk.ID, _ now: Moment) { guesses.withLock { $0[kiosk, default: []].append(now.boottime) } }

    private static func seconds(since boottime: Int64, _ now: Moment) -> TimeInterval {
        TimeInterval(now.boottime.subtractingReportingOverflow(boottime).partialValue) / 1_000_000_000
    }
}
