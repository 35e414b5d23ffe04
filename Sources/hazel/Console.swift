import Foundation

/// Standard output for what was asked for, standard error for what is said about it.
enum Console {
    static func say(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func print(_ data: Data) { try? FileHandle.standardOutput.write(contentsOf: data) }

    static func complain(_ text: String) { write(text + "\n", to: .standardError) }

    /// A line that the next one replaces, where somebody is looking; nothing elsewhere.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r\u{1B}[K" + text, to: .standardError)
    }

    static func endProgress() { progress("") }

    private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}
