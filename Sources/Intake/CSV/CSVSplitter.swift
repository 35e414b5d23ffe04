/// Cuts a stream of bytes into records, and knows on which physical line each begins.
///
/// It holds one record and one chunk at most. After a fault it goes on at the line after the one where the fault's quotation
/// mark stands, so that a quote that nobody closed costs one record and not the rest of the file.
struct CSVSplitter {
    enum Cut: Equatable {
        case record(line: Int, fields: [String], legacy: Bool)
        case fault(line: Int, Fault)
    }

    enum Fault: Equatable { case unclosedQuote, textAfterQuote, tooLong, utf16 }

    private let delimiter: UInt8
    private var window: [UInt8] = []
    private var position = 0
    /// The line that begins at ``position``.
    private(set) var line = 1
    private var begun = false
    /// The file is UTF-16; nothing of it can be read.
    private var wide = false
    /// Within a line whose rest is to be passed over.
    private var skipping = false
    /// Fewer bytes than these need not be tried again: each try has twice the bytes of the last, so that bytes that come
    /// one by one do not cost quadratic time.
    private var wanted = 0
    /// Where the last record's second line begins, for a record of several lines.
    private var second: (position: Int, line: Int)?

    init(delimiter: UInt8) { self.delimiter = delimiter }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        window.removeSubrange(..<position)
        wanted = max(0, wanted - position)
        position = 0
        second = nil
        window.append(contentsOf: bytes)
    }

    /// The next record or fault; `nil` where more bytes are needed or, with `final`, where all is read.
    mutating func next(final: Bool) -> Cut? {
        guard begun || begin(final: final) else { return nil }
        guard !wide else { return .fault(line: 1, .utf16) }
        if skipping { skip(from: position, final: final) }
        guard !skipping, position < window.count, final || window.count >= wanted else { return nil }
        var scanner = CSVScanner(window, from: position, delimiter: delimiter, final: final)
        switch scanner.record() {
        case .record: return record(scanner)
        case .incomplete:
            wanted = position + 2 * (window.count - position)
            return nil
        case .fault(let fault): return recover(fault, final: final)
        }
    }

    /// Takes the last record back, but for its first line: its quotation marks were not what they seemed. Says whether it could.
    mutating func retry() -> Bool {
        guard let second else { return false }
        (position, line) = second
        (self.second, wanted) = (nil, 0)
        return true
    }

    /// The byte order mark of UTF-8 says nothing; that of UTF-16 says that this is not a file for us.
    private mutating func begin(final: Bool) -> Bool {
        guard final || window.count >= 3 else { return false }
        if window.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        wide = window.starts(with: [0xFF, 0xFE]) || window.starts(with: [0xFE, 0xFF])
        begun = true
        return true
    }

    private mutating func record(_ scanner: CSVScanner) -> Cut {
        let (first, from) = (line, position)
        (position, line, wanted) = (scanner.index, line + scanner.lines, 0)
        second = scanner.lines > 1 ? (Self.lineEnd(window, from: from) ?? position, first + 1) : nil
        let (fields, legacy) = CSVText.fields(scanner.cells, of: window)
        return .record(line: first, fields: fields, legacy: legacy)
    }

    private mutating func recover(_ fault: CSVScanner.Fault, final: Bool) -> Cut {
        let (kind, offset, index): (Fault, Int, Int) = switch fault {
        case .tooLong: (.tooLong, 0, position)
        case .unclosedQuote(let offset, let index): (.unclosedQuote, offset, index)
        case .textAfterQuote(let offset, let index): (.textAfterQuote, offset, index)
        }
        wanted = 0
        line += offset
        let faulty = line
        skip(from: index, final: final)
        return .fault(line: faulty, kind)
    }

    /// Goes to the next line, or drops what there is of this one and waits for its end. A CR that ends the bytes is kept, for
    /// the LF that may follow would otherwise count as a line of its own.
    private mutating func skip(from index: Int, final: Bool) {
        if let end = Self.lineEnd(window, from: index), final || end < window.count || window[end - 1] == UInt8(ascii: "\n") {
            (position, line, skipping) = (end, line + 1, false)
        } else {
            (position, skipping) = (window.last == UInt8(ascii: "\r") ? window.count - 1 : window.count, true)
        }
    }

    /// The byte after the line that `index` is in.
    private static func lineEnd(_ bytes: [UInt8], from index: Int) -> Int? {
        guard let end = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return nil }
        return bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n") ? end + 2 : end + 1
    }
}
