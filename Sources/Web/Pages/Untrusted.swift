extension String {
    /// A text from outside, made fit for escaping.
    ///
    /// The template library escapes by characters, and a quotation mark with a combining accent is a character of its own that it lets
    /// pass, although a browser still sees the quotation mark. A word joiner (U+2060) between the two keeps them apart, and
    /// control characters, which no name has, are left out.
    var apart: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar.properties.generalCategory != .control || scalar == "\n" {
            if let last = result.last, Self.escaped.contains(last), !scalar.isASCII { result.append("\u{2060}") }
            result.append(scalar)
        }
        return String(result)
    }

    private static let escaped: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]
}
