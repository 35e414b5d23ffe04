import Reception

/// The times of day that feeds write into `opens_at` and `closes_at`.
///
/// HSDS 3.0 asks for `HH:MM` with a zone, gives `10:00:00` as its example, and `09:00:00Z` in its sample. Somebody at a council who
/// fills in `09:00Z` means nine on the clock in the hall, in July as in January: so `Z` and the two offsets that London has, `+00:00`
/// and `+01:00`, are read over, and every time is wall time of the centre. Any other offset is a doubt. A time with one possible meaning
/// is read (`9:00`, `0900`, `9am`, `9.30 am`, `noon`); one with two (`9`, `12`) is not.
enum OpeningClock {
    /// Seconds after midnight: 0 to 86,400, which is `24:00`.
    static func second(of text: String) throws(OpeningDoubt) -> Int {
        let time = try withoutZone(withoutDate(CalendarText.trimmed(text).lowercased()))
        switch time {
        case "noon", "midday", "12 noon": return 12 * 3600
        // Which of a day's two midnights is meant is not said.
        case "midnight": throw .timeForm
        default: return try digital(time)
        }
    }

    /// Spreadsheets write a time as one of a first day of all: `1900-01-01T09:00:00`.
    private static func withoutDate(_ text: String) -> String {
        guard text.utf8.count > 11, CentreDay(String(text.prefix(10))) != nil, "t ".contains(text.dropFirst(10).prefix(1)) else { return text }
        return String(text.dropFirst(11))
    }

    private static func withoutZone(_ text: String) throws(OpeningDoubt) -> String {
        for name in ["z", "utc", "gmt", "bst"] where text.hasSuffix(name) { return CalendarText.trimmed(text.dropLast(name.count)) }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), sign > text.startIndex else { return text }
        guard isLondons(String(text[sign...])) else { throw .timeZone }
        return CalendarText.trimmed(text[..<sign])
    }

    /// Whether a schedule's own zone (HSDS `timezone`: hours ahead of UTC, in the field also a name) is London's; none is.
    static func isLondons(zone: String?) -> Bool {
        guard let zone = zone?.lowercased() else { return true }
        return isLondons(zone) || ["z", "utc", "gmt", "bst", "europe/london"].contains(zone)
    }

    /// Whether an offset (`+01:00`, `+0100`, `+01`, `1`) is one that London has at some time of the year.
    static func isLondons(_ offset: String) -> Bool {
        let digits = offset.filter { $0.isASCII && $0.isNumber }
        guard offset.allSatisfy({ "+-:0123456789".contains($0) }) else { return false }
        return ["0", "00", "0000"].contains(digits) || (["1", "01", "0100"].contains(digits) && !offset.hasPrefix("-"))
    }

    private static func digital(_ text: String) throws(OpeningDoubt) -> Int {
        let half = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].first(where: text.hasSuffix)
        let clock = half.map { CalendarText.trimmed(text.dropLast($0.count)) } ?? text
        guard let (hour, minute, second) = parts(clock, hourAlone: half != nil) else { throw .timeForm }
        guard let half else {
            guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { throw .timeForm }
            return hour * 3600 + minute * 60 + second
        }
        guard (1...12).contains(hour) else { throw .timeForm }
        return (hour % 12 + (half.hasPrefix("p") ? 12 : 0)) * 3600 + minute * 60 + second
    }

    /// `9:00`, `09:00:00`, `09:00:00.000`, `9.30`, `0930`; an hour alone where am or pm stood behind it.
    private static func parts(_ text: String, hourAlone: Bool) -> (hour: Int, minute: Int, second: Int)? {
        var pieces = text.split(whereSeparator: { ":.".contains($0) }).map(String.init)
        if pieces.count == 1, text.utf8.count == 4 { pieces = [String(text.prefix(2)), String(text.suffix(2))] }
        // A fraction of a second is none: nobody opens at one.
        if pieces.count == 4, pieces[3].allSatisfy({ $0 == "0" }) { pieces.removeLast() }
        guard (hourAlone ? 1...3 : 2...3).contains(pieces.count), pieces[0].utf8.count <= 2,
              pieces.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let numbers = pieces.compactMap { CalendarText.digits($0) }
        guard numbers.count == pieces.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return (numbers[0], numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
    }
}
