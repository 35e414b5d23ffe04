public import Foundation
public import Reception

/// Reads appointments as CSV, in pieces of any size, as RFC 4180 and the header and profile of the file have it.
///
/// Memory holds one piece, one record, and a few bytes for each appointment id, whatever the file's length. Feed it the
/// file's bytes in order, then ``finish()``; each answers with what it could complete. A record is given or refused, once; a
/// refused one costs no other. Line numbers count physical lines, from 1.
public struct CSVAppointments: Sendable {
    /// What one record of the file came to.
    public enum Item: Hashable, Sendable {
        /// An appointment, to be taken into the book.
        case record(BookRecord)
        /// A record that is refused, or what is doubtful of one that is given.
        case complaint(BookComplaint)
    }

    /// Bytes fed so far, for showing progress.
    public private(set) var bytesRead = 0

    let profile: CSVProfile
    let file: String
    let texts: CentreTexts
    var clock: CSVClock
    var seen = CSVSeen()
    var header: CSVHeader?
    var items: [Item] = []
    private var splitter: CSVSplitter
    /// The file cannot be read on.
    private var halted = false
    private var warnedOfLegacy = false

    /// - Parameters:
    ///   - now: What `today` and `now` are, and the middle of the four years in which an appointment may be.
    ///   - file: How complaints name the file.
    public init(profile: CSVProfile, centre: Centre, now: Date, file: String) {
        (self.profile, self.file, texts) = (profile, file, CentreTexts(centre))
        clock = CSVClock(zone: centre.zone, now: now)
        splitter = CSVSplitter(delimiter: profile.delimiter.byte)
    }

    /// Takes the next bytes of the file, of any number, and gives what they completed, in the order of the file.
    public mutating func feed(_ bytes: some Collection<UInt8>) -> [Item] {
        bytesRead += bytes.count
        guard !halted else { return [] }
        splitter.append(bytes)
        return drain(final: false)
    }

    /// The last records, once all bytes are fed.
    public mutating func finish() -> [Item] {
        guard !halted else { return [] }
        var items = drain(final: true)
        if header == nil, !halted { items.append(complaint(.refused, line: 1, CSVRefusal(nil, "the file has no header, and no records"))) }
        halted = true
        return items
    }

    private mutating func drain(final: Bool) -> [Item] {
        while !halted, let cut = splitter.next(final: final) {
            switch cut {
            case .record(let line, let fields, let legacy):
                if legacy { warnOfLegacy(line) }
                take(fields, line: line)
            case .fault(let line, let fault):
                say(.refused, line: line, CSVRefusal(nil, Self.reason(fault)))
                halted = fault == .utf16
            }
        }
        defer { items = [] }
        return items
    }

    private mutating func take(_ fields: [String], line: Int) {
        guard fields.contains(where: { !CSVRow.trimmed($0).isEmpty }) else { return }
        guard let header else { return begin(CSVHeader(fields, profile: profile), line: line) }
        guard fields.count == header.count else {
            let onward = splitter.retry() ? "; reading goes on at the next line" : ""
            return say(.refused, line: line, CSVRefusal(nil, "has \(fields.count) fields, where the header has \(header.count)\(onward)"))
        }
        take(CSVRow(line: line, fields: fields, header: header))
    }

    private mutating func begin(_ header: CSVHeader, line: Int) {
        for warning in header.warnings { say(.warning, line: line, warning) }
        for refusal in header.refusals { say(.refused, line: line, refusal) }
        self.header = header
        halted = !header.refusals.isEmpty
    }

    private mutating func warnOfLegacy(_ line: Int) {
        guard !warnedOfLegacy else { return }
        warnedOfLegacy = true
        say(.warning, line: line, CSVRefusal(nil, "is not UTF-8; it, and others like it, are read as Windows-1252"))
    }

    mutating func say(_ weight: BookComplaint.Weight, line: Int, _ refusal: CSVRefusal) {
        items.append(complaint(weight, line: line, refusal))
    }

    private func complaint(_ weight: BookComplaint.Weight, line: Int, _ refusal: CSVRefusal) -> Item {
        let origin = Origin(file: file, line: line, field: refusal.column.map(profile.header))
        return .complaint(BookComplaint(weight, at: origin, refusal.reason))
    }

    private static func reason(_ fault: CSVSplitter.Fault) -> String {
        switch fault {
        case .unclosedQuote: "a quotation mark opens here and does not close; reading goes on at the next line"
        case .textAfterQuote: "a quotation mark that opens here closes within a field; reading goes on at the next line"
        case .tooLong: "the line is too long to be a record"
        case .utf16: "the file is UTF-16; save it as UTF-8"
        }
    }
}
