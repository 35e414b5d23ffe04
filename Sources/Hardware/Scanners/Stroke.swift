/// What one key press, or one byte of a serial scanner, means.
enum Stroke: Hashable, Sendable {
    case character(Unicode.Scalar)
    case end(ScanEnd)
}

/// How a scanner can end a scan.
public enum ScanEnd: String, Hashable, Sendable, CaseIterable {
    /// Enter, on the main block or on the keypad; a carriage return.
    case enter
    case tab
    /// A line feed.
    case lf
    /// Silence.
    case pause
}

/// The ends that count at one scanner; any other key or byte that could be one is passed over.
public struct ScanEnds: Hashable, Sendable {
    let accepted: Set<ScanEnd>

    /// Those by which a scan ends; all else is part of it, or nothing.
    public init(_ accepted: Set<ScanEnd>) { self.accepted = accepted }

    /// Whatever comes first.
    public static let any = ScanEnds(Set(ScanEnd.allCases))

    var isByPause: Bool { accepted.contains(.pause) }

    func contains(_ end: ScanEnd) -> Bool { accepted.contains(end) }
}

extension Unicode.Scalar {
    /// Stands for a character that no pass can hold: the code is refused as such, and not shortened to another one.
    static let stranger: Unicode.Scalar = "\u{FFFD}"
}
