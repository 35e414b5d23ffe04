import Foundation
import Passes
import Reception
import Synchronization

/// Believes codes by the key ring on disk, and notices when that file changes.
final class RingReader: Sendable {
    private struct State {
        var reader = PassReader(ring: KeyRing())
        var modified: Date?
    }

    private let file: String
    private let state = Mutex(State())

    init(file: String) { self.file = file }

    func read(_ code: String) -> PassVerdict { current().read(code) }

    /// A ring that cannot be read leaves the last good one in force.
    private func current() -> PassReader {
        let modified = (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
        return state.withLock { state in
            if modified != state.modified, let ring = try? KeyRing.load(file: file) {
                state.reader = PassReader(ring: ring)
                state.modified = modified
            }
            return state.reader
        }
    }
}
