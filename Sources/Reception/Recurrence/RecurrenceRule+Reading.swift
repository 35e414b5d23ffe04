extension RecurrenceRule {
    /// Why a rule is not followed. A rule half understood would be a wrong one.
    public struct Problem: Error, Equatable {
        /// A clause for whoever sent the file; it repeats no value of the rule.
        public var reason: String
        init(_ reason: String) { self.reason = reason }
    }

    /// The largest step between periods that can matter: more days than the years that can be written have.
    static let longestInterval = 4_000_000

    /// Reads `FREQ=WEEKLY;BYDAY=TU;COUNT=5`.
    public init(_ text: String) throws(Problem) {
        let parts = try Self.parts(of: text)
        guard let name = parts["FREQ"] else { throw Problem("the rule has no FREQ") }
        guard let frequency = Frequency(rawValue: name.uppercased()) else {
            throw Problem("the rule's FREQ is none of DAILY, WEEKLY, MONTHLY, YEARLY")
        }
        self.init(frequency)
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) { try take(name, value) }
    }

    /// Parts by upper-case name. Of a part given twice the last counts; an empty part is passed over.
    private static func parts(of text: String) throws(Problem) -> [String: String] {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";") where !CalendarText.trimmed(part).isEmpty {
            guard let equals = part.firstIndex(of: "=") else { throw Problem("a part of the rule has no equals sign") }
            parts[CalendarText.trimmed(part[..<equals]).uppercased()] = CalendarText.trimmed(part[part.index(after: equals)...])
        }
        return parts
    }

    private mutating func take(_ name: String, _ value: String) throws(Problem) {
        switch name {
        case "FREQ": break
        case "INTERVAL": interval = min(try Self.positive(name, value), Self.longestInterval)
        case "COUNT": try takeCount(value)
        case "UNTIL": try takeUntil(value)
        case "WKST": weekStart = try Self.weekday(value, of: name)
        case "BYMONTH": months = try Self.list(name, value, 1...12, negative: false)
        case "BYWEEKNO": weekNumbers = try Self.list(name, value, 1...53, negative: true)
        case "BYYEARDAY": yearDays = try Self.list(name, value, 1...366, negative: true)
        case "BYMONTHDAY": monthDays = try Self.list(name, value, 1...31, negative: true)
        case "BYDAY": weekdays = try Self.weekdays(value)
        case "BYHOUR": hours = try Self.list(name, value, 0...23, negative: false)
        case "BYMINUTE": minutes = try Self.list(name, value, 0...59, negative: false)
        case "BYSECOND": seconds = try Self.list(name, value, 0...59, negative: false)
        case "BYSETPOS": positions = try Self.list(name, value, 1...366, negative: true)
        default:
            guard name.hasPrefix("X-") else { throw Problem("a part of the rule is not known to RFC 5545") }
        }
    }

    /// Some writers say "for ever" by COUNT=-1.
    private mutating func takeCount(_ value: String) throws(Problem) {
        if value == "-1" { return }
        count = try Self.positive("COUNT", value)
    }

    private mutating func takeUntil(_ value: String) throws(Problem) {
        guard let time = CalendarTime(value, zone: nil) else { throw Problem("the rule's UNTIL is no date and no time") }
        until = time
    }

    private static func positive(_ name: String, _ value: String) throws(Problem) -> Int {
        guard !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }), value.contains(where: { $0 != "0" }) else {
            throw Problem("the rule's \(name) is not a whole number above 0")
        }
        return Int(value) ?? .max
    }

    private static func list(_ name: String, _ value: String, _ range: ClosedRange<Int>, negative: Bool) throws(Problem) -> [Int] {
        var numbers: Set<Int> = []
        for item in value.split(separator: ",") {
            guard let number = CalendarText.signed(CalendarText.trimmed(item)), range.contains(negative ? abs(number) : number) else {
                throw Problem("the rule's \(name) holds a number that it may not")
            }
            numbers.insert(number)
        }
        return numbers.sorted()
    }

    private static func weekdays(_ value: String) throws(Problem) -> [Weekday] {
        var days: Set<Weekday> = []
        for item in value.split(separator: ",").map({ CalendarText.trimmed($0) }) {
            let day = try weekday(String(item.suffix(2)), of: "BYDAY")
            let ordinal = item.dropLast(2)
            guard !ordinal.isEmpty else {
                days.insert(Weekday(ordinal: nil, day: day))
                continue
            }
            guard let number = CalendarText.signed(ordinal), (1...53).contains(abs(number)) else {
                throw Problem("the rule's BYDAY holds an ordinal that it may not")
            }
            days.insert(Weekday(ordinal: number, day: day))
        }
        return days.sorted { ($0.day, $0.ordinal ?? 0) < ($1.day, $1.ordinal ?? 0) }
    }

    private static func weekday(_ text: String, of name: String) throws(Problem) -> Int {
        guard let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: text.uppercased()) else {
            throw Problem("the rule's \(name) holds what is no day of the week")
        }
        return day
    }
}
