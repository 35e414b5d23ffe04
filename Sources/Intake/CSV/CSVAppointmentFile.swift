public import Foundation
public import Reception

/// Reads a file of appointments piece by piece, so that the caller can hand on what it has before the rest is read.
///
///     var file = try CSVAppointmentFile(url, profile: profile, centre: centre, now: now)
///     while let items = try file.next() { … }
public struct CSVAppointmentFile: Sendable {
    /// The file's length in bytes when it was opened, for showing progress.
    public let size: Int
    private let handle: FileHandle
    private var reader: CSVAppointments
    private var done = false

    /// Opens the file. A file that is not there or cannot be opened is an error of `notFound`; one that is no file, of `invalid`.
    public init(_ url: URL, profile: CSVProfile, centre: Centre, now: Date) throws(DeskError) {
        let name = url.lastPathComponent
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path) else {
            throw DeskError(.notFound, cause: "\(name) is not there")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else { throw DeskError(.invalid, cause: "\(name) is not a file") }
        guard let handle = try? FileHandle(forReadingFrom: url) else { throw DeskError(.notFound, cause: "\(name) cannot be opened") }
        (self.handle, size) = (handle, (attributes[.size] as? NSNumber)?.intValue ?? 0)
        reader = CSVAppointments(profile: profile, centre: centre, now: now, file: name)
    }

    /// Of ``size``; grows with each ``next()``.
    public var bytesRead: Int { reader.bytesRead }

    /// What the next piece of the file (64 KiB, some hundred records) completes; it may be nothing. `nil` at the end. A file
    /// that cannot be read on is an error of `invalid`.
    public mutating func next() throws(DeskError) -> [CSVAppointments.Item]? {
        guard !done else { return nil }
        let piece: Data?
        do { piece = try handle.read(upToCount: 64 * 1024) } catch {
            throw DeskError(.invalid, cause: "the file cannot be read beyond byte \(bytesRead)")
        }
        if let piece, !piece.isEmpty { return reader.feed(piece) }
        done = true
        return reader.finish()
    }
}
