/// Whole numbers out of bytes, without room for signs, spaces or overflow.
enum CSVDigits {
    /// As many digits as `width` allows, at most, and at least; `width` ends below 10, so that the number fits.
    static func take(_ bytes: inout Substring.UTF8View, _ width: ClosedRange<Int>) -> Int? {
        var (number, count) = (0, 0)
        while count < width.upperBound, let byte = bytes.first, (48...57).contains(byte) {
            number = number * 10 + Int(byte - 48)
            count += 1
            bytes.removeFirst()
        }
        return width.contains(count) ? number : nil
    }

    /// A text that is nothing but 1 to `digits` digits.
    static func whole(_ text: String, digits: Int = 9) -> Int? {
        var rest = text.utf8[...]
        guard let number = take(&rest, 1...digits), rest.isEmpty else { return nil }
        return number
    }

    /// The signed number after a word: 7 in `today+7`, 0 in `today`; at most three digits.
    static func offset(_ text: String, from word: String) -> Int? {
        let text = text.lowercased()
        guard text.hasPrefix(word) else { return nil }
        var rest = text.utf8.dropFirst(word.utf8.count)
        guard let sign = rest.popFirst() else { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let number = take(&rest, 1...3), rest.isEmpty else { return nil }
        return sign == UInt8(ascii: "-") ? -number : number
    }
}
