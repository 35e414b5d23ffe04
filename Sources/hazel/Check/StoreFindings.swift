import Foundation
import Reception
import Store

/// The hub's store: whether it can be read, is sound, and has a journal that holds.
enum StoreFindings {
    /// So long at most it is looked through: long enough for a year of a busy centre.
    static let limit = Duration.seconds(60)

    static func findings(_ configuration: Configuration, within limit: Duration = limit) async -> [Finding] {
        let folder = URL(filePath: configuration.state)
        guard FileManager.default.fileExists(atPath: folder.appending(path: "hazel.sqlite").path) else {
            return [.note("store", "there is none in \(configuration.state) yet: the hub makes it when it first starts")]
        }
        do {
            return [finding(try await JournalFile(folder: folder).health(within: limit), in: configuration.state)]
        } catch {
            return [.mend("store", "\(error): is this the hub's user, and is the disk whole?")]
        }
    }

    static func finding(_ health: StoreHealth, in folder: String) -> Finding {
        if let fault = health.faults.first {
            return .mend("store", "the database in \(folder) is damaged (\(fault)); copy the folder away before anything else")
        }
        if let broken = health.journal?.firstBreak {
            return .mend("store", "the journal does not hold at \(broken.position): \(broken.reason); copy \(folder) away before anything else")
        }
        guard health.isWhole, let journal = health.journal else {
            return .note("store", "readable, but too large to be looked through in time: hazel journal verify takes as long as it needs")
        }
        return .ok("store", "sound; records in its journal, whose chain holds: \(journal.records)")
    }
}
