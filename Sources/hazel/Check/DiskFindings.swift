import Foundation

/// The room that is left where the state is kept.
enum DiskFindings {
    /// What a file system says of itself.
    struct Space: Hashable, Sendable {
        /// Bytes, and files that can still be made; `nil` where the file system does not count files.
        var free: UInt64
        var files: UInt64?
        var isReadOnly: Bool
    }

    /// Below 500 MB somebody should know; a day of a busy centre is about 5 MB.
    static let little: UInt64 = 500_000_000
    /// Below 50 MB the next check-in may not be kept.
    static let least: UInt64 = 50_000_000

    static func findings(_ configuration: Configuration) -> [Finding] {
        guard let space = space(at: configuration.state) else {
            return [.mend("disk", "the file system of \(configuration.state) does not answer: is the card in, and mounted?")]
        }
        return [finding(space, at: configuration.state)]
    }

    static func finding(_ space: Space, at path: String) -> Finding {
        if space.isReadOnly {
            return .mend("disk", "\(path) is on a file system that is read-only: no check-in can be kept; the card may be worn out")
        }
        let free = "\(size(space.free)) free at \(path)"
        if space.files == 0 { return .mend("disk", "\(free), but it can hold no more files: make room") }
        if space.free < least { return .mend("disk", "only \(free): a check-in may not be kept; make room") }
        return space.free < little ? .note("disk", "only \(free): make room soon") : .ok("disk", free)
    }

    /// Of the folder, or where it is not there yet, of the one above it.
    static func space(at path: String) -> Space? {
        var status = statvfs()
        var folder = URL(filePath: path)
        while statvfs(folder.path, &status) != 0 {
            guard errno == ENOENT, folder.path != "/" else { return nil }
            folder.deleteLastPathComponent()
        }
        return Space(
            free: UInt64(status.f_bavail) * UInt64(status.f_frsize), files: status.f_files > 0 ? UInt64(status.f_favail) : nil,
            isReadOnly: UInt(status.f_flag) & UInt(ST_RDONLY) != 0)
    }

    private static func size(_ bytes: UInt64) -> String {
        bytes < 10_000_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000_000_000) GB"
    }
}
