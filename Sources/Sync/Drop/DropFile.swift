import Foundation
import Reception

/// Files that are there whole, or not at all.
enum DropFile {
    /// The newest manifest, under a name of its own.
    static let last = "hazel-last.json"

    /// - Throws: ``CaseStoreError`` `unreachable` where the folder is not there: a share that is not mounted must not be taken for an empty
    ///   one; `unable` where its last manifest cannot be read.
    static func reached(in folder: URL) throws -> [String: Int64] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CaseStoreError(.unreachable, cause: "\(folder.path) is not there: is the share mounted?")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        // The last manifest stays where a reader takes the others away; one of the others may be newer after a crash.
        return try names.filter { $0 == last || $0.hasSuffix(".manifest.json") && !$0.hasPrefix(".") }.reduce(into: [:]) { reached, name in
            reached.merge(try manifest(folder.appending(path: name)).reached, uniquingKeysWith: max)
        }
    }

    private static func manifest(_ file: URL) throws -> DropManifest {
        guard let data = try? Data(contentsOf: file), let manifest = try? Coding.decode(DropManifest.self, from: data) else {
            throw CaseStoreError(.unable, cause: "\(file.path) cannot be read; without it nothing is written, lest something be there twice")
        }
        return manifest
    }

    /// Written beside, brought to the disk, and then given its name.
    static func write(_ data: Data, to file: URL) throws {
        let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).new")
        do {
            guard FileManager.default.createFile(atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o640]) else {
                throw CaseStoreError(.unable, cause: "\(draft.path) cannot be written")
            }
            let handle = try FileHandle(forWritingTo: draft)
            try handle.write(contentsOf: data)
            try handle.synchronize()
            try handle.close()
            guard rename(draft.path, file.path) == 0 else { throw CaseStoreError(.unable, cause: "\(file.path) cannot be given its name") }
        } catch let error as CaseStoreError {
            throw error
        } catch {
            throw CaseStoreError(.unable, cause: "\(file.path) cannot be written: is there room?")
        }
    }
}
