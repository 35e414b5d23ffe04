import Foundation

/// An open file that closes itself, and says in the system's own words what failed.
struct Descriptor: ~Copyable {
    private let number: Int32
    private let path: String

    /// Without `O_NONBLOCK`, opening a named pipe would wait for ever.
    init(reading path: String) throws(KeyFileError) {
        (number, self.path) = (open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), path)
        guard number >= 0 else { throw errno == ENOENT ? .missing(path: path) : .notReadable(path: path, cause: Self.cause) }
    }

    /// `O_EXCL` for a file that must not be there yet, `O_TRUNC` for one that may.
    init(writing path: String, _ flag: Int32, mode: mode_t) throws(KeyFileError) {
        (number, self.path) = (open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | flag, mode), path)
        guard number >= 0 else { throw errno == EEXIST ? .exists(path: path) : .notWritable(path: path, cause: Self.cause) }
    }

    deinit { close(number) }

    func status() throws(KeyFileError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .notReadable(path: path, cause: Self.cause) }
        return status
    }

    /// At most `limit` bytes.
    func read(limit: Int) throws(KeyFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while bytes.count < limit {
            let count = Foundation.read(number, &chunk, min(chunk.count, limit - bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .notReadable(path: path, cause: Self.cause) }
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        return bytes
    }

    /// Returns when the bytes are on the disk.
    func write(_ bytes: [UInt8]) throws(KeyFileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .notWritable(path: path, cause: Self.cause) }
            rest = rest.dropFirst(count)
        }
        try sync()
    }

    func sync() throws(KeyFileError) {
        guard fsync(number) == 0 else { throw .notWritable(path: path, cause: Self.cause) }
    }

    /// Waits for whoever else changes the same thing. The lock goes when the file is closed.
    func lock() throws(KeyFileError) {
        while flock(number, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .notWritable(path: path, cause: Self.cause) }
        }
    }

    private static var cause: String { String(cString: strerror(errno)) }
}
