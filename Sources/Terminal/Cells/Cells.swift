import CNCurses

/// Text as cells of a screen: what may be shown, how wide it is, and how it is cut and filled to a width.
///
/// A cell is one column of one line. A Latin, Polish or Arabic letter takes one, a Chinese one two, a mark above a letter none.
enum Cells {
    /// The columns that a text takes; it has been through ``safe(_:)``.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    static func width(_ scalar: Unicode.Scalar) -> Int {
        (0x20...0x7E).contains(scalar.value) ? 1 : Int(max(hazel_width(scalar.value), 0))
    }

    /// A text that can do nothing to a terminal: every run of control characters is one space, and what has no width of its own
    /// but changes how others stand (marks of direction, joiners of pictures, variation selectors, tags) is left out.
    ///
    /// At most eight marks stand on one letter, so that nothing towers over the lines above.
    static func safe(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars where !isLeftOut(scalar) {
            if isControl(scalar) {
                if result.last != " " { result.append(" ") }
                marks = 0
                continue
            }
            marks = width(scalar) == 0 ? marks + 1 : 0
            // A mark needs a letter to stand on.
            if marks > 8 || (marks > 0 && result.isEmpty) { continue }
            result.append(scalar)
        }
        return String(result)
    }

    /// Exactly so wide: filled with spaces, or cut with an ellipsis. Never through the middle of a character.
    static func fit(_ text: String, _ columns: Int) -> String {
        let cut = cut(text, columns)
        return cut + String(repeating: " ", count: max(columns - width(cut), 0))
    }

    /// At most so wide; what is cut off is marked with an ellipsis.
    static func cut(_ text: String, _ columns: Int) -> String {
        guard width(text) > columns else { return text }
        guard columns > 1 else { return columns == 1 ? "…" : "" }
        return trimmed(prefix(of: text, columns - 1)) + "…"
    }

    /// The lines of a text, each at most so wide, broken at spaces; a word that is wider is broken inside.
    static func wrap(_ text: String, _ columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").flatMap({ pieces(of: String($0), columns) }) {
            if line.isEmpty { line = word; continue }
            if width(line) + 1 + width(word) <= columns {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// As much of a text as fits, with the marks of its last letter.
    private static func prefix(of text: String, _ columns: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            used += width(scalar)
            if used > columns { break }
            result.append(scalar)
        }
        return String(result)
    }

    private static func pieces(of word: String, _ columns: Int) -> [String] {
        var (pieces, rest) = ([String](), word)
        while width(rest) > columns {
            let piece = prefix(of: rest, columns)
            // A character that is wider than the whole line has no place at all.
            guard !piece.isEmpty else { return pieces }
            pieces.append(piece)
            rest = String(rest.unicodeScalars.dropFirst(piece.unicodeScalars.count))
        }
        return pieces + [rest]
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
