public import Foundation

/// How often each whole minute was counted: exact, so that days add up to years, and medians are those of the whole.
public struct MinuteCounts: Hashable, Sendable {
    private struct Entry: Hashable, Sendable { var minute, count: Int }

    /// In the order of their minutes; no count is 0 or less.
    private var entries: [Entry] = []

    /// Longer than a day is counted as a day.
    public static let longest = 1440

    /// Nothing counted.
    public init() {}

    /// By minute; none is 0 or less.
    public var counts: [Int: Int] { Dictionary(uniqueKeysWithValues: entries.map { ($0.minute, $0.count) }) }
    /// How many were counted, at all minutes together.
    public var total: Int { entries.reduce(0) { $0 + $1.count } }
    /// Whether nothing is counted at any minute.
    public var isEmpty: Bool { entries.isEmpty }

    /// Counts so many more at a minute, or fewer where negative; never below none.
    public mutating func add(_ count: Int, minute: Int) {
        let at = place(of: minute)
        guard at < entries.count, entries[at].minute == minute else {
            if count > 0 { entries.insert(Entry(minute: minute, count: count), at: at) }
            return
        }
        entries[at].count += count
        if entries[at].count <= 0 { entries.remove(at: at) }
    }

    /// Where a minute is, or would be.
    private func place(of minute: Int) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].minute < minute { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Adds another histogram, so that its percentiles are those of both.
    public mutating func add(_ other: MinuteCounts) {
        guard !isEmpty else { return entries = other.entries }
        var sum: [Entry] = []
        sum.reserveCapacity(entries.count + other.entries.count)
        var at = 0
        for entry in other.entries {
            while at < entries.count, entries[at].minute < entry.minute {
                sum.append(entries[at])
                at += 1
            }
            sum.append(entry)
            guard at < entries.count, entries[at].minute == entry.minute else { continue }
            sum[sum.count - 1].count += entries[at].count
            at += 1
        }
        entries = sum + entries[at...]
    }

    /// The least minute that at least this share (0 to 1) did not exceed: the nearest rank. `nil` where nothing was counted.
    public func percentile(_ share: Double) -> Int? {
        let rank = Self.rank(share, of: total)
        var sum = 0
        for entry in entries {
            sum += entry.count
            if sum >= rank { return entry.minute }
        }
        return nil
    }

    /// Which of so many, from the shortest on, the percentile of a share is.
    public static func rank(_ share: Double, of total: Int) -> Int { max(1, Int((share * Double(total)).rounded(.up))) }

    /// How many were longer than so many minutes.
    public func over(_ minutes: Int) -> Int { entries.reduce(0) { $0 + ($1.minute > minutes ? $1.count : 0) } }
}

extension MinuteCounts {
    /// Pairs of the distance to the minute before and the count, each in groups of seven bits, the lowest first.
    public var bytes: Data {
        var bytes: [UInt8] = [], last = 0
        for entry in entries {
            Self.write(entry.minute - last, to: &bytes)
            Self.write(entry.count, to: &bytes)
            last = entry.minute
        }
        return Data(bytes)
    }

    /// Reads ``bytes``; what is cut off is left out.
    public init(bytes: Data) {
        bytes.withUnsafeBytes { read($0) }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) {
        entries.reserveCapacity(bytes.count / 2)
        var index = 0, minute = 0
        while let step = Self.number(bytes, &index), let count = Self.number(bytes, &index) {
            minute += step
            // What was written is in order; whatever else stands there is put in order.
            if count > 0, step > 0 || entries.isEmpty { entries.append(Entry(minute: minute, count: count)) } else { add(count, minute: minute) }
        }
    }

    private static func write(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt64(max(0, number))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7f | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
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
