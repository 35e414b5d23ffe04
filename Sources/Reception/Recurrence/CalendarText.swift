/// The small grammars inside a calendar's values: here those of numbers, which a rule needs wherever it stands.
public enum CalendarText {
    /// Without the blanks and line breaks around it.
    public static func trimmed(_ text: some StringProtocol) -> String {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0D, 0x0A]
        let tail = text.utf8.drop { blanks.contains($0) }
        let kept = tail.reversed().drop { blanks.contains($0) }.reversed()
        return String(decoding: Array(kept), as: UTF8.self)
    }

    /// A number of ASCII digits alone: no sign, no blanks, and few enough digits that nothing overflows.
    public static func digits(_ text: some StringProtocol) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// As ``digits(_:)``, with an optional sign before it.
    public static func signed(_ text: some StringProtocol) -> Int? {
        if text.hasPrefix("-") { return digits(text.dropFirst()).map { -$0 } }
        return digits(text.hasPrefix("+") ? text.dropFirst() : text[...])
    }
}
