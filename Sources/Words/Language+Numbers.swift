extension Language {
    /// A whole number with its thousands grouped. All shipped languages use the digits 0–9.
    public func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = number < 0 ? "−" : ""
        switch thousands {
        case .comma: return sign + grouped(digits, by: ",", from: 4)
        case .space: return sign + grouped(digits, by: "\u{A0}", from: 5)
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
