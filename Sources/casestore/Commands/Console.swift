import ArgumentParser
import Foundation

enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// Standard output for what was asked for, standard error for what is said about it.
enum Console {
    static func say(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func complain(_ text: String) { write(text + "\n", to: .standardError) }

    private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}
