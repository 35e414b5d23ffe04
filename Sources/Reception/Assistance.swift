public import Foundation

/// Why a family asks for a person. Staff alone read it: what the kiosk answers is the same for all.
public enum AssistanceReason: String, Sendable, Codable, CaseIterable {
    /// No reason given, or none needed.
    case person
    /// A toilet, a changing place or a hoist.
    case toilet
    /// Help with their language.
    case interpreter
    /// They need a quieter place to wait.
    case tooLoud = "too-loud"
    /// One of them feels ill.
    case unwell
    /// They cannot find the way.
    case lost
    /// They need to talk in private. Never on a public display.
    case `private`
}

/// The first name of the one of staff who comes: the first word of what was typed, and nothing that is no name.
public struct FirstName: Hashable, Sendable {
    /// One word, as the family's screen may say it.
    public let text: String

    /// In characters, as a reader counts them.
    public static let longest = 30

    /// Takes the first word. Letters of any script with their marks, an apostrophe and a hyphen make a name.
    /// - Throws: ``DeskError`` that says what a name is, and never what was typed.
    public init(_ typed: String) throws(DeskError) {
        guard let word = typed.split(whereSeparator: \.isWhitespace).first.map(String.init), Self.isName(word) else {
            throw DeskError(
                .invalid, cause: "name: a first name of at most \(Self.longest) letters, with apostrophe or hyphen, is asked")
        }
        text = word
    }

    private static func isName(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard word.count <= longest, scalars.count <= 2 * longest else { return false }
        return scalars.first.map(isLetter) == true && scalars.allSatisfy { isLetter($0) || isMark($0) || inside.contains($0) }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// A vowel sign or an accent that stands on its letter.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    private static let inside: Set<Unicode.Scalar> = ["'", "\u{2019}", "-", "\u{2010}", "\u{2011}"]
}

/// Who comes to a family that asked for a person, as its screen may say.
public struct Coming: Hashable, Sendable, Codable {
    /// `nil` where nobody has answered yet, or whoever did gave no name.
    public var name: String?

    public init(name: String?) { self.name = name }
}

/// One of staff has said "I am coming". The name stands in the personal table.
public struct Answered: Hashable, Sendable, Codable {
    /// Of the call or the refusal that is answered; the family's screen shows it, too.
    public var ticket: String
    /// The change by which the family asked, or was refused.
    public var notice: Change.ID
    /// The content id of the name; `nil` where none was given.
    public var name: String?

    public init(ticket: String, notice: Change.ID, name: String?) { (self.ticket, self.notice, self.name) = (ticket, notice, name) }
}

extension Moment {
    /// How many seconds have passed since an earlier moment: by the clock that does not jump where both are of one boot, else by
    /// the wall. Never less than none.
    public func seconds(since earlier: Moment) -> TimeInterval {
        let passed = boot == earlier.boot
            ? Double(boottime.subtractingReportingOverflow(earlier.boottime).partialValue) / 1_000_000_000
            : wall.timeIntervalSince(earlier.wall)
        return max(0, passed)
    }
}

extension Notice {
    /// One of staff has said that they come.
    public struct Answer: Sendable, Codable, Equatable {
        /// `nil` where none was given, or it has been erased.
        public var name: String?
        /// How long the family had waited by then.
        public var seconds: Int

        public init(name: String?, seconds: Int) { (self.name, self.seconds) = (name, seconds) }
    }

    /// After so many seconds a family that asked for a person has waited too long for a word.
    public static let patience = 120

    /// Whether a family has asked for a person, and nobody has said in good time that they come.
    /// - Parameter later: seconds since the board was made.
    public func isOverdue(later: TimeInterval = 0) -> Bool {
        isCall && answer == nil && Double(waited) + later > Double(Self.patience)
    }
}
