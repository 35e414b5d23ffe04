import Foundation
import Passes
import Reception
import Synchronization

/// Believes codes by the key ring on disk, and notices when that file changes.
final class RingReader: Sendable {
    private struct State {
        var reader = PassReader(ring: KeyRing())
        var seen: Mark?
    }

    /// Tells one state of the file from the next. The file system's clock may be too coarse to, but a changed ring is a new file.
    private struct Mark: Equatable {
        var modified: Date?
        var number: UInt64?

        init?(_ file: String) {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else { return nil }
            modified = attributes[.modificationDate] as? Date
            number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
        }
    }

    private let file: String
    private let state = Mutex(State())

    init(file: String) { self.file = file }

    func read(_ code: String) -> PassVerdict { current().read(code) }

    /// A ring that cannot be read leaves the last good one in force.
    private func current() -> PassReader {
        let mark = Mark(file)
        return state.withLock { state in
            if mark != state.seen, let ring = try? KeyRing.load(file: file) {
                state.reader = PassReader(ring: ring)
                state.seen = mark
            }
            return state.reader
        }
    }
}
