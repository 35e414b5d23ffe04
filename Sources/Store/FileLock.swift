import Foundation
import Reception

/// An advisory lock on a file, held until the process ends: the hub is the only writer.
final class FileLock: Sendable {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DeskError(.storeNotWritable, cause: "\(path): \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw DeskError(.conflict, cause: "\(path): another hazel has this store open")
        }
    }

    deinit { close(descriptor) }
}
