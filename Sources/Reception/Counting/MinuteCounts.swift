public import Foundation

/// How often each whole minute was counted: exact, so that days add up to years, and medians are those of the whole.
public struct MinuteCounts: Hashable, Sendable {
    /// By minute; none is 0 or less.
    public private(set) var counts: [Int: Int] = [:]

    /// Longer than a day is counted as a day.
    public static let longest = 1440

    public init() {}

    public var total: Int { counts.values.reduce(0, +) }
    public var isEmpty: Bool { counts.isEmpty }

    /// Counts so many more at a minute, or fewer where negative; never below none.
    public mutating func add(_ count: Int, minute: Int) {
        let sum = (counts[minute] ?? 0) + count
        counts[minute] = sum > 0 ? sum : nil
    }

    /// Adds another histogram, so that its percentiles are those of both.
    public mutating func add(_ other: MinuteCounts) {
        for (minute, count) in other.counts { add(count, minute: minute) }
    }

    /// The least minute that at least this share (0 to 1) did not exceed: the nearest rank. `nil` where nothing was counted.
    public func percentile(_ share: Double) -> Int? {
        let rank = max(1, Int((share * Double(total)).rounded(.up)))
        var sum = 0
        for (minute, count) in counts.sorted(by: { $0.key < $1.key }) {
            sum += count
            if sum >= rank { return minute }
        }
        return nil
    }

    /// How many were longer than so many minutes.
    public func over(_ minutes: Int) -> Int { counts.reduce(0) { $0 + ($1.key > minutes ? $1.value : 0) } }
}

extension MinuteCounts {
    /// Pairs of the distance to the minute before and the count, each in groups of seven bits, the lowest first.
    public var bytes: Data {
        var data = Data(), last = 0
        for (minute, count) in counts.sorted(by: { $0.key < $1.key }) {
            Self.write(minute - last, to: &data)
            Self.write(count, to: &data)
            last = minute
        }
        return data
    }

    /// Reads ``bytes``; what is cut off is left out.
    public init(bytes: Data) {
        bytes.withUnsafeBytes { read($0) }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) {
        var index = 0, minute = 0
        while let step = Self.number(bytes, &index), let count = Self.number(bytes, &index) {
            minute += step
            add(count, minute: minute)
        }
    }

    private static func write(_ number: Int, to data: inout Data) {
        var rest = UInt64(max(0, number))
        while rest >= 0x80 {
            data.append(UInt8(rest & 0x7f | 0x80))
            rest >>= 7
        }
        data.append(UInt8(rest))
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int? {
        var value: UInt64 = 0, shift: UInt64 = 0
        while index < bytes.count, shift < 56 {
            let byte = bytes[index]
            index += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return Int(value) }
            shift += 7
        }
        return nil
    }
}
