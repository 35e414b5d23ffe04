import Reception

extension CSVRow {
    /// Whom the appointment is for; `nil` for a session, which names nobody.
    func person(_ clock: CSVClock, _ profile: CSVProfile, warn: (CSVRefusal) -> Void) throws(CSVRefusal) -> PersonRecord? {
        guard let id = try identifier(.person) else {
            for column in [CSVColumn.given, .family, .born] where !self[column].isEmpty {
                throw CSVRefusal(.person, "is missing, although the record names a person")
            }
            return nil
        }
        let personal = Personal(
            given: try text(.given) ?? "", family: try text(.family) ?? "", born: try born(clock, profile),
            language: try language(warn: warn), contact: try text(.contact), leadProfessional: try text(.leadProfessional),
            adjustments: try adjustments(warn: warn))
        return PersonRecord(externalID: id, personal: personal, protected: try flag(.protected), marks: try marks())
    }

    /// A mark that is misspelt must not be lost in silence: its record is refused.
    private func marks() throws(CSVRefusal) -> [PersonMark]? {
        guard let text = try text(.marks, limit: CSVLimits.note) else { return nil }
        var marks: [PersonMark] = []
        for word in text.split(separator: " ") {
            guard let mark = PersonMark(String(word)) else {
                throw CSVRefusal(.marks, "has a word that is neither do-not-release nor do-not-meet: with a code of letters and digits")
            }
            if !marks.contains(mark) { marks.append(mark) }
        }
        guard marks.count <= CSVLimits.list else { throw CSVRefusal(.marks, "has more than \(CSVLimits.list) entries") }
        return marks
    }

    /// `kind` or `kind: detail`, with semicolons between them. An unknown kind is kept in the words of the file.
    func adjustments(warn: (CSVRefusal) -> Void) throws(CSVRefusal) -> [Adjustment] {
        guard try text(.adjustments, limit: CSVLimits.note) != nil else { return [] }
        let parts = list(.adjustments)
        guard parts.count <= CSVLimits.list else { throw CSVRefusal(.adjustments, "has more than \(CSVLimits.list) entries") }
        return parts.map { part in
            let halves = part.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).compactMap { String($0) }.map(Self.trimmed)
            guard let kind = halves.first.flatMap(Self.kind) else {
                warn(CSVRefusal(.adjustments, "has an unknown kind of adjustment, which is kept as other"))
                return Adjustment(.other, detail: part)
            }
            return Adjustment(kind, detail: halves.count > 1 && !halves[1].isEmpty ? halves[1] : nil)
        }
    }

    /// `quiet-place`, also written `Quiet place` or `quiet_place`.
    private static func kind(_ text: String) -> Adjustment.Kind? {
        let text = text.lowercased()
        return Adjustment.Kind(rawValue: text) ?? Adjustment.Kind(rawValue: text.replacing(" ", with: "-").replacing("_", with: "-"))
    }

    /// A BCP 47 tag (RFC 5646 section 2.1): two or three letters, then subtags of one to eight. Other words are left out.
    private func language(warn: (CSVRefusal) -> Void) throws(CSVRefusal) -> String? {
        guard let text = try text(.language) else { return nil }
        let tags = text.split(separator: "-", omittingEmptySubsequences: false)
        let known = tags.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
            && tags.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) } == true
        if !known { warn(CSVRefusal(.language, "is not a language tag such as en or pl, and is left out")) }
        return known ? text : nil
    }
}
