/// One line of the check: a part of the board or the configuration, and how it is.
struct Finding: Hashable, Sendable, Codable {
    enum Mark: String, Sendable, Codable {
        /// It works.
        case ok
        /// The centre can open; somebody should know.
        case note
        /// The centre cannot open, or would open without something that its configuration asks for.
        case mend = "MEND"
    }

    var mark: Mark
    /// What was looked at, in one or two words: `chip`, `lamp place:garden`, `scanner entrance`, `clock`, `disk`.
    var part: String
    /// What was seen, and for whatever is to be mended what to do.
    var text: String

    static func ok(_ part: String, _ text: String) -> Finding { Finding(mark: .ok, part: part, text: text) }
    static func note(_ part: String, _ text: String) -> Finding { Finding(mark: .note, part: part, text: text) }
    static func mend(_ part: String, _ text: String) -> Finding { Finding(mark: .mend, part: part, text: text) }
}
