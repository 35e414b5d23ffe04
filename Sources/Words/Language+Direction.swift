extension Language {
    /// A value as it stands inside a text: kept apart where its direction may differ, so that it never reorders the words
    /// around it (Unicode Standard Annex 9: FSI U+2068 … PDI U+2069).
    func isolated(_ value: String) -> String {
        guard direction == .rtl || value.unicodeScalars.contains(where: \.runsRightToLeft) else { return value }
        // FSI looks for the first strong letter past any isolate inside; a value made of isolates gets this text's own direction.
        let opening = value.unicodeScalars.contains("\u{2068}") ? (direction == .rtl ? "\u{2067}" : "\u{2066}") : "\u{2068}"
        return "\(opening)\(value)\u{2069}"
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is in a block of right-to-left scripts: Hebrew to Arabic Extended-A, and their presentation forms.
    fileprivate var runsRightToLeft: Bool {
        (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFF).contains(value)
    }
}
