/// Texts of a drawing: values with entities in them, and numbers.
enum DrawnText {
    /// The text with XML's own five entities, and characters given by number, put in. There are no others.
    static func plain(_ text: String, line: Int) throws(PlanFault) -> String {
        guard text.contains("&") else { return text }
        var (plain, rest) = ("", text[...])
        while let mark = rest.firstIndex(of: "&") {
            plain += rest[..<mark]
            guard let end = rest[mark...].prefix(12).firstIndex(of: ";"), let character = character(rest[rest.index(after: mark)..<end]) else {
                throw PlanFault(line, "has an “&” that stands for no character")
            }
            plain.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }

    private static let entities: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    private static func character(_ name: Substring) -> Character? {
        if let known = entities[name] { return known }
        guard name.hasPrefix("#") else { return nil }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }

    /// A number of a drawing: finite, of a size that a drawing has, without a unit or with `px`.
    static func number(_ text: some StringProtocol) -> Double? {
        let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : String(text)
        guard !digits.isEmpty, digits.utf8.allSatisfy(inNumbers.contains), let number = Double(digits) else { return nil }
        return abs(number) <= PlanLimits.coordinate ? number : nil
    }

    /// `Double` would also read `nan`, `inf` and `0x1p3`.
    private static let inNumbers = Set("0123456789+-.eE".utf8)

    /// Numbers with commas or white space between them; `nil` where one is none, or there are too many.
    static func numbers(_ text: String) -> [Double]? {
        let parts = text.split(maxSplits: PlanLimits.numbers, whereSeparator: { $0 == "," || $0.isWhitespace })
        guard parts.count <= PlanLimits.numbers else { return nil }
        let numbers = parts.compactMap { number($0) }
        return numbers.count == parts.count ? numbers : nil
    }
}
