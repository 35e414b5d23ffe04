extension CSVRow {
    /// A text of at most so many characters, without control characters; `nil` where the field is empty.
    func text(_ column: CSVColumn, limit: Int = CSVLimits.name, lines: Bool = false) throws(CSVRefusal) -> String? {
        let text = self[column]
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else { throw CSVRefusal(column, "is longer than \(limit) characters") }
        guard !Self.hasControls(text, lines: lines) else { throw CSVRefusal(column, "has control characters in it") }
        return text
    }

    /// An external id: 1 to 200 printable characters.
    func identifier(_ column: CSVColumn) throws(CSVRefusal) -> String? {
        try Self.identifier(self[column], column)
    }

    /// Ids with a semicolon between them; each once.
    func identifiers(_ column: CSVColumn) throws(CSVRefusal) -> [String] {
        var found: [String] = []
        for part in list(column) {
            guard let id = try Self.identifier(part, column), !found.contains(id) else { continue }
            found.append(id)
        }
        guard found.count <= CSVLimits.list else { throw CSVRefusal(column, "has more than \(CSVLimits.list) entries") }
        return found
    }

    /// The parts between semicolons that are not empty.
    func list(_ column: CSVColumn) -> [String] {
        let text = self[column]
        guard !text.isEmpty else { return [] }
        return text.utf8.split(separator: UInt8(ascii: ";")).compactMap { String($0) }.map(Self.trimmed).filter { !$0.isEmpty }
    }

    /// yes, true, 1; no, false, 0; and no where the field is empty.
    func flag(_ column: CSVColumn) throws(CSVRefusal) -> Bool {
        switch self[column].lowercased() {
        case "yes", "true", "1": true
        case "no", "false", "0", "": false
        default: throw CSVRefusal(column, "is neither yes nor no")
        }
    }

    /// A whole number in a range; `nil` where the field is empty.
    func number(_ column: CSVColumn, in range: ClosedRange<Int>) throws(CSVRefusal) -> Int? {
        let text = self[column]
        guard !text.isEmpty else { return nil }
        guard let number = CSVDigits.whole(text), range.contains(number) else {
            throw CSVRefusal(column, "is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func identifier(_ text: String, _ column: CSVColumn) throws(CSVRefusal) -> String? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= CSVLimits.identifier.upperBound || text.unicodeScalars.count <= CSVLimits.identifier.upperBound else {
            throw CSVRefusal(column, "is longer than \(CSVLimits.identifier.upperBound) characters")
        }
        guard text.unicodeScalars.allSatisfy(isPrintable) else { throw CSVRefusal(column, "has characters in it that cannot be printed") }
        return text
    }

    /// C0, DEL and C1; in a note, line breaks and tabs are welcome.
    private static func hasControls(_ text: String, lines: Bool) -> Bool {
        text.unicodeScalars.contains { scalar in
            guard scalar.value < 32 || (127...159).contains(scalar.value) else { return false }
            return !lines || ![9, 10, 13].contains(scalar.value)
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 127 { return scalar.value >= 32 }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
