import Foundation

/// A folder that a web server may be serving while it is written: it has all of the old files, or all of the new.
struct ExportFolder {
    let url: URL

    init(_ path: String) { url = URL(filePath: path).standardizedFileURL }

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
        return Set(names).isSubset(of: ["index.json", "services"])
    }
}
