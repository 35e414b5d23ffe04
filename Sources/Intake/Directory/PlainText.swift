/// Text without the HTML that feeds put into it.
enum PlainText {
    /// Tags are left out, those of a block become a line break, entities become what they stand for, spaces are single.
    /// What stands in a script or a style is not text.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 < 33 }) || text.last == " " else { return text }
        return collapsed(stripped(Array(text.unicodeScalars)))
    }

    /// The first sentence: up to a full stop, question or exclamation mark that ends a word of three letters or more, so that
    /// "e.g." and "Dr." do not; cut at a word where it is longer than `limit` characters.
    static func sentence(_ text: String, limit: Int = 240) -> String {
        let line = Array((text.split(separator: "\n").first ?? "").prefix(limit + 1))
        for (index, character) in line.enumerated() where ".?!".contains(character) {
            guard index + 1 == line.count || line[index + 1] == " " else { continue }
            let word = line[..<index].reversed().prefix { $0.isLetter || $0.isNumber }
            if word.count >= 3 || character != "." { return String(line[...index]) }
        }
        guard line.count > limit else { return String(line) }
        let cut = line.prefix(limit - 1).lastIndex(of: " ") ?? limit - 1
        return String(line[..<cut]) + "…"
    }

    private static func stripped(_ scalars: [Unicode.Scalar]) -> String.UnicodeScalarView {
        var (result, index, silent) = (String.UnicodeScalarView(), 0, "")
        let lastClose = scalars.lastIndex(of: ">") ?? -1
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "<", index < lastClose, index + 1 < scalars.count, opensTag(scalars[index + 1]) {
                let name = name(of: scalars[(index + 1)...])
                if silent.isEmpty { silent = ["script", "style"].contains(name) ? "/" + name : "" } else if name == silent { silent = "" }
                if blocks.contains(name) { result.append("\n") }
                index = (scalars[index...].firstIndex(of: ">") ?? index) + 1
            } else if scalar == "&", let (meaning, length) = entity(scalars[(index + 1)...].prefix(10)) {
                if silent.isEmpty { result.append(meaning) }
                index += length + 2
            } else {
                if silent.isEmpty { result.append(scalar) }
                index += 1
            }
        }
        return result
    }

    private static func opensTag(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "!" || scalar.isASCII && scalar.properties.isAlphabetic
    }

    private static func name(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars.prefix(12).prefix { $0 == "/" || $0.isASCII && ($0.properties.isAlphabetic || (48...57).contains($0.value)) })
        return String(name).lowercased()
    }

    /// What stands between `&` and `;`, and how long that is.
    private static func entity(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let end = scalars.firstIndex(of: ";") else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<end])
        let name = String(view)
        guard let value = name.hasPrefix("#") ? number(name.dropFirst().lowercased()) : entities[name] else { return nil }
        return (value, end - scalars.startIndex)
    }

    private static func number(_ text: String) -> Unicode.Scalar? {
        let value = text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        return value.flatMap(Unicode.Scalar.init)
    }

    private static func collapsed(_ scalars: String.UnicodeScalarView) -> String {
        var (result, space, line) = (String.UnicodeScalarView(), false, false)
        for scalar in scalars {
            if scalar == "\n" || scalar == "\r" { line = true; continue }
            if scalar.value < 33 || (127...160).contains(scalar.value) { space = true; continue }
            if !result.isEmpty, line || space { result.append(line ? "\n" : " ") }
            (space, line) = (false, false)
            result.append(scalar)
        }
        return String(result)
    }

    private static let blocks: Set<String> = [
        "br", "br/", "p", "/p", "div", "/div", "li", "/ul", "/ol", "tr", "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4",
    ]

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "£", "euro": "€", "hellip": "…",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "eacute": "é", "middot": "·",
    ]
}
