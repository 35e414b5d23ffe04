import Foundation

/// A folder that a web server may be serving while it is written: it has all of the old files, or all of the new.
struct ExportFolder {
    let url: URL
    /// Whether a name is one that the export itself writes.
    private let holds: (String) -> Bool

    /// - Parameter holds: the names that the export itself writes; a folder with any other is left alone.
    init(_ path: String, holds: @escaping (String) -> Bool = { ["index.json", "services"].contains($0) }) {
        (url, self.holds) = (URL(filePath: path).standardizedFileURL, holds)
    }

    /// - Parameter files: by their paths within the folder.
    /// - Throws: an ``Exit/Failure`` of 73 where there is something else in the folder, or it cannot be written.
    func replace(with files: [String: Data]) throws {
        guard isOurs else { throw Exit.Failure(Exit.cannotCreate, "\(url.path): holds other files than an export; name another folder") }
        let (new, old) = (url.appendingPathExtension("new"), url.appendingPathExtension("old"))
        do {
            for leftover in [new, old] { try? FileManager.default.removeItem(at: leftover) }
            for (path, data) in files {
                let file = new.appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try data.write(to: file)
            }
            if FileManager.default.fileExists(atPath: url.path) { try FileManager.default.moveItem(at: url, to: old) }
            try FileManager.default.moveItem(at: new, to: url)
            try? FileManager.default.removeItem(at: old)
        } catch {
            throw Exit.Failure(Exit.cannotCreate, "\(url.path): cannot be written (\(error.localizedDescription))")
        }
    }

    /// Not there yet, empty, or no more than what an export writes.
    private var isOurs: Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else { return !FileManager.default.fileExists(atPath: url.path) }
        return names.allSatisfy(holds)
    }
}
