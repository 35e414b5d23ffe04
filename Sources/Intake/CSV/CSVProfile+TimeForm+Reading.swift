extension CSVProfile.TimeForm {
    /// A time of day; `nil` where the text has another form or names no time from 00:00:00 to 23:59:59.
    func time(_ text: String) -> CSVTimeOfDay? {
        var rest = text.utf8[...]
        guard let hour = CSVDigits.take(&rest, self == .minutes ? 1...2 : 2...2),
              self == .compact || rest.popFirst() == UInt8(ascii: ":"),
              let minute = CSVDigits.take(&rest, 2...2),
              self != .seconds || rest.popFirst() == UInt8(ascii: ":"),
              let second = self == .seconds ? CSVDigits.take(&rest, 2...2) : 0,
              rest.isEmpty, hour < 24, minute < 60, second < 60 else { return nil }
        return CSVTimeOfDay(hour: hour, minute: minute, second: second)
    }
}

/// A time on the centre's wall clock.
struct CSVTimeOfDay: Equatable {
    var hour, minute, second: Int

    var seconds: Int { hour * 3600 + minute * 60 + second }
}
