import Foundation

/// Small files in which the kernel tells how it is.
enum SystemFile {
    /// The lines of a file; none where it cannot be read.
    static func lines(_ path: String, root: String = "/") -> [String] {
        (text(path, root: root) ?? "").split(separator: "\n").map(String.init)
    }

    static func text(_ path: String, root: String = "/") -> String? {
        (try? Data(contentsOf: URL(filePath: root).appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first line, without what is not text.
    static func line(_ path: String, root: String = "/") -> String? {
        lines(path, root: root).first.map { $0.trimmingCharacters(in: .controlCharacters.union(.whitespaces)) }
    }

    /// The names in a folder, sorted; none where there is no such folder.
    static func names(_ path: String, root: String = "/") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: URL(filePath: root).appending(path: path).path)) ?? []).sorted()
    }
}
