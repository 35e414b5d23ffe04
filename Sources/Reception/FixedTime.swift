import Foundation

/// Reads times of the one form that Hazel writes, `2026-11-21T10:30:00.000000Z`, digit by digit: a case store reads hundreds of
/// thousands at a time, and a calendar takes ten times as long for each.
enum FixedTime {
    /// `nil` for any other form, and for a day or hour that there is not.
    static func microseconds(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count == 27, bytes[4] == dash, bytes[7] == dash, bytes[10] == UInt8(ascii: "T"), bytes[13] == colon, bytes[16] == colon,
                  bytes[19] == UInt8(ascii: "."), bytes[26] == UInt8(ascii: "Z"),
                  let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
                  let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2),
                  let fraction = number(bytes, 20, 6), hour < 24, minute < 60, second < 60,
                  CentreDay(existing: Int(year), Int(month), Int(day)) != nil
            else { return nil }
            let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
            return seconds * 1_000_000 + fraction
        }
    }

    private static let dash = UInt8(ascii: "-"), colon = UInt8(ascii: ":")

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int64? {
        var value: Int64 = 0
        for place in start..<start + count {
            guard (0x30...0x39).contains(bytes[place]) else { return nil }
            value = value * 10 + Int64(bytes[place] - 0x30)
        }
        return value
    }

    /// Days since 1970 in the Gregorian calendar, counted from 1 March of the year 0, so that a leap day is the last of its year.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
