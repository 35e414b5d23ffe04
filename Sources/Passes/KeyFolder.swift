import Foundation

/// Reads and writes key files: whole or not at all, and on the disk when it returns.
enum KeyFolder {
    /// Far more than any ring needs; a wrong path must not fill the memory.
    private static let limit = 1 << 20

    static func read(_ path: String) throws(KeyFileError) -> [UInt8] {
        try read(path) { status throws(KeyFileError) in try requireFile(status, at: path) }
    }

    /// Refuses a file that anyone but its owner, or an owner other than us, may read or change. The owner and the mode
    /// are those of the very file that is read: both are asked of the open descriptor.
    static func readPrivate(_ path: String) throws(KeyFileError) -> [UInt8] {
        try read(path) { status throws(KeyFileError) in
            try requireFile(status, at: path)
            guard status.st_uid == geteuid() else {
                throw .foreign(path: path, owner: status.st_uid, reader: geteuid())
            }
            let mode = status.st_mode & 0o7777
            guard mode == 0o600 || mode == 0o400 else { throw .exposed(path: path, mode: mode) }
        }
    }

    /// A file that was not there before, for its owner alone.
    static func createPrivate(_ path: String, _ bytes: [UInt8]) throws(KeyFileError) {
        let file = try Descriptor(writing: path, O_EXCL, mode: 0o600)
        do {
            try file.write(bytes)
            try Descriptor(reading: folder(of: path)).sync()
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Puts new bytes in the place of a file's old ones: at every instant the file holds the one or the other.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(KeyFileError) {
        let beside = path + ".new"
        try Descriptor(writing: beside, O_TRUNC, mode: 0o644).write(bytes)
        guard rename(beside, path) == 0 else {
            let cause = String(cString: strerror(errno))
            unlink(beside)
            throw .notWritable(path: path, cause: cause)
        }
        try Descriptor(reading: folder(of: path)).sync()
    }

    /// Does something while nobody else who asks may change what lies in a file's folder.
    static func alone<Result>(with path: String, _ act: () throws -> Result) throws -> Result {
        let folder = try Descriptor(reading: folder(of: path))
        try folder.lock()
        return try withExtendedLifetime(folder) { try act() }
    }

    private static func read(
        _ path: String, requiring condition: (stat) throws(KeyFileError) -> Void
    ) throws(KeyFileError) -> [UInt8] {
        let file = try Descriptor(reading: path)
        try condition(file.status())
        return try file.read(limit: limit)
    }

    private static func requireFile(_ status: stat, at path: String) throws(KeyFileError) {
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    }

    private static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }
}
