extension Language {
    /// A whole number in the language's digits, with its thousands grouped.
    public func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = number < 0 ? "−" : ""
        return sign + inOwnDigits(grouped(digits))
    }

    /// A text of digits 0–9 in the language's own.
    func inOwnDigits(_ text: String) -> String {
        guard let zero = zero else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { scalar in
            ("0"..."9").contains(scalar) ? Unicode.Scalar(zero + scalar.value - 48) ?? scalar : scalar
        }))
    }

    /// The code point of nought, where it is not U+0030.
    private var zero: UInt32? {
        switch digits {
        case .latin: nil
        case .arabic: 0x0660
        case .bengali: 0x09E6
        }
    }

    private func grouped(_ digits: String) -> String {
        switch (self.digits, thousands) {
        case (.arabic, _): grouped(digits, by: "\u{066C}", from: 4)
        case (_, .comma): grouped(digits, by: ",", from: 4)
        case (_, .dot): grouped(digits, by: ".", from: 4)
        case (_, .space): grouped(digits, by: "\u{A0}", from: 5)
        }
    }

    /// "10 minutes"
    public func minutes(_ minutes: Int) -> String { plural("duration.minutes", minutes) }

    private func grouped(_ digits: String, by mark: String, from length: Int) -> String {
        guard digits.count >= length else { return digits }
        return digits.enumerated().map { place, digit in
            let left = digits.count - place
            return (place > 0 && left % 3 == 0 ? mark : "") + String(digit)
        }.joined()
    }
}
