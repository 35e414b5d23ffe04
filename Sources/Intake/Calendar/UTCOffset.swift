import Reception

/// `+0100`, `-0330`, `+013015` (RFC 5545, 3.3.14).
enum UTCOffset {
    /// Seconds ahead of UTC; `nil` for another form or more than a day.
    static func seconds(_ text: String) -> Int? {
        let text = CalendarText.trimmed(text)
        guard let sign = text.first, sign == "+" || sign == "-", [4, 6].contains(text.utf8.count - 1),
              let number = CalendarText.digits(text.dropFirst()) else { return nil }
        let digits = text.utf8.count == 5 ? number * 100 : number
        let (hours, minutes, seconds) = (digits / 10_000, digits / 100 % 100, digits % 100)
        guard hours < 24, minutes < 60, seconds < 60 else { return nil }
        return (hours * 3600 + minutes * 60 + seconds) * (sign == "-" ? -1 : 1)
    }
}
