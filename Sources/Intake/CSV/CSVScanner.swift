/// Reads one record of RFC 4180 out of bytes: a pure step, which says what it found, or that it needs more bytes.
///
/// A field that begins with a quotation mark runs to its closing one; line breaks in it belong to it (section 2.6) and two
/// quotation marks are one (2.7). A quotation mark within a field that does not begin with one is an ordinary character.
/// LF, CRLF and a lone CR end a line.
struct CSVScanner {
    struct Cell: Equatable {
        var range: Range<Int>
        /// Has doubled quotation marks in it.
        var doubled = false
    }

    enum Fault: Equatable {
        /// The quotation mark opened on this line, counted from the record's first, at this byte.
        case unclosedQuote(line: Int, at: Int)
        case textAfterQuote(line: Int, at: Int)
        case tooLong
    }

    enum Outcome: Equatable {
        case record, incomplete
        case fault(Fault)
    }

    private enum Step {
        case more, end, incomplete
        case fault(Fault)
    }

    let bytes: [UInt8]
    let delimiter: UInt8
    /// Whether no more bytes will come.
    let final: Bool
    private let start: Int
    /// The byte after what has been read.
    private(set) var index: Int
    /// Physical lines read to their ends.
    private(set) var lines = 0
    private(set) var cells: [Cell] = []

    init(_ bytes: [UInt8], from start: Int, delimiter: UInt8, final: Bool) {
        (self.bytes, self.delimiter, self.final, self.start, index) = (bytes, delimiter, final, start, start)
        cells.reserveCapacity(24)
    }

    mutating func record() -> Outcome {
        while true {
            let quoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
            switch quoted ? quotedCell() : plainCell() {
            case .more: guard cells.count < CSVLimits.fields, index - start <= CSVLimits.recordBytes else { return .fault(.tooLong) }
            case .end: return .record
            case .incomplete: return .incomplete
            case .fault(let fault): return .fault(fault)
            }
        }
    }

    private mutating func plainCell() -> Step {
        var end = index
        while end < bytes.count, bytes[end] != delimiter, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        guard end - index <= CSVLimits.fieldBytes else { return .fault(.tooLong) }
        cells.append(Cell(range: index..<end))
        index = end
        return terminator()
    }

    private mutating func quotedCell() -> Step {
        let opened = (line: lines, at: index)
        var cell = Cell(range: index + 1..<index + 1)
        var end = index + 1
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "\"") {
                guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
                cell.doubled = true
                end += 1
            } else if endsLine(at: end) {
                lines += 1
            }
            end += 1
            if end - index > CSVLimits.fieldBytes { return .fault(.unclosedQuote(line: opened.line, at: opened.at)) }
        }
        guard end < bytes.count else { return final ? .fault(.unclosedQuote(line: opened.line, at: opened.at)) : .incomplete }
        cell.range = index + 1..<end
        cells.append(cell)
        index = end + 1
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return terminator(after: opened)
    }

    /// LF, or CR without LF: CRLF counts once, at its LF. What follows the last byte is not known, which only matters where
    /// the reading begins again with more bytes.
    private func endsLine(at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
    }

    private mutating func terminator(after opened: (line: Int, at: Int)? = nil) -> Step {
        guard index < bytes.count else { return final ? .end : .incomplete }
        let byte = bytes[index]
        if byte == UInt8(ascii: "\r"), index + 1 == bytes.count, !final { return .incomplete }
        guard byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
            return .fault(.textAfterQuote(line: opened?.line ?? lines, at: opened?.at ?? index))
        }
        index += 1
        if byte == delimiter { return .more }
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        lines += 1
        return .end
    }
}
