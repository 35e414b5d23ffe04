public import Foundation

/// What the hub found when it last looked at its configuration and its board: in the morning, and whenever it starts.
public struct CheckReport: Sendable, Codable, Equatable {
    /// Wall time, trusted or not.
    public var at: Date
    /// In the order in which things are looked at.
    public var findings: [Line]

    public init(at: Date, findings: [Line]) { (self.at, self.findings) = (at, findings) }

    /// One part of the configuration or the board, and how it is. Its words are for whoever mends it, and English.
    public struct Line: Sendable, Codable, Equatable {
        /// Whether somebody must do something.
        public var mark: Mark
        /// What was looked at, as the configuration calls it; and a sentence.
        public var part, text: String

        public init(mark: Mark, part: String, text: String) { (self.mark, self.part, self.text) = (mark, part, text) }
    }

    /// The word with which a line begins.
    public enum Mark: String, Sendable, Codable, CaseIterable {
        /// Nothing to do, or something worth knowing.
        case ok, note
        /// The centre cannot open, or opens without something that its configuration asks for.
        case mend = "MEND"
    }

    func lines(_ mark: Mark) -> [Line] { findings.filter { $0.mark == mark } }
}
