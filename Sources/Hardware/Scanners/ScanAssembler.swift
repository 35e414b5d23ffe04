/// Puts strokes together to scans. Times are nanoseconds of one clock that never goes back.
///
/// The measures are those of the kiosk's own script (`scanner.js`), which reads scanners that type into the browser.
struct ScanAssembler: Sendable {
    /// Silence that ends a scan: 250 ms.
    static let pause: Int64 = 250_000_000
    /// Silence after which a scan that must end with a key is given up: 2 s.
    static let patience: Int64 = 2_000_000_000
    /// So many characters at least are a scan, where a key ends it, and where a pause does.
    static let shortest = 4, shortestByPause = 8
    /// What is longer than any pass is cut here; the desk refuses it.
    static let longest = 600

    enum Result: Hashable, Sendable {
        case scan(String)
        /// A scan went on beyond ``longest``: told once for each, when it does.
        case tooLong
        /// Events were lost within a scan, and with them the scan.
        case lost
    }

    private let ends: ScanEnds
    private var text = String.UnicodeScalarView()
    private var count = 0
    private var last: Int64?
    private var isBroken = false

    init(_ ends: ScanEnds) { self.ends = ends }

    /// When ``pass(to:)`` has something to do; `nil` while nothing is begun.
    var deadline: Int64? { last.map { $0 + silence } }

    /// A broken scan ends with any silence.
    private var silence: Int64 { ends.isByPause || isBroken ? Self.pause : Self.patience }

    mutating func take(_ stroke: Stroke, at time: Int64) -> [Result] {
        let earlier = pass(to: time)
        switch stroke {
        case .character(let scalar): return earlier + add(scalar, at: time)
        case .end(let end) where ends.contains(end): return earlier + finish(shortest: Self.shortest)
        case .end: return earlier
        }
    }

    /// Events were lost: what is begun, and what comes until its end, is no scan.
    mutating func lose(at time: Int64) -> [Result] {
        let results = isBroken ? [] : [Result.lost]
        forget()
        (isBroken, last) = (true, time)
        return results
    }

    /// Time has gone by: ends what has been silent for long enough.
    mutating func pass(to time: Int64) -> [Result] {
        guard let deadline, time >= deadline else { return [] }
        return finish(shortest: ends.isByPause ? Self.shortestByPause : .max)
    }

    /// The scanner is gone: what is begun will not be finished.
    mutating func forget() { self = ScanAssembler(ends) }

    private mutating func add(_ scalar: Unicode.Scalar, at time: Int64) -> [Result] {
        last = time
        guard !isBroken else { return [] }
        count = min(count + 1, Self.longest + 2)
        if count <= Self.longest { text.append(scalar) }
        return count == Self.longest + 1 ? [.tooLong] : []
    }

    private mutating func finish(shortest: Int) -> [Result] {
        defer { forget() }
        return isBroken || count < shortest ? [] : [.scan(Self.plain(String(text)))]
    }

    /// Without the three characters by which some scanners tell the kind of symbol first: `]Q1` is a QR code (ISO/IEC 15424).
    private static func plain(_ text: String) -> String {
        guard text.hasPrefix("]Q"), let modifier = text.dropFirst(2).first, ("0"..."6").contains(modifier) else { return text }
        return String(text.dropFirst(3))
    }
}
