/// A text as it is handed to espeak-ng: words alone, and nothing that it would take for a command.
///
/// espeak-ng takes `[[…]]` for phonemes and U+0001 for the start of a command, and the marks of direction that the language files put
/// around values break its words apart. Markup is only markup to it when it is told so, and it never is.
struct SpokenText: Hashable, Sendable {
    /// Unicode scalars in one text. What is longer is not for the ear.
    static let longest = 2_000

    let text: String

    var isEmpty: Bool { text.isEmpty }

    init(_ text: String) {
        let scalars = text.unicodeScalars.lazy.compactMap(Self.spoken)
        self.text = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }

    private static func spoken(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "[": return "("
        case "]": return ")"
        // Urdu and Bengali write with the joiners.
        case "\u{200C}", "\u{200D}": return scalar
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: return " "
        case .format, .privateUse, .surrogate, .unassigned: return nil
        default: return scalar
        }
    }
}
