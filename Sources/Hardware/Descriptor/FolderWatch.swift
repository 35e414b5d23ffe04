import Dispatch
import Foundation
import Glibc

/// Calls back when something may have come to a path, or may be opened now: by inotify, in the nearest folder above it that exists.
final class FolderWatch {
    /// The folder that is watched.
    let folder: String
    private let source: ReadSource

    private static let mask = UInt32(IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

    /// - Parameter handler: called on the queue. It makes a new watch or lets this one go: the folder may be another by then.
    init(for path: String, on queue: DispatchQueue, _ handler: @escaping @Sendable () -> Void) throws(SystemFault) {
        let end = try FileEnd.taking(inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)))
        var folder = URL(filePath: path).deletingLastPathComponent()
        while inotify_add_watch(end.number, folder.path(percentEncoded: false), Self.mask) < 0 {
            let fault = SystemFault(errno)
            guard [ENOENT, ENOTDIR, EACCES].contains(fault.code), folder.pathComponents.count > 1 else { throw fault }
            folder.deleteLastPathComponent()
        }
        self.folder = folder.path(percentEncoded: false)
        source = try ReadSource(end, on: queue, handler)
    }
}
