import Foundation
import Testing
@testable import Words

/// The source tree that these tests read, and the shipped languages.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func languages() throws -> Languages { try Languages() }

    /// Paths below a folder of the source tree, and what each file holds. Build products and hidden files are left out.
    static func files(below folder: String, ending: String = "") throws -> [String: Data] {
        let base = root.appending(path: folder).resolvingSymlinksInPath()
        let walk = try #require(FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles]))
        var found: [String: Data] = [:]
        for case let file as URL in walk where file.path.hasSuffix(ending) {
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            found[String(file.resolvingSymlinksInPath().path.dropFirst(base.path.count + 1))] = try Data(contentsOf: file)
        }
        return found
    }

    /// A language file with nothing but its header and these lines.
    static func file(_ code: String, direction: String = "ltr", clock: String = "12", _ lines: String, review: String = "native") -> String {
        """
        @language \(code)
        @name \(code)
        @direction \(direction)
        @review \(review)
        @clock \(clock)
        @thousands comma
        @digits latin
        @for everyone

        """ + lines
    }

    static func language(_ code: String, direction: String = "ltr", _ lines: String, english: String = "a = b") throws -> Language {
        let files = code == "en" ? [("en", file("en", direction: direction, lines))]
            : [("en", file("en", english)), (code, file(code, direction: direction, lines))]
        return try Languages(files: files).language(code)
    }
}
