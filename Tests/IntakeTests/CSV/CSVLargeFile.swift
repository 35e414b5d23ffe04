import Foundation

/// Writes a large file of appointments in which one row in a hundred is bad, in eighteen ways by turns, and knows the lines of the bad ones.
struct CSVLargeFile {
    static let header = "appointment_id,person_id,given_name,family_name,born,service,date,time,minutes,end,place,status,adjustments,"
        + "language,contact,lead_professional,holders,passes,protected,sensitive,note,revision"

    let url: URL
    private(set) var rows = 0
    private(set) var bad: [Int] = []
    private var line = 1

    /// `rows` is a multiple of a hundred. Each hundred has its bad row at another place.
    init(_ url: URL, rows: Int) throws {
        self.url = url
        try Data((Self.header + "\r\n").utf8).write(to: url)
        let handle = try FileHandle(forWritingTo: url)
        try handle.seekToEnd()
        for block in 0..<rows / 100 {
            var text: [UInt8] = []
            for place in 0..<100 {
                text += place == (block * 37) % 100 && block > 0 || place == 99 && block == 0 ? badRow(block) : goodRow(block * 100 + place)
            }
            try handle.write(contentsOf: Data(text))
        }
        try handle.close()
    }

    private mutating func goodRow(_ number: Int) -> [UInt8] {
        rows += 1
        line += 1
        let note = number % 10 == 3 ? "\"Bring the \"\"red\"\" book,\r\nplease\"" : ""
        if number % 10 == 3 { line += 1 }
        return Array((fields(id: "a\(number)", note: note).joined(separator: ",") + "\r\n").utf8)
    }

    private func fields(id: String, note: String = "") -> [String] {
        let number = Int(id.dropFirst()) ?? 0
        let day = String(format: "2026-%02d-%02d", number % 12 + 1, number % 28 + 1)
        return [id, "p\(number / 3)", "Amina", "Śliwa-Khan", String(format: "20%02d-05-17", number % 20), "SALT clinic", day,
                String(format: "%02d:%02d", 9 + number % 8, number % 12 * 5), "30", "", "Garden Room", "booked", "quiet-place; interpreter: Urdu",
                "ur", "07700 900\(number % 1000)", "Dr Moss", "h\(number / 3)", "", "no", "no", note, "1"]
    }

    private mutating func badRow(_ block: Int) -> [UInt8] {
        rows += 1
        line += 1
        bad.append(line)
        let kind = block % 18
        let good = fields(id: "b\(block)")
        switch kind {
        case 0: return Array((fields(id: "a\(block == 0 ? 0 : (block - 1) * 100 + ((block - 1) * 37 + 1) % 100)").joined(separator: ",") + "\r\n").utf8)
        case 1: return Array("too,few,fields\r\n".utf8)
        case 2: return Array((good.joined(separator: ",") + ",one too many\r\n").utf8)
        case 3: return Array((good.dropLast(2) + ["\"never closed", "1"]).joined(separator: ",").utf8) + [13, 10]
        case 4: return Array((good.dropLast(2) + ["\"closed\" early", "1"]).joined(separator: ",").utf8) + [13, 10]
        default: return Array((Self.spoiled(good, kind).joined(separator: ",") + "\r\n").utf8)
        }
    }

    private static func spoiled(_ fields: [String], _ kind: Int) -> [String] {
        let (column, value): (Int, String) = switch kind {
        case 5: (0, "")
        case 6: (1, "")
        case 7: (2, "A\u{1}B")
        case 8: (4, "17/05/2012")
        case 9: (5, "Physio")
        case 10: (6, "2026-02-30")
        case 11: (6, "2031-01-01")
        case 12: (7, "25:00")
        case 13: (8, "1441")
        case 14: (10, "Attic")
        case 15: (11, "perhaps")
        case 16: (18, "maybe")
        default: (21, "-1")
        }
        var fields = fields
        fields[column] = value
        return fields
    }
}
