/// Takes the common endings from an English word, so that *talks*, *talking* and *talked* are one.
///
/// Light on purpose: what it leaves need not be a word, only the same for all forms of one; *hous* serves for house, houses
/// and housing. Irregular forms stand in `same.txt`.
enum EnglishStem {
    /// A word in lower case, without accents.
    static func stem(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.allSatisfy({ (97...122).contains($0) }) else { return word }
        let end = withoutSilentE(withoutVerb(withoutNess(withoutPlural(Array(word.utf8)))))
        return String(decoding: end, as: UTF8.self)
    }

    private static func withoutPlural(_ word: [UInt8]) -> [UInt8] {
        if word.ends("ies"), word.count > 4 { return word.dropLast(3) + Array("y".utf8) }
        if ["sses", "shes", "ches", "xes", "zes"].contains(where: word.ends) { return word.dropLast(2) }
        if word.ends("s"), !["ss", "us", "is"].contains(where: word.ends) { return word.dropLast() }
        return word
    }

    private static func withoutNess(_ word: [UInt8]) -> [UInt8] {
        if word.ends("ness"), word.count > 6 { return word.dropLast(4) }
        return word.ends("ly") && word.count > 5 ? word.dropLast(2) : word
    }

    private static func withoutVerb(_ word: [UInt8]) -> [UInt8] {
        if word.ends("ied"), word.count > 4 { return word.dropLast(3) + Array("y".utf8) }
        if word.ends("ing"), word.dropLast(3).contains(where: \.isVowel) { return mended(Array(word.dropLast(3))) }
        if word.ends("ed"), !word.ends("eed"), word.dropLast(2).contains(where: \.isVowel) { return mended(Array(word.dropLast(2))) }
        return word
    }

    /// What stood before an ending was put on: *sitt* was sit, *bit* was bite.
    private static func mended(_ word: [UInt8]) -> [UInt8] {
        guard word.count >= 2 else { return word }
        let (last, before) = (word[word.count - 1], word[word.count - 2])
        if last == before, !last.isVowel {
            let stays = [UInt8(ascii: "s"), UInt8(ascii: "z")].contains(last) || (last == UInt8(ascii: "l") && word.count < 6)
            return stays ? word : word.dropLast()
        }
        let closed = !last.isVowel && ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(last)
        guard word.count <= 3, closed, before.isVowel, word.count < 3 || !word[0].isVowel else { return word }
        return word + [UInt8(ascii: "e")]
    }

    private static func withoutSilentE(_ word: [UInt8]) -> [UInt8] { word.count >= 5 && word.ends("e") ? word.dropLast() : word }
}

extension [UInt8] {
    fileprivate func ends(_ end: String) -> Bool { count >= end.utf8.count && suffix(end.utf8.count).elementsEqual(end.utf8) }
}

extension UInt8 {
    fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}
