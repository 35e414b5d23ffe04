import Foundation

/// What stays of a text when it is to be found: words in lower case, without accents, marks and apostrophes.
///
/// One letter of Arabic, Persian and Urdu keyboards stands for its twins, so that a word is found from whichever it was typed.
enum Spelling {
    /// The words of a text in their order. A hyphen parts words, an apostrophe does not.
    static func words(_ text: String) -> [String] {
        text.utf8.allSatisfy { $0 < 128 } ? plain(text) : folded(text)
    }

    /// Whether a word is written in Arabic letters.
    static func isArabic(_ word: String) -> Bool { word.unicodeScalars.first.map { (0x600...0x6FF).contains($0.value) } ?? false }

    private static func plain(_ text: String) -> [String] {
        var words: [String] = [], word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 65...90: word.append(byte + 32)
            case 97...122, 48...57: word.append(byte)
            case 39: continue
            default: end(&word, of: &words)
            }
        }
        end(&word, of: &words)
        return words
    }

    private static func end(_ word: inout [UInt8], of words: inout [String]) {
        guard !word.isEmpty else { return }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }

    private static func folded(_ text: String) -> [String] {
        var words: [String] = [], word = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if silent.contains(scalar.value) || scalar.properties.generalCategory == .nonspacingMark { continue }
            let letter = twins[scalar] ?? scalar
            if letter.properties.isAlphabetic || letter.properties.numericType != nil {
                word.append(letter)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        return word.isEmpty ? words : words + [String(word)]
    }

    /// Apostrophes of all kinds, the tatweel, and joiners.
    private static let silent: Set<UInt32> = [0x27, 0x2019, 0x2018, 0x2BC, 0x640, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF]

    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ه": "ہ", "ھ": "ہ", "ە": "ہ", "ة": "ہ", "ۃ": "ہ", "ں": "ن",
        "ٱ": "ا", "۰": "0", "۱": "1", "۲": "2", "۳": "3", "۴": "4", "۵": "5", "۶": "6", "۷": "7", "۸": "8", "۹": "9",
    ]
}
